/** Data quality through the procedures: scores against counts made by hand, estimates filled in and taken away, many properties edited at once and put back. */
import type { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { position } from '../../../shared/measure.ts';
import { unknown } from '../../../shared/figure.ts';
import { everything } from '../../../shared/filter.ts';
import { organisationIdSchema, type PropertyId } from '../../../shared/ids.ts';
import type { Property } from '../../../shared/property.ts';
import type { Person } from '../../../shared/role.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, estateAfresh, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const cost = (value: number) => ({ lines: {}, total: given(value) });
const id = (text: string) => text as PropertyId;
const keeper: Person = { ...officer, id: 'keeper-of-swale', keeps: organisationIdSchema.array().parse(['sbc']) };

let made = 0;
/** A UPRN, a postcode and a place of its own, so that no two properties may be one. */
const apart = () => {
  made += 1;
  const address = { street: `${made} High Street`, town: 'Sittingbourne', postcode: `ME10 ${made}AA` };
  return { uprn: `${1000 + made}`, address, position: position(0.7 + made / 50, 51.3) };
};

/** An office of 100 m² that costs so many pounds a m². */
const office = (key: string, rate: number, parts: Record<string, unknown> = {}) =>
  givenProperty({ id: key, reference: key, name: key, ...apart(), floorArea: given(100), runningCost: cost(rate * 100 * 100), ...parts });

const peers = [100, 120, 130, 140, 200].map((rate, at) => office(`peer-${at}`, rate));
/** In pence a m²: of the peers and the one without a place; what is archived is not among them. */
const averageRate = Math.round(((100 + 120 + 130 + 140 + 200 + 130) * 100) / 6);
const costless = givenProperty({ id: 'costless', reference: 'costless', ...apart(), name: 'Costless', floorArea: given(840) });
const sizeless = givenProperty({
  id: 'sizeless',
  reference: 'sizeless',
  ...apart(),
  name: 'Sizeless',
  holder: 'sbc',
  runningCost: cost(8_400_000),
});
const placeless = office('placeless', 130, { position: null, district: null, interests: [], holder: 'sbc' });
const hidden = givenProperty({ id: 'hidden', name: 'Refuge', sensitive: true, uprn: null, floorArea: given(50), interests: [] });
const archived = office('archived', 130, { archived: true, uprn: null });
const register: Property[] = [...peers, costless, sizeless, placeless, hidden, archived];

let server: GivenServer;
beforeEach(async () => {
  server = await givenServer(register);
});
afterEach(() => server.close());

const propertyOf = async (key: string, person = officer) => (await server.as(person).property.get({ id: id(key) })).property;
const everyProperty = async () => {
  const { rows } = await server.as(clearedOfficer).estate.list({
    filter: { archived: true },
    sort: { column: 'reference', direction: 'ascending' },
    offset: 0,
    limit: 500,
  });
  return Promise.all(rows.map(async ({ property }) => ({ ...(await propertyOf(property.id, clearedOfficer)), version: 0 })));
};
type Fill = Parameters<ReturnType<GivenServer['as']>['estimate']['fill']>[0];
const filled = (person: Person, asked: Fill) => server.as(person).estimate.fill(asked);
const refused = async (asked: Promise<unknown>) => ((await asked.catch((error: unknown) => error)) as TRPCError).message;

describe('scores', () => {
  test('are the counts made by hand, by body, district and field', async () => {
    const { all, organisations, districts, fields } = await server.as(viewer).quality.scores({});
    expect(all).toEqual({
      properties: 8,
      score: 5 / 8,
      byGrade: { error: 1, warning: 3, information: 0 },
      byRule: { 'no-tenure': 1, 'no-place': 1, 'no-floor-area': 1, 'no-running-cost': 1, 'no-district': 1 },
    });
    expect(organisations.map(({ organisation, properties, score }) => [organisation, properties, score])).toEqual([
      ['kcc', 6, 5 / 6],
      ['sbc', 2, 0],
    ]);
    expect(districts.map(({ district, properties, score }) => [district, properties, score])).toEqual([
      ['Swale', 7, 5 / 7],
      [null, 1, 0],
    ]);
    const byField = Object.fromEntries(fields.map(({ field, known, filled, of }) => [field, [known, filled, of]]));
    expect(fields.find(({ field }) => field === 'running-cost')).toMatchObject({ filled: 0, reckoned: 1 });
    expect(byField).toEqual({
      tenure: [7, 0, 8],
      place: [7, 0, 8],
      district: [7, 0, 8],
      use: [8, 0, 8],
      uprn: [8, 0, 8],
      'floor-area': [7, 0, 8],
      'running-cost': [7, 0, 8],
      'site-area': [0, 0, 0],
      'lease-end': [0, 0, 0],
    });
  });

  test('each rule opens the list that it counts, and a sensitive property is in neither for the uncleared', async () => {
    for (const person of [viewer, clearedOfficer]) {
      const { all } = await server.as(person).quality.scores({});
      for (const [rule, count] of Object.entries(all.byRule)) {
        const filter = { ...everything, issues: [rule as 'no-tenure'] };
        expect([rule, (await server.as(person).estate.summary({ filter })).totals.properties]).toEqual([rule, count]);
      }
    }
    const seen = async (person: Person) => (await server.as(person).quality.scores({})).all.byRule['no-tenure'];
    expect([await seen(viewer), await seen(clearedOfficer)]).toEqual([1, 2]);
  });

  test('follow a filter and every write', async () => {
    const inSwale = { filter: { ...everything, districts: ['Swale'] } };
    expect((await server.as(viewer).quality.scores(inSwale)).all.properties).toBe(7);
    const { id: _id, version, archived: _archived, ...draft } = costless;
    await server.as(officer).property.edit({ id: costless.id, version, draft: { ...draft, runningCost: cost(10) } });
    const { all, version: of } = await server.as(viewer).quality.scores({});
    expect(all.byRule['no-running-cost']).toBeUndefined();
    expect(of).toBe(server.services.estate.state().version);
  });

  test('the issues of one property, in sentences, for those who may see it', async () => {
    expect(await server.as(viewer).quality.ofProperty({ id: placeless.id })).toMatchObject([
      { rule: 'no-tenure', grade: 'error', field: 'interests', sentence: 'No tenure is recorded.' },
      { rule: 'no-place', grade: 'error', field: 'position' },
      { rule: 'no-district', grade: 'warning', field: 'district' },
    ]);
    expect(await refused(server.as(viewer).quality.ofProperty({ id: hidden.id }))).toBe('The register has no such property.');
  });
});

describe('estimates', () => {
  const all = { filter: everything };

  test('are shown with their peers and spread before anything is written', async () => {
    const preview = await server.as(officer).estimate.preview({ kind: 'running-cost', ...all });
    expect(preview).toMatchObject({ total: 1, filled: 0, cannot: [] });
    expect(preview.offers).toMatchObject([
      { id: 'costless', version: 1, value: 840 * 13_000, reckoned: 840 * averageRate, low: 840 * 12_000, high: 840 * 14_000, peers: 5 },
    ]);
    expect((await propertyOf('costless')).runningCost.total).toEqual(unknown);
    const areas = await server.as(officer).estimate.preview({ kind: 'floor-area', ids: [sizeless.id, costless.id] });
    expect(areas.offers).toMatchObject([{ id: 'sizeless', value: 646, reckoned: null, peersInWords: '5 offices in Swale' }]);
  });

  test('fill gaps in one change, are marked, and are gone again without a trace', async () => {
    const before = await everyProperty();
    const version = server.services.estate.state().version;
    const { done, refused: none } = await filled(officer, { kind: 'running-cost', ...all });
    expect([done, none]).toEqual([[{ id: 'costless', version: 2 }], []]);
    expect((await propertyOf('costless')).runningCost.total).toMatchObject({ basis: 'estimated', value: 840 * 13_000 });
    expect(server.services.estate.state().version).toBe(version + 1);
    const [latest] = await server.as(officer).property.history({ id: costless.id });
    expect(latest?.sentence).toBe('Filled running cost with an estimate from peers.');
    const { fields } = await server.as(viewer).quality.scores({});
    expect(fields.find(({ field }) => field === 'running-cost')).toMatchObject({ known: 7, filled: 1, reckoned: 0, of: 8 });
    expect(await server.as(officer).estimate.preview({ kind: 'running-cost', ...all })).toMatchObject({ total: 0, filled: 1 });
    expect((await server.as(officer).estimate.remove({ kind: 'running-cost', ...all })).done).toEqual([{ id: 'costless', version: 3 }]);
    expect(await everyProperty()).toEqual(before);
  });

  test('once filled in can be undone like any change of many', async () => {
    const before = await everyProperty();
    const { done } = await filled(officer, { kind: 'floor-area', ids: [sizeless.id] });
    await server.as(officer).bulk.undo({ items: [...done] });
    expect(await everyProperty()).toEqual(before);
  });

  test('touch no figure that somebody recorded meanwhile', async () => {
    const { id: _id, version, archived: _archived, ...draft } = costless;
    await server.as(officer).property.edit({ id: costless.id, version, draft: { ...draft, runningCost: cost(77) } });
    const { done, refused: kept } = await filled(officer, { kind: 'running-cost', offers: [{ id: costless.id, version: 1 }] });
    expect([done, kept.map(({ because }) => because)]).toEqual([
      [],
      ['Somebody else has changed Costless since it was shown. Look at it again before you change it.'],
    ]);
    const again = await filled(officer, { kind: 'running-cost', offers: [{ id: costless.id, version: 2 }] });
    expect(again.refused).toMatchObject([{ because: 'Nothing is missing there any more.' }]);
    expect((await propertyOf('costless')).runningCost.total).toMatchObject({ basis: 'recorded', value: 77 });
  });

  test('are for the records that somebody keeps', async () => {
    const preview = await server.as(keeper).estimate.preview({ kind: 'running-cost', ...all });
    expect(preview).toMatchObject({ total: 0, cannot: [{ because: 'They belong to bodies whose records you do not keep.', count: 1 }] });
    const { done, refused: others } = await filled(keeper, { kind: 'running-cost', offers: [{ id: costless.id, version: 1 }] });
    expect([done.length, others.length]).toEqual([0, 1]);
  });

  test('a sensitive property is offered to the cleared alone', async () => {
    const totals = async (person: Person) => (await server.as(person).estimate.preview({ kind: 'running-cost', ...all })).total;
    expect([await totals(officer), await totals(clearedOfficer)]).toEqual([1, 2]);
    const { done, refused: unseen } = await filled(officer, { kind: 'running-cost', offers: [{ id: hidden.id, version: 1 }] });
    const { refused: unknownId } = await filled(officer, { kind: 'running-cost', offers: [{ id: id('nowhere'), version: 1 }] });
    expect(done).toEqual([]);
    expect(unseen.map(({ name, because }) => [name, because])).toEqual(unknownId.map(({ name, because }) => [name, because]));
  });
});

describe('many properties at once', () => {
  const items = (...keys: string[]) => keys.map((key) => ({ id: id(key), version: 1 }));

  test('the preview says of each what was and what will be, and who is refused and why', async () => {
    const ids = ['peer-0', 'costless', 'hidden', 'nowhere'].map(id);
    const preview = await server.as(officer).bulk.preview({ ids, change: { field: 'condition', value: 'C' } });
    expect(preview.changed.map(({ id: key, changes }) => [key, changes.map(({ label, before, after }) => [label, before, after])])).toEqual(
      [
        ['peer-0', [['Condition', 'not recorded', 'C poor']]],
        ['costless', [['Condition', 'not recorded', 'C poor']]],
      ],
    );
    expect(preview.refused.map(({ because }) => because)).toEqual([
      'The register has no such property.',
      'The register has no such property.',
    ]);
    const same = await server.as(officer).bulk.preview({ ids, change: { field: 'use', value: 'office' } });
    expect([same.total, same.unchanged]).toEqual([0, 2]);
    expect(await server.as(officer).property.history({ id: costless.id })).toHaveLength(1);
  });

  test('an edit and its undoing leave the register as it was, each property with its own events', async () => {
    const before = await everyProperty();
    const { done } = await server
      .as(officer)
      .bulk.edit({ items: items('peer-0', 'costless', 'placeless'), change: { field: 'tenure', value: 'leasehold' } });
    expect(done).toEqual(['peer-0', 'costless', 'placeless'].map((key) => ({ id: key, version: 2 })));
    expect((await propertyOf('placeless')).interests).toMatchObject([{ tenure: 'leasehold', titleNumber: null }]);
    expect((await server.as(officer).estate.summary({ filter: { ...everything, tenures: ['leasehold'] } })).totals.properties).toBe(3);
    expect((await server.as(officer).property.history({ id: costless.id })).map(({ kind }) => kind)).toEqual([
      'property.edited',
      'register.loaded',
    ]);
    const undone = await server.as(officer).bulk.undo({ items: [...done] });
    expect(undone.refused).toEqual([]);
    expect(await everyProperty()).toEqual(before);
    const afresh = await estateAfresh(server);
    expect(server.services.estate.summary(everything, [], true).facets).toEqual(afresh.summary(everything, [], true).facets);
  });

  test('what somebody changed since is neither edited nor undone, and the rest is', async () => {
    const { done } = await server.as(officer).bulk.edit({ items: items('peer-0', 'peer-1'), change: { field: 'epc', value: 'D' } });
    const { id: _id, version: _version, archived: _archived, ...draft } = peers[0] as Property;
    await server.as(officer).property.edit({ id: id('peer-0'), version: 2, draft });
    const undone = await server.as(officer).bulk.undo({ items: [...done] });
    expect([undone.done.map((one) => one.id), undone.refused.map((one) => one.id)]).toEqual([['peer-1'], ['peer-0']]);
    const stale = await server.as(officer).bulk.edit({ items: items('peer-0'), change: { field: 'epc', value: 'E' } });
    expect([stale.done.length, stale.refused.length]).toEqual([0, 1]);
  });

  test('a handover takes somebody who keeps both bodies, and an unknown body is refused', async () => {
    const change = { field: 'holder', value: 'nhs' } as never;
    expect(
      (await server.as(keeper).bulk.edit({ items: items('sizeless', 'costless'), change })).refused.map(({ because }) => because),
    ).toEqual([expect.stringContaining('Handing Sizeless to'), expect.stringContaining('Costless belongs to Kent County Council')]);
    expect((await server.as(officer).bulk.edit({ items: items('sizeless'), change })).done).toHaveLength(1);
    const nobody = await server.as(officer).bulk.edit({ items: items('costless'), change: { field: 'holder', value: 'nobody' } as never });
    expect(nobody.refused).toMatchObject([{ because: 'The register has no organisation called nobody.' }]);
  });

  test('what would contradict a record is refused for that record', async () => {
    const { done, refused: contradicted } = await server
      .as(officer)
      .bulk.edit({ items: items('costless', 'sizeless'), change: { field: 'holding', value: 'land' } });
    expect(done.map((one) => one.id)).toEqual(['sizeless']);
    expect(contradicted[0]?.because).toContain('land only');
  });

  test('only the cleared mark many as sensitive, and their flags are reviewed like others', async () => {
    const change = { field: 'sensitive', value: true } as const;
    expect(await refused(server.as(officer).bulk.edit({ items: items('costless'), change }))).toContain('cleared');
    const { done } = await server.as(clearedOfficer).bulk.edit({ items: items('costless'), change });
    expect((await server.as(officer).estate.summary({ filter: everything })).totals.properties).toBe(7);
    expect((await server.as(clearedOfficer).sensitive.review()).map((entry) => entry.id)).toContain('costless');
    await server.as(clearedOfficer).bulk.undo({ items: [...done] });
    expect((await server.as(officer).estate.summary({ filter: everything })).totals.properties).toBe(8);
  });

  test('a request sent twice is done once', async () => {
    const asked = { items: items('costless'), change: { field: 'epc', value: 'B' }, requestId: 'once' } as const;
    const [first, second] = [
      await server.as(officer).bulk.edit({ ...asked, items: [...asked.items] }),
      await server.as(officer).bulk.edit({ ...asked, items: [...asked.items] }),
    ];
    expect(second).toEqual(first);
    expect((await propertyOf('costless')).version).toBe(2);
  });
});
