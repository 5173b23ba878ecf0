/** Plans that rest on sensitive properties: the cleared see all of them, the others a plan without, and nobody loses what they do not see. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { checkPlan } from '../../../shared/checks.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const cost = (pounds: number) => ({ lines: {}, total: given(pounds * 100) });
const office = givenProperty({
  id: 'office',
  name: 'Office',
  runningCost: cost(50_000),
  floorArea: given(800),
  disposalValue: given(90_000_000),
});
const hall = givenProperty({ id: 'hall', name: 'Hall', runningCost: cost(80_000), floorArea: given(2000), spareArea: given(900) });
const refuge = givenProperty({
  id: 'refuge',
  name: 'Refuge',
  sensitive: true,
  runningCost: cost(30_000),
  floorArea: given(300),
  disposalValue: given(40_000_000),
});

const whole = givenScenario(
  [
    givenDecision('refuge', { destinations: { specialist: 'north' } }),
    givenDecision('office', { destinations: { 'back-office': 'north', specialist: 'south' } }),
  ],
  [givenHub('south', { host: 'refuge' }), givenHub('north', { host: 'hall' })],
  {},
  { name: 'Whole' },
);
const part = givenScenario(
  [givenDecision('office', { destinations: { 'back-office': 'north' } })],
  [givenHub('north', { host: 'hall' })],
  {},
  { name: 'Whole' },
);

let server: GivenServer;
beforeEach(async () => {
  server = await givenServer([refuge, office, hall]);
});
afterEach(() => server.close());

const api = () => ({ cleared: server.as(clearedOfficer), not: server.as(officer) });

test('each sees a plan with its own facts, figures, checks and headline, and those agree with one another', async () => {
  const { cleared, not } = api();
  const { id } = await cleared.scenario.add({ draft: whole });
  for (const [who, draft, ids] of [
    [cleared, whole, ['hall', 'office', 'refuge']],
    [not, part, ['hall', 'office']],
    [server.as(viewer), part, ['hall', 'office']],
  ] as const) {
    const [scenario, facts, stored] = [
      await who.scenario.get({ id }),
      await who.scenario.facts({ id }),
      await who.scenario.appraisal({ id }),
    ];
    expect(scenario).toEqual({ ...draft, id, version: 1 });
    expect(facts.map((one) => one.id).sort()).toEqual(ids);
    expect(stored.scenario).toEqual(scenario);
    expect(stored.appraisal).toEqual(JSON.parse(JSON.stringify(appraise(facts, scenario))));
    expect(stored.checks).toEqual(checkPlan(facts, scenario, stored.appraisal));
    const [listed] = await who.scenario.list();
    expect(listed).toMatchObject({ hubs: draft.hubs.length, decisions: draft.decisions.length });
    expect(listed?.headline.grossReceipt).toBe(stored.appraisal.grossReceipt);
  }
});

test('saving by somebody who does not see all of it leaves the rest as it was', async () => {
  const { cleared, not } = api();
  const { id } = await cleared.scenario.add({ draft: whole });
  const seen = await not.scenario.get({ id });
  const renamed = await not.scenario.save({ id, version: 1, draft: { ...seen, name: 'Renamed' } });
  expect(renamed.scenario).toEqual({ ...part, name: 'Renamed', id, version: 2 });
  expect(await cleared.scenario.get({ id })).toEqual({ ...whole, name: 'Renamed', id, version: 2 });
  expect((await cleared.scenario.appraisal({ id })).appraisal.outcomes.map(({ property }) => property)).toContain('refuge');
  const late = not.scenario.save({ id, version: 1, draft: part });
  await expect(late).rejects.toMatchObject({ cause: { problem: { kind: 'conflict', current: { ...part, name: 'Renamed' } } } });
  const again = await not.scenario.save({ id, version: 2, draft: { ...part, decisions: [] } });
  expect(again.scenario.decisions).toEqual([]);
  expect((await cleared.scenario.get({ id })).decisions.map(({ property }) => property)).toEqual(['refuge']);
});

test('the past of a plan, and a version put back, are what each sees of them', async () => {
  const { cleared, not } = api();
  const { id } = await cleared.scenario.add({ draft: whole });
  await not.scenario.save({ id, version: 1, draft: { ...part, decisions: [] } });
  const history = await not.scenario.history({ id });
  expect(history.map(({ sentence }) => sentence)).toEqual([
    'Saved the scenario Whole: 1 hub and 0 decisions instead of 1 hub and 1 decision.',
    'Added the scenario Whole: 1 hub and 1 decision.',
  ]);
  const number = history.at(-1)?.number as number;
  expect(await not.scenario.atEvent({ id, number })).toMatchObject({ hubs: part.hubs, decisions: part.decisions });
  await not.scenario.restore({ id, version: 2, number });
  const after = await cleared.scenario.get({ id });
  expect([after.version, after.hubs, after.decisions.map(({ property }) => property)]).toEqual([3, whole.hubs, ['refuge', 'office']]);
});

test('what becomes sensitive after a plan was saved is gone from it at once, with all that it came to, and back when the flag is lifted', async () => {
  const { cleared, not } = api();
  const { id } = await not.scenario.add({
    draft: { ...part, decisions: [...part.decisions, givenDecision('hall', { action: 'retain', exitRoute: null })] },
  });
  const before = await not.scenario.appraisal({ id });
  const { id: _id, version: _version, archived: _archived, ...draft } = office;
  await cleared.property.edit({ id: office.id, version: 1, draft: { ...draft, sensitive: true } });
  const hidden = await not.scenario.appraisal({ id });
  expect(hidden.scenario.decisions.map(({ property }) => property)).toEqual(['hall']);
  expect([hidden.appraisal.grossReceipt, hidden.appraisal.annualSaving]).toEqual([0, expect.any(Number)]);
  expect(hidden.appraisal).toEqual(JSON.parse(JSON.stringify(appraise(await not.scenario.facts({ id }), hidden.scenario))));
  const [listed] = await not.scenario.list();
  expect([listed?.decisions, listed?.headline.grossReceipt]).toEqual([1, 0]);
  expect((await cleared.scenario.appraisal({ id })).appraisal).toEqual(before.appraisal);
  expect(JSON.stringify(await server.as(viewer).scenario.appraisal({ id }))).not.toContain('office');
  await cleared.property.edit({ id: office.id, version: 2, draft });
  expect(await not.scenario.appraisal({ id })).toEqual(before);
});

test('a hub is not found by its name by those who do not see where it is', async () => {
  const { cleared, not } = api();
  await cleared.scenario.add({ draft: { ...whole, hubs: whole.hubs.map((hub) => ({ ...hub, name: `${hub.id} centre` })) } });
  const hubs = async (who: typeof cleared) => (await who.search.find({ text: 'centre' })).filter(({ kind }) => kind === 'hub').length;
  expect([await hubs(cleared), await hubs(not)]).toEqual([2, 1]);
  const named = async (who: typeof cleared) => (await who.search.find({ text: 'south' })).filter(({ kind }) => kind === 'hub').length;
  expect([await named(cleared), await named(not)]).toEqual([1, 0]);
});

test('an average is made of what everybody may see', async () => {
  const rich = (n: number) => givenProperty({ id: `rich-${n}`, sensitive: true, runningCost: cost(9_000_000), floorArea: given(10) });
  const plain = (n: number) => givenProperty({ id: `plain-${n}`, runningCost: cost(1000), floorArea: given(10) });
  const unknown = givenProperty({ id: 'unknown', floorArea: given(10) });
  const other = await givenServer([rich(1), rich(2), rich(3), plain(1), plain(2), plain(3), unknown]);
  for (const who of [other.as(officer), other.as(clearedOfficer)]) {
    const [facts] = await who.estate.facts({ ids: [unknown.id] });
    expect(facts?.runningCost).toMatchObject({ value: 100_000 });
  }
  await other.close();
});
