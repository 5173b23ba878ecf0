/** Pairs that may be one property, over a real database: found by themselves, told apart, merged and taken back, and never where somebody may not look. */
import { afterEach, describe, expect, test } from 'vitest';
import type { PropertyId } from '../../../shared/ids.ts';
import { everything } from '../../../shared/filter.ts';
import { pairId, twoOf } from '../../../shared/match/pair-id.ts';
import type { Property } from '../../../shared/property.ts';
import type { Person } from '../../../shared/role.ts';
import { examineEstate } from '../../../server/keeping/same-estate.ts';
import { openServices } from '../../../server/services.ts';
import { geographyOf } from '../../../server/geography.ts';
import { moment } from '../../../server/clock.ts';
import { givenDecision, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
afterEach(() => server.close());

const uprn = '10070446259';
const cost = (pounds: number) => ({ lines: {}, total: given(pounds * 100) });
const ids = { kent: 'p-kent' as PropertyId, swale: 'p-swale' as PropertyId, other: 'p-other' as PropertyId };
const pair = pairId(twoOf(ids.kent, ids.swale));

const kent = givenProperty({
  id: ids.kent,
  reference: 'KCC-1',
  uprn,
  name: 'Sheerness Library',
  runningCost: cost(120_000),
  notes: 'Keys at the desk',
  occupations: [
    {
      organisation: 'kcc',
      service: 'Library',
      component: 'front-office',
      staff: { basis: 'unknown' },
      workstations: { basis: 'unknown' },
      area: given(300),
    },
  ],
});
const swale = givenProperty({
  id: ids.swale,
  reference: 'SBC-9',
  uprn,
  name: 'Sheerness library and gateway',
  holder: 'sbc',
  runningCost: cost(90_000),
  floorArea: given(640),
  condition: 'B',
  barriers: [{ id: 'b1', kind: 'lease', description: 'Shared entrance', owner: 'Swale', severity: 'low', state: 'open' }],
});
const other = givenProperty({ id: ids.other, reference: 'KCC-2', name: 'Depot', position: { longitude: 0.9, latitude: 51.2 } });

const open = async (...properties: Property[]) => {
  server = await givenServer(properties);
  return server.as(officer);
};
const draftOf = ({ id: _id, version: _version, archived: _archived, ...draft }: Property) => draft;
const keeper = (...keeps: string[]): Person => ({ ...officer, id: 'keeper', name: 'Kim Keeper', keeps: keeps as never });
const merge = { id: pair, keep: ids.kent, versions: { kept: 1, other: 1 } };

describe('a pair', () => {
  test('is found at the start, with both records side by side in words and figures', async () => {
    const desk = await open(kent, swale, other);
    const { pairs, total, looking } = await desk.duplicates.list({});
    expect([total, looking]).toEqual([1, false]);
    expect(pairs[0]).toMatchObject({
      id: pair,
      state: 'open',
      strength: 'strong',
      because: `Both have UPRN ${uprn} and like names.`,
      one: { id: ids.kent },
      other: { id: ids.swale },
      may: { decide: true, why: null },
    });
    expect(pairs[0]?.differences).toContainEqual({ field: 'condition', label: 'Condition', one: 'not recorded', other: 'B satisfactory' });
    expect(pairs[0]?.figures[0]).toMatchObject({ label: 'Running cost', one: { value: 12_000_000 }, other: { value: 9_000_000 } });
  });

  test('comes with a write and goes with one', async () => {
    const desk = await open(kent, other);
    expect((await desk.duplicates.list({})).total).toBe(0);
    const added = await desk.property.add({ draft: draftOf(swale) });
    expect((await desk.duplicates.list({})).total).toBe(1);
    const flagged = await desk.estate.summary({ filter: { ...everything, issues: ['possible-duplicate'] } });
    expect(flagged.totals.properties).toBe(2);
    await desk.property.edit({ id: added.id, version: 1, draft: draftOf({ ...swale, uprn: '10070446260' }) });
    expect((await desk.duplicates.list({})).total).toBe(0);
    await desk.property.edit({ id: added.id, version: 2, draft: draftOf(swale) });
    await desk.property.archive({ id: added.id, version: 3, archived: true });
    expect((await desk.duplicates.list({})).total).toBe(0);
  });

  test('is told on the pages of both', async () => {
    const desk = await open(kent, swale);
    const issues = await desk.quality.ofProperty({ id: ids.kent });
    expect(issues.at(-1)).toMatchObject({
      rule: 'possible-duplicate',
      sentence: `It may be the same property as ${swale.name}. Both have UPRN ${uprn} and like names.`,
      pair: { id: pair, with: { id: ids.swale } },
    });
  });

  test('is counted once in what may be there twice, and only where both are in the total', async () => {
    const desk = await open(kent, swale, other);
    const { twice } = await desk.estate.summary({ filter: everything, selection: [ids.kent, ids.other] });
    expect(twice.all).toEqual({ pairs: 1, properties: 2, runningCost: { recorded: 9_000_000, withEstimates: 9_000_000 } });
    expect(twice.selected).toMatchObject({ pairs: 0, properties: 0 });
    const ofKent = await desk.estate.summary({ filter: { ...everything, organisations: [kent.holder] } });
    expect(ofKent.twice.all.pairs).toBe(0);
  });

  test('is the same in what the running server knows and what the tables hold', async () => {
    await open(kent, swale, other);
    expect(await examineEstate(server.services.db, server.services.estate)).toEqual([]);
  });
});

describe('told apart', () => {
  test('two are no pair any more, also after a restart, until that is taken back', async () => {
    const desk = await open(kent, swale);
    expect(await desk.duplicates.differ({ id: pair })).toEqual({ id: pair, state: 'different' });
    expect((await desk.duplicates.list({})).total).toBe(0);
    expect((await desk.estate.summary({ filter: everything })).twice.all.pairs).toBe(0);
    const { db } = server.services;
    const again = await openServices({ db, geography: geographyOf(null), basemap: { kind: 'drawn' }, now: moment });
    expect(again.twins.open(() => true)).toEqual([]);
    expect((await desk.duplicates.list({ state: 'different' })).pairs).toMatchObject([{ id: pair, decidedBy: officer.name }]);
    await expect(desk.duplicates.merge(merge)).rejects.toThrow('is not open');
    expect(await desk.duplicates.undo({ id: pair })).toEqual({ id: pair, state: 'open' });
    expect((await desk.duplicates.list({})).total).toBe(1);
    await expect(desk.duplicates.undo({ id: pair })).rejects.toThrow('nothing to undo');
    const history = await desk.property.history({ id: ids.kent });
    expect(history.map(({ kind }) => kind)).toEqual(['pair.reopened', 'pair.told-apart', 'register.loaded']);
  });
});

describe('a merge', () => {
  test('keeps one, fills its gaps from the other, which is archived and leads to it', async () => {
    const desk = await open(kent, swale, other);
    expect(await desk.duplicates.merge({ ...merge, take: ['name'] })).toEqual({ id: pair, state: 'merged', kept: ids.kent });
    const { property, mergedInto } = await desk.property.get({ id: ids.kent });
    expect(property).toMatchObject({
      name: swale.name,
      reference: 'KCC-1',
      version: 2,
      archived: false,
      condition: 'B',
      runningCost: kent.runningCost,
      floorArea: swale.floorArea,
      notes: 'Keys at the desk',
    });
    expect(property.interests).toHaveLength(1);
    expect(property.barriers).toHaveLength(1);
    expect(mergedInto).toBeNull();
    const away = await desk.property.get({ id: ids.swale });
    expect(away.property).toMatchObject({ archived: true, version: 2, name: swale.name });
    expect(away.mergedInto).toEqual({ id: ids.kent, name: swale.name });
    expect((await desk.estate.summary({ filter: everything })).totals).toMatchObject({
      properties: 2,
      runningCost: { recorded: 12_000_000 },
    });
    expect((await desk.duplicates.list({})).total).toBe(0);
    expect((await desk.duplicates.list({ state: 'merged' })).pairs).toMatchObject([{ id: pair, kept: ids.kent }]);
  });

  test('without filling takes only what was chosen', async () => {
    const desk = await open(kent, swale);
    await desk.duplicates.merge({ ...merge, fill: false, take: ['floorArea'] });
    const { property } = await desk.property.get({ id: ids.kent });
    expect(property).toMatchObject({ condition: null, barriers: [], floorArea: swale.floorArea });
  });

  test('is undone as a whole, with the history of both', async () => {
    const desk = await open(kent, swale);
    await desk.duplicates.merge(merge);
    await desk.duplicates.undo({ id: pair });
    for (const before of [kent, swale]) {
      const { property, mergedInto } = await desk.property.get({ id: before.id });
      expect(property).toEqual({ ...before, version: 3 });
      expect(mergedInto).toBeNull();
      const history = await desk.property.history({ id: before.id });
      expect(history[0]?.kind).toBe('property.unmerged');
    }
    expect((await desk.duplicates.list({})).total).toBe(1);
    expect((await desk.duplicates.list({ state: 'merged' })).total).toBe(0);
  });

  test('cannot be undone after either was changed, and says what to do instead', async () => {
    const desk = await open(kent, swale);
    await desk.duplicates.merge(merge);
    await desk.property.edit({ id: ids.kent, version: 2, draft: draftOf({ ...kent, condition: 'C' }) });
    await expect(desk.duplicates.undo({ id: pair })).rejects.toThrow('was changed after the merge');
  });

  test('can be put back version by version from the history', async () => {
    const desk = await open(kent, swale);
    await desk.duplicates.merge(merge);
    const [merged, loaded] = await desk.property.history({ id: ids.kent });
    expect(merged?.sentence).toContain('Another record of the same property was merged into this one.');
    const back = await desk.property.restore({ id: ids.kent, version: 2, number: loaded?.number ?? 0 });
    expect(back).toMatchObject({ ...kent, version: 3 });
  });

  test('is refused where somebody edited between, with what is there now', async () => {
    const desk = await open(kent, swale);
    await desk.property.edit({ id: ids.swale, version: 1, draft: draftOf({ ...swale, condition: 'C' }) });
    await expect(desk.duplicates.merge(merge)).rejects.toThrow('Somebody else has changed');
    expect((await desk.property.get({ id: ids.swale })).property).toMatchObject({ archived: false, version: 2 });
    expect((await desk.property.get({ id: ids.kent })).property.version).toBe(1);
  });

  test('of two people at once is done once', async () => {
    const desk = await open(kent, swale);
    const answers = await Promise.allSettled([
      desk.duplicates.merge(merge),
      desk.duplicates.merge({ ...merge, keep: ids.swale }),
      desk.duplicates.differ({ id: pair }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const archived = await Promise.all([ids.kent, ids.swale].map(async (id) => (await desk.property.get({ id })).property.archived));
    expect(archived.filter(Boolean).length).toBeLessThan(2);
  });

  test('that plans rest on is refused with their names', async () => {
    const desk = await open(kent, swale);
    await desk.scenario.add({ draft: givenScenario([givenDecision(ids.swale)], [], {}, { name: 'Sheerness hub' }) });
    await expect(desk.duplicates.merge(merge)).rejects.toThrow('The scenario Sheerness hub rests on Sheerness library and gateway (SBC-9)');
    expect(await desk.duplicates.merge({ ...merge, keep: ids.swale })).toMatchObject({ kept: ids.swale });
  });

  test('takes somebody who may change both; others see the pair and who could', async () => {
    await open(kent, swale);
    const desk = server.as(keeper('kcc'));
    const why =
      'Sheerness library and gateway belongs to Swale Borough Council; you keep the records of Kent County Council. Deciding takes somebody who keeps the records of both bodies, or an administrator.';
    expect((await desk.duplicates.list({})).pairs[0]?.may).toEqual({ decide: false, why });
    await expect(desk.duplicates.merge(merge)).rejects.toThrow(why);
    await expect(desk.duplicates.differ({ id: pair })).rejects.toThrow(why);
    expect((await desk.duplicates.list({})).pairs[0]?.differences.map(({ field }) => field)).not.toContain('notes');
    await expect(server.as(viewer).duplicates.list({})).rejects.toThrow('may not change the register');
    expect(await server.as(keeper('kcc', 'sbc')).duplicates.merge(merge)).toMatchObject({ state: 'merged' });
  });

  test('chains: an old link leads to where the last one went', async () => {
    const third = givenProperty({ ...kent, id: 'p-third', reference: 'NHS-1', holder: 'nhs' });
    const desk = await open(kent, swale, third);
    await desk.duplicates.merge(merge);
    await desk.duplicates.merge({ id: pairId(twoOf(ids.kent, third.id)), keep: third.id, versions: { kept: 1, other: 2 } });
    expect((await desk.property.get({ id: ids.swale })).mergedInto).toEqual({ id: third.id, name: third.name });
  });
});

describe('a sensitive member', () => {
  const hidden = { ...swale, sensitive: true };

  test('makes the pair one that is not there for the uncleared, not even by a flag', async () => {
    const desk = await open(kent, hidden);
    expect(await desk.duplicates.list({})).toEqual({ pairs: [], total: 0, looking: false });
    expect((await desk.quality.ofProperty({ id: ids.kent })).map(({ rule }) => rule)).not.toContain('possible-duplicate');
    const { twice, facets } = await desk.estate.summary({ filter: everything });
    expect(twice.all.pairs).toBe(0);
    expect(facets.issues.filter(({ key, count }) => key === 'possible-duplicate' && count > 0)).toEqual([]);
    for (const attempt of [desk.duplicates.differ({ id: pair }), desk.duplicates.merge(merge), desk.duplicates.undo({ id: pair })])
      await expect(attempt).rejects.toThrow('There is no such pair');
    const cleared = server.as(clearedOfficer);
    expect((await cleared.duplicates.list({})).total).toBe(1);
    expect((await cleared.estate.summary({ filter: everything })).twice.all.pairs).toBe(1);
  });

  test('hides what both become, and the undo shows again what was seen before', async () => {
    const desk = await open(kent, hidden);
    const cleared = server.as(clearedOfficer);
    await cleared.duplicates.merge(merge);
    await expect(desk.property.get({ id: ids.kent })).rejects.toThrow('no such property');
    await cleared.duplicates.undo({ id: pair });
    expect((await desk.property.get({ id: ids.kent })).property).toEqual({ ...kent, version: 3 });
    expect((await desk.property.history({ id: ids.kent })).map(({ kind }) => kind)).toEqual(['register.loaded']);
    await cleared.duplicates.differ({ id: pair });
    expect((await desk.property.history({ id: ids.kent })).map(({ kind }) => kind)).toEqual(['register.loaded']);
    expect(JSON.stringify(await desk.audit.list({ filter: {}, limit: 200 }))).not.toContain(hidden.name);
  });
});
