/** What the planner proposes and shows: first decisions by tenure, the outline, clicks, the programme by year, kept drafts, differences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptionText, rangeText, readAssumption } from '../../../shared/assumption-text.ts';
import { decisionWords } from '../../../shared/decision-words.ts';
import { differencesOf } from '../../../shared/options/plan-differences.ts';
import { draftOf, draftReducer, openDraft } from '../../../client/planner/draft.ts';
import { hubIdFrom, memberDecision, memberDecisions, newHub, suggestedKind, suggestedName } from '../../../client/planner/group.ts';
import { applyEdit } from '../../../client/planner/edit.ts';
import { groupDecisions, startGroup } from '../../../client/planner/group-draft.ts';
import { keep, keptOf } from '../../../client/planner/kept.ts';
import { numberWithin, poundsWithin } from '../../../client/planner/number-within.ts';
import { meaningOf, type Mode } from '../../../client/planner/mode.ts';
import { districtsOf, usualBaseYear } from '../../../client/planner/new-scenario-start.ts';
import { outlineOf, searched } from '../../../client/planner/outline.ts';
import { doneBy, programmeYears } from '../../../client/planner/programme.ts';
import { assumptionLibrary, defaultAssumptions } from '../../../shared/assumption-library.ts';
import { recorded, unknown } from '../../../shared/figure.ts';
import { organisationIdSchema } from '../../../shared/ids.ts';
import { positionSchema, squareMetresSchema } from '../../../shared/units.ts';
import { isoDate } from '../../../shared/year.ts';
import { anEdit, emptyScenario, estate, givenBarrier, hubId, property, propertyId, year } from './given-plan.ts';

const hub = newHub(hubId('h1'), 'Sheerness hub', 'integrated', { type: 'host', property: propertyId('p1') }, year(2012));
const facts = new Map(estate.map((each) => [each.id, each]));
const plans = fc
  .array(anEdit, { maxLength: 25 })
  .map((list) => list.reduce((state, edit) => draftReducer(state, { type: 'edit', edit }), openDraft(emptyScenario)).present);

describe('a decision in words', () => {
  it('says both years where the sale completes in a later one', () => {
    const left = memberDecision(property(5, { tenure: 'freehold', use: 'office' }), hubId('h1'), year(2012));
    expect(decisionWords(left)).toBe('Sold 2012-13');
    expect(decisionWords({ ...left, receiptYear: year(2013) })).toBe('Left 2012-13, sold 2013-14');
    expect(decisionWords({ ...left, exitRoute: 'lease-exit', receiptYear: year(2014) })).toBe('Lease ends 2012-13, receipt 2014-15');
  });
});

describe('a new scenario', () => {
  it('starts in the year of most plans, the later where two are as common', () => {
    const of = (...years: number[]) => usualBaseYear(years.map((each) => ({ baseYear: year(each) })));
    expect(of()).toBe(2010);
    expect(of(2009, 2026, 2026)).toBe(2026);
    expect(of(2009, 2026)).toBe(2026);
  });

  it('covers the districts of what is chosen', () => {
    const chosen = [property(1, { district: 'Thanet' }), property(2, { district: 'Swale' }), property(3, { district: 'Thanet' })];
    expect(districtsOf(chosen, ['Dover', 'Swale', 'Thanet'])).toEqual(['Swale', 'Thanet']);
  });
});

describe('grouping', () => {
  it.each([
    ['freehold', 'relocate-and-dispose', 'open-market-sale'],
    ['leasehold', 'relocate-and-dispose', 'lease-exit'],
    ['licence', 'relocate-and-dispose', 'hand-back'],
    ['user-rights', 'relocate-and-dispose', 'hand-back'],
    ['pfi', 'retain', null],
  ] as const)('a %s office would %s by %s', (tenure, action, exitRoute) => {
    const decision = memberDecision(property(5, { tenure, use: 'office' }), hub.id, hub.opens);
    expect(decision).toMatchObject({ action, exitRoute, year: 2012 });
  });

  it('sends each component that is recorded, and the usual one of its use where none is', () => {
    const part = { organisation: organisationIdSchema.parse('kcc'), service: 'x', area: unknown, staff: unknown, workstations: unknown };
    const both = property(5, {
      tenure: 'freehold',
      use: 'office',
      components: [
        { component: 'back-office', ...part },
        { component: 'front-office', ...part },
      ],
    });
    expect(memberDecision(both, hub.id, hub.opens).destinations).toEqual({ 'front-office': 'h1', 'back-office': 'h1' });
    const library = property(6, { tenure: 'freehold', use: 'library' });
    expect(memberDecision(library, hub.id, hub.opens).destinations).toEqual({ 'front-office': 'h1' });
  });

  it('redevelops the member on whose site it builds, in the dialog and in the plan alike, and sells nothing of it', () => {
    const [one, other] = [property(5, { tenure: 'freehold', use: 'office' }), property(6, { tenure: 'freehold', use: 'office' })];
    const known = new Map([one, other].map((each) => [each.id, each]));
    const build = (id: string | null) => ({
      type: 'new-build' as const,
      position: positionSchema.parse({ longitude: 0.77, latitude: 51.44 }),
      property: id === null ? null : propertyId(id),
      area: squareMetresSchema.parse(500),
    });
    const draft = draftOf(emptyScenario);
    const group = { ...startGroup(draft, [one.id, other.id], known, year(2012)), site: build('p5') };
    const proposed = groupDecisions(group, known);
    expect(proposed.map(({ action, exitRoute }) => [action, exitRoute])).toEqual([
      ['redevelop', null],
      ['relocate-and-dispose', 'open-market-sale'],
    ]);
    expect(proposed[0]?.note).toBe('The hub is built on its site, so it is redeveloped and not sold.');
    const sold = memberDecision(one, group.id, year(2012));
    expect(groupDecisions({ ...group, changed: { [one.id]: sold } }, known)[0]?.action).toBe('redevelop');
    const elsewhere = { kind: 'add-hub' as const, hub: newHub(group.id, 'Hub', 'integrated', build(null), year(2012)), decisions: [sold] };
    const moved = applyEdit(applyEdit(draft, elsewhere), { kind: 'move-hub', hub: group.id, site: build('p5') });
    expect(moved.decisions).toMatchObject([{ action: 'redevelop', exitRoute: null, destinations: { 'back-office': group.id } }]);
    const away = applyEdit(moved, { kind: 'move-hub', hub: group.id, site: build(null) });
    expect(away.decisions).toMatchObject([{ action: 'relocate-and-dispose', exitRoute: null, note: '' }]);
  });

  it('leaves where it is what cannot share a building, and says why', () => {
    const custody = memberDecision(property(5, { tenure: 'freehold', use: 'custody' }), hub.id, hub.opens);
    expect(custody.action).toBe('retain');
    expect(custody.note).toContain('cannot share');
  });

  it('leaves where it is what has a ring-fenced budget, such as a school, and says why', () => {
    const school = memberDecision(property(5, { tenure: 'freehold', use: 'school', ringFenced: true }), hub.id, hub.opens);
    expect(school).toMatchObject({ action: 'retain', destinations: {}, exitRoute: null });
    expect(school.note).toContain('ring-fenced');
    const pfi = memberDecision(property(5, { tenure: 'pfi', use: 'office' }), hub.id, hub.opens);
    expect(pfi.note).toContain('PFI');
  });

  it('does not make a host a member of its own hub', () => {
    expect(memberDecisions(estate, hub).some((decision) => decision.property === 'p1')).toBe(false);
  });

  it('names a hub after the town of most members, with an identifier of its own', () => {
    const towns = [property(1), property(2), property(3, { town: 'Faversham' })];
    expect(suggestedName(towns)).toBe('Sheerness hub');
    expect(hubIdFrom('Sheerness hub', new Set(['sheerness-hub']))).toBe('sheerness-hub-2');
    expect(hubIdFrom('£££', new Set())).toBe('hub');
  });

  it('proposes a kind by the services that move', () => {
    expect(suggestedKind([property(1, { use: 'library' })])).toBe('gateway');
    expect(suggestedKind([property(1, { use: 'office' })])).toBe('back-office');
    expect(suggestedKind([property(1, { use: 'office' }), property(2, { use: 'library' })])).toBe('integrated');
  });

  it('an identifier is always fit for the register', () => {
    fc.assert(fc.property(fc.string(), (name) => /^[a-z0-9][a-z0-9-]{0,23}$/.test(hubIdFrom(name, new Set()))));
  });
});

describe('outline', () => {
  it('shows each property exactly once where its services go to one hub at most', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const outline = outlineOf(plan, facts);
        const lines = [
          ...outline.hubs.flatMap((entry) => [...(entry.host ? [entry.host] : []), ...entry.members]),
          ...outline.otherwise,
          ...outline.undecided,
        ].map((line) => line.property);
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.toSorted()).toEqual([...facts.keys()].toSorted());
      }),
    );
  });

  it('shows a property under every hub that its services go to, and which part goes there', () => {
    const gateway = newHub(hubId('h2'), 'Gateway', 'gateway', { type: 'host', property: propertyId('p2') }, year(2012));
    const office = memberDecision(property(5, { tenure: 'freehold', use: 'office' }), hub.id, hub.opens);
    const split = { ...office, destinations: { 'back-office': hub.id, 'front-office': gateway.id } };
    const outline = outlineOf({ ...draftOf(emptyScenario), hubs: [hub, gateway], decisions: [split] }, facts);
    expect(outline.hubs.map(({ members }) => members.map((line) => line.part))).toEqual([[['back-office']], [['front-office']]]);
  });

  it('shows the cost of a property once, under the hub that takes most of its space', () => {
    const gateway = newHub(hubId('h2'), 'Gateway', 'gateway', { type: 'host', property: propertyId('p2') }, year(2012));
    const part = { organisation: organisationIdSchema.parse('kcc'), service: 'x', staff: unknown, workstations: unknown };
    const split = (front: number, back: number) => {
      const area = (value: number) => recorded(squareMetresSchema.parse(value), 'Plan');
      const office = property(5, {
        tenure: 'freehold',
        use: 'office',
        components: [
          { component: 'back-office', area: area(back), ...part },
          { component: 'front-office', area: area(front), ...part },
        ],
      });
      const decision = {
        ...memberDecision(office, hub.id, hub.opens),
        destinations: { 'back-office': hub.id, 'front-office': gateway.id },
      };
      const outline = outlineOf({ ...draftOf(emptyScenario), hubs: [hub, gateway], decisions: [decision] }, new Map([[office.id, office]]));
      return outline.hubs.map(({ members }) => members.map((line) => line.costUnder));
    };
    expect(split(100, 300)).toEqual([[null], ['Sheerness hub']]);
    expect(split(300, 100)).toEqual([['Gateway'], [null]]);
  });

  it('keeps a decision on a property that the register does not hold', () => {
    const gone = property(99, { tenure: 'freehold', use: 'office' });
    const plan = { ...draftOf(emptyScenario), hubs: [hub], decisions: [memberDecision(gone, hub.id, hub.opens)] };
    expect(outlineOf(plan, facts).hubs[0]?.members[0]).toMatchObject({ property: 'p99', facts: null });
  });

  it('search keeps hubs whose members answer', () => {
    const plan = { ...draftOf(emptyScenario), hubs: [hub], decisions: memberDecisions([property(4), property(8)], hub) };
    const found = searched(outlineOf(plan, facts), 'property 8');
    expect(found.undecided).toEqual([]);
    const members = found.hubs.flatMap((entry) => entry.members.map((line) => line.property));
    expect([...members, ...found.otherwise.map((line) => line.property)]).toEqual(['p8']);
  });
});

describe('clicks', () => {
  const position = positionSchema.parse({ longitude: 0.8, latitude: 51.4 });
  const click = { kind: 'property', property: propertyId('p2'), position, adding: false } as const;

  it('opens when selecting, adds with the second key, clears on open ground', () => {
    const mode: Mode = { kind: 'select' };
    expect(meaningOf(mode, click).meaning).toEqual({ kind: 'open', property: 'p2' });
    expect(meaningOf(mode, { ...click, adding: true }).meaning).toEqual({ kind: 'toggle', property: 'p2' });
    expect(meaningOf(mode, { kind: 'ground', position }).meaning).toEqual({ kind: 'clear' });
  });

  it('a site is chosen once; members are picked until done', () => {
    const placing = meaningOf({ kind: 'place-new-build', asker: 'group' }, { kind: 'ground', position });
    expect(placing).toEqual({ meaning: { kind: 'site', asker: 'group', position, property: null }, next: { kind: 'select' } });
    const picking: Mode = { kind: 'pick-member', hub: hub.id };
    expect(meaningOf(picking, click)).toEqual({ meaning: { kind: 'join', hub: 'h1', property: 'p2' }, next: picking });
  });

  it('a click that means nothing in a mode says what to click', () => {
    const { meaning, next } = meaningOf({ kind: 'choose-host', asker: 'group' }, { kind: 'ground', position });
    expect(meaning.kind).toBe('nothing');
    expect(next.kind).toBe('choose-host');
  });
});

describe('programme', () => {
  it('nothing is undone as years pass, and by the last year every hub is open', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const done = programmeYears(plan).map((each) => doneBy(plan, each));
        const counts = done.map(({ left }) => left);
        expect(counts).toEqual(counts.toSorted((a, b) => a - b));
        expect(done.at(-1)?.hubs).toBe(plan.hubs.length);
      }),
    );
  });
});

describe('kept drafts', () => {
  it('come back as they were, and nonsense is let go', () => {
    const held = new Map<string, string>();
    const shelf = {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    };
    const draft = { ...draftOf(emptyScenario), name: 'In progress' };
    expect(keep(shelf, emptyScenario.id, { version: 3, draft })).toBe(true);
    expect(keptOf(shelf, emptyScenario.id)).toEqual({ version: 3, draft });
    for (const key of held.keys()) held.set(key, '{"version":3');
    expect(keptOf(shelf, emptyScenario.id)).toBeNull();
  });

  it('a plan from before there were limits is kept, odd values and all', () => {
    const { id: _id, version: _version, ...draft } = emptyScenario;
    const odd = { ...draft, assumptions: { ...draft.assumptions, discountRate: -1 as never } };
    const shelf = new Map<string, string>();
    const storage = {
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, value: string) => void shelf.set(key, value),
      removeItem: (key: string) => void shelf.delete(key),
    };
    keep(storage, emptyScenario.id, { version: 3, draft: odd });
    expect(keptOf(storage, emptyScenario.id)?.draft.assumptions.discountRate).toBe(-1);
  });
});

describe('assumptions as text', () => {
  it('each default reads back as the value it prints', () => {
    for (const entry of assumptionLibrary.filter((each) => each.measure !== 'rule'))
      expect(readAssumption(entry, assumptionText(entry, defaultAssumptions[entry.key]))).toEqual({ value: defaultAssumptions[entry.key] });
  });

  it('takes per cent and pounds as people write them, and says why it takes nothing else', () => {
    const entry = (key: string) => assumptionLibrary.find((each) => each.key === key) ?? assumptionLibrary[0]!;
    expect(readAssumption(entry('discountRate'), '6 %')).toEqual({ value: 0.06 });
    expect(readAssumption(entry('newBuild'), '£2,100.50')).toEqual({ value: 210_050 });
    expect(readAssumption(entry('newBuild'), 'plenty')).toEqual({
      message: 'New build: “plenty” is not a number. Enter one from 0 to 100,000 £/m².',
    });
    expect(readAssumption(entry('fitOut'), '-3')).toEqual({ message: 'Fit-out: enter 0 to 100,000 £/m²; -3 is outside that.' });
    expect(readAssumption(entry('horizon'), '250')).toEqual({ message: 'Years appraised: enter 1 to 60 years; 250 is outside that.' });
    expect(readAssumption(entry('discountRate'), '−100')).toEqual({
      message: 'Discount rate: enter 0 to 30 % a year, real; −100 is outside that.',
    });
    expect(readAssumption(entry('horizon'), ' ')).toEqual({ message: 'Years appraised: enter a number from 1 to 60 years.' });
    expect(readAssumption(entry('horizon'), '2.5')).toEqual({ message: 'Years appraised: enter a whole number from 1 to 60 years.' });
    expect(rangeText(entry('fitOut'))).toBe('484 to 807 £/m²');
  });

  it('other numbers and amounts are held to their limits in the same words', () => {
    const share = { label: 'Share released', unit: '%', min: 0, max: 100 };
    expect(numberWithin('77.5 %', share)).toEqual({ value: 77.5 });
    expect(numberWithin('7700', share)).toEqual({ message: 'Share released: enter 0 to 100 %; 7700 is outside that.' });
    expect(numberWithin('', share)).toEqual({ message: 'Share released: enter a number from 0 to 100 %.' });
    expect(poundsWithin('1.25m', { label: 'Receipt', signed: false })).toEqual({ value: 125_000_000 });
    expect(poundsWithin('-5', { label: 'Receipt', signed: false })).toEqual({
      message: 'Receipt: enter £0 to £10bn; -5 is outside that.',
    });
    expect(poundsWithin('-5', { label: 'Saving', signed: true })).toEqual({ value: -500 });
  });
});

describe('differences', () => {
  const names = (id: string) => `Property ${id.slice(1)}`;

  it('there are none exactly where two plans say the same', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(differencesOf(plan, structuredClone(plan), names)).toEqual([]);
      }),
    );
  });

  it('names what differs on either side', () => {
    const mine = { ...draftOf(emptyScenario), hubs: [hub] };
    const theirs = { ...draftOf(emptyScenario), name: 'Swale again' };
    const found = differencesOf(mine, theirs, names);
    expect(found).toContainEqual({ about: { kind: 'plan', key: 'name' }, subject: 'Name', mine: 'Swale', theirs: 'Swale again' });
    expect(found).toContainEqual({
      about: { kind: 'hub', hub: hub.id },
      subject: 'Sheerness hub',
      mine: 'Integrated hub, Sheerness hub, at Property 1, opens 2012-13',
      theirs: 'not in the plan',
    });
  });

  it('tells what stands in the way, whole', () => {
    const mine = { ...draftOf(emptyScenario), hubs: [hub], barriers: [givenBarrier('b-1', 'h1'), givenBarrier('b-2', null)] };
    const action = { action: 'Ask both', due: isoDate('2010-09-30'), owner: 'The board' };
    const theirs = { ...mine, barriers: [givenBarrier('b-1', 'h1', action)] };
    const told = differencesOf(mine, theirs, names).map(({ about: _about, ...words }) => words);
    expect(told).toEqual([
      {
        subject: 'Barrier to Sheerness hub',
        mine: 'Political: Disputed. Low, open; nobody named',
        theirs: 'Political: Disputed. Low, open; The board; Ask both, by 30 Sep 2010',
      },
      { subject: 'Barrier to the plan', mine: 'Political: Disputed. Low, open; nobody named', theirs: 'not in the plan' },
    ]);
  });
});
