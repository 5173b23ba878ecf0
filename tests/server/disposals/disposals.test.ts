/** Disposals over the router: proposed once at a time, moved by allowed steps, changed and taken back, with the property's stage, its history and the audit following. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examine } from '../../../server/keeping/examine.ts';
import type { Disposal } from '../../../shared/disposal-record.ts';
import { estateFilterSchema } from '../../../shared/filter.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { IsoMoment } from '../../../shared/year.ts';
import { givenDuties, givenStep, givenTerms } from '../../given/given-disposal.ts';
import { givenDecision, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { estateAfresh, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const office = 'p-office' as PropertyId;
let server: GivenServer;
const ours = () => server.as(officer);

beforeEach(async () => {
  const barriers = [
    { id: 'b1', kind: 'planning', description: 'In a conservation area', owner: '', severity: 'low', state: 'open' },
    { id: 'b2', kind: 'data', description: 'Area not known', owner: '', severity: 'low', state: 'resolved' },
  ];
  server = await givenServer([
    givenProperty({ id: office, name: 'Town office', disposalValue: given(90_000_000), barriers }),
    givenProperty({
      id: 'p-lease',
      name: 'Leased office',
      interests: [{ tenure: 'leasehold', lease: null, letOut: null, titleNumber: null }],
    }),
    givenProperty({ id: 'p-sold', name: 'Sold depot', disposalStage: 'completed' }),
    givenProperty({ id: 'p-gone', name: 'Archived depot', archived: true }),
  ]);
  server.services.now = () => '2026-03-02T09:00:00.000Z' as IsoMoment;
});
afterEach(async () => {
  expect(await examine(server.services.db)).toEqual([]);
  await server.close();
});

const message = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'It was done.',
    (error: Error) => error.message,
  );

const step = ({ id, version }: Disposal, to: Parameters<typeof givenStep>[0], on: string, more = {}) =>
  ours().disposal.step({ id, version, step: givenStep(to, on, more) });

const stageOf = async (id: PropertyId) => (await ours().property.get({ id })).property.disposalStage;

test('a property is proposed from the register with what the register knows of it', async () => {
  const disposal = await ours().disposal.propose({ property: office });
  expect(disposal).toMatchObject({
    property: office,
    scenario: null,
    stage: 'identified',
    route: null,
    expectedReceipt: { basis: 'recorded', value: 90_000_000 },
    steps: [{ from: null, to: 'identified', on: '2026-03-02', by: officer.name }],
    version: 1,
  });
  expect((await ours().disposal.propose({ property: 'p-lease' })).expectedReceipt).toEqual({ basis: 'unknown' });
  expect(await stageOf(office)).toBe('identified');
  const { facets } = await ours().estate.summary({ filter: {} });
  expect(facets.stages).toEqual([
    { key: 'identified', count: 2 },
    { key: 'completed', count: 1 },
  ]);
});

test('only one disposal of a property goes on at a time; once it is withdrawn the property may be proposed again', async () => {
  const first = await ours().disposal.propose({ property: office });
  expect(await message(ours().disposal.propose({ property: office }))).toBe(
    'Town office is being disposed of already: it is at the stage “identified”.',
  );
  const withdrawn = await step(first, 'withdrawn', '2026-03-02', { reason: 'Kept for a hub.' });
  expect(await stageOf(office)).toBe('withdrawn');
  const second = await ours().disposal.propose({ property: office });
  expect(await stageOf(office)).toBe('identified');
  expect(await message(ours().disposal.undo({ id: withdrawn.id, version: withdrawn.version }))).toMatch(/proposed for disposal again/);
  const lines = await ours().disposal.list({ filter: { text: 'town office' } });
  expect(lines.entries.map(({ key }) => key)).toEqual([second.id]);
  expect(await message(ours().disposal.propose({ property: 'p-gone' }))).toMatch(/^Archived depot is archived/);
});

test('from proposal to sale, with the clock, the duties and the receipt', async () => {
  let disposal = await ours().disposal.propose({ property: office });
  disposal = await step(disposal, 'declared-surplus', '2026-03-02', { decision: 'Cabinet, minute 4' });
  disposal = await step(disposal, 'circulated', '2026-03-02');
  const circulated = await ours().disposal.get({ id: disposal.id });
  expect(circulated.entry.circulation).toEqual({ endsOn: '2026-04-29', elapsed: 0, left: 40, over: false });
  expect(circulated.entry.barriers).toEqual(['Planning: In a conservation area']);
  expect(circulated.entry.dutiesDue).toContain('best-consideration');

  server.services.now = () => '2026-04-30T09:00:00.000Z' as IsoMoment;
  expect(await message(step(disposal, 'on-market', '2026-04-30'))).toBe('Choose by which route it goes.');
  const terms = givenTerms(disposal, {
    route: 'open-market-sale',
    duties: givenDuties('2026-04-01'),
    completionYear: 2026,
    expectedCompletion: '2026-09-30',
    contact: 'Estates',
  });
  disposal = await ours().disposal.terms({ id: disposal.id, version: disposal.version, terms });
  disposal = await step(disposal, 'on-market', '2026-04-30');
  disposal = await step(disposal, 'under-offer', '2026-04-30', { amount: 85_000_000 });
  disposal = await step(disposal, 'exchanged', '2026-04-30', { amount: 84_000_000 });
  disposal = await step(disposal, 'completed', '2026-04-30', { amount: 84_000_000 });
  const { receipts, entries } = await ours().disposal.list({ filter: { stages: ['completed'], text: 'town' } as never });
  expect(entries.map(({ property }) => property.name)).toEqual(['Town office']);
  expect(receipts.years).toEqual([expect.objectContaining({ year: 2026, actual: 84_000_000, completed: 1 })]);
  expect(receipts.years[0]?.forecast.recorded).toBe(90_000_000);

  expect((await ours().property.history({ id: office })).map(({ sentence }) => sentence)).toEqual([
    'Disposal: from “exchanged” to “completed” on 30 Apr 2026, at £840,000.',
    'Disposal: from “under offer” to “exchanged” on 30 Apr 2026, at £840,000.',
    'Disposal: from “on market” to “under offer” on 30 Apr 2026, at £850,000.',
    'Disposal: from “circulated to public bodies” to “on market” on 30 Apr 2026.',
    'Changed the route, completion year, expected completion, contact and duties of its disposal.',
    'Disposal: from “declared surplus” to “circulated to public bodies” on 2 Mar 2026.',
    'Disposal: from “identified” to “declared surplus” on 2 Mar 2026.',
    'Proposed for disposal.',
    expect.any(String),
  ]);
  expect(await message(ours().disposal.terms({ id: disposal.id, version: disposal.version, terms }))).toMatch(/^This disposal is over/);
});

test('a step that is not allowed, lacks something or lies ahead leaves everything as it was', async () => {
  const disposal = await ours().disposal.propose({ property: office });
  expect(await message(step(disposal, 'completed', '2026-03-02'))).toMatch(/^From “identified” a disposal goes to “declared surplus”/);
  expect(await message(step(disposal, 'declared-surplus', '2026-03-02'))).toMatch(/^Say where the decision is recorded/);
  expect(await message(step(disposal, 'declared-surplus', '2026-03-03', { decision: 'Minute 4' }))).toMatch(/lies ahead/);
  expect((await ours().disposal.get({ id: disposal.id })).entry.disposal).toEqual(disposal);
  expect(await stageOf(office)).toBe('identified');
});

test('a transfer names another body of the register', async () => {
  let disposal = await ours().disposal.propose({ property: office });
  disposal = await step(disposal, 'declared-surplus', '2026-03-02', { decision: 'Minute 4' });
  expect(await message(step(disposal, 'transferred', '2026-03-02', { amount: 0, toBody: 'nobody' }))).toBe(
    'The register has no such organisation.',
  );
  expect(await message(step(disposal, 'transferred', '2026-03-02', { amount: 0, toBody: 'kcc' }))).toMatch(/another body than its holder/);
  expect(await message(step(disposal, 'transferred', '2026-03-02', { amount: 0, toBody: 'nhs' }))).toBe(
    'Record first what was considered of Best consideration, Asset of community value.',
  );
  const terms = givenTerms(disposal, { duties: givenDuties('2026-03-02') });
  disposal = await ours().disposal.terms({ id: disposal.id, version: disposal.version, terms });
  await step(disposal, 'transferred', '2026-03-02', { amount: 0, toBody: 'nhs' });
  expect((await ours().property.history({ id: office }))[0]?.sentence).toBe(
    'Disposal: from “declared surplus” to “transferred within the public sector” on 2 Mar 2026, to Eastern and Coastal Kent PCT, at £0.',
  );
});

test('terms that contradict each other are refused by their fields', async () => {
  const disposal = await ours().disposal.propose({ property: office });
  const [duty] = givenDuties('2026-03-03');
  const terms = givenTerms(disposal, { completionYear: 2027, expectedCompletion: '2027-03-31', duties: [duty, duty] });
  const refused = await ours()
    .disposal.terms({ id: disposal.id, version: 1, terms })
    .catch((error: { cause: { problem: unknown } }) => error.cause.problem);
  expect(refused).toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'expectedCompletion' }, { path: 'duties.0.on' }, { path: 'duties.1.duty' }, { path: 'duties.1.on' }],
  });
});

test('of two who change one disposal the second is shown what the first made of it', async () => {
  const disposal = await ours().disposal.propose({ property: office });
  const theirs = await step(disposal, 'declared-surplus', '2026-03-02', { decision: 'Minute 4' });
  for (const late of [
    () => step(disposal, 'on-hold', '2026-03-02', { reason: 'Why', reviewOn: '2026-05-01' }),
    () => ours().disposal.terms({ id: disposal.id, version: 1, terms: givenTerms(disposal, { contact: 'Mine' }) }),
    () => ours().disposal.undo({ id: disposal.id, version: 1 }),
  ]) {
    const problem = await late().catch((error: { cause: { problem: unknown } }) => error.cause.problem);
    expect(problem).toMatchObject({ kind: 'conflict', current: theirs });
  }
});

test('the last step is taken back, the first is not', async () => {
  const first = await ours().disposal.propose({ property: office });
  const second = await step(first, 'withdrawn', '2026-03-02', { reason: 'By mistake' });
  const back = await ours().disposal.undo({ id: second.id, version: second.version });
  expect(back).toEqual({ ...first, version: 3 });
  expect(await stageOf(office)).toBe('identified');
  expect(await message(ours().disposal.undo({ id: back.id, version: 3 }))).toMatch(/Withdraw it instead/);
  expect((await ours().property.history({ id: office }))[0]?.sentence).toBe(
    'Took the last step of its disposal back: from “withdrawn” to “identified” again.',
  );
});

test('a request that is sent twice is done once', async () => {
  const asked = { property: office, requestId: 'once' };
  const first = await ours().disposal.propose(asked);
  expect(await ours().disposal.propose(asked)).toEqual(first);
  expect((await ours().disposal.list({})).entries.filter(({ property }) => property.id === office)).toHaveLength(1);
});

test('what scenarios let go is listed until it is proposed, with the appraisal’s own route, year and receipt', async () => {
  const leaving = givenDecision(office, { exitRoute: 'open-market-sale', year: 2011, receiptYear: 2012 });
  const leased = givenDecision('p-lease', { exitRoute: 'lease-exit', year: 2011 });
  const over = givenDecision('p-sold', { exitRoute: 'open-market-sale', year: 2011 });
  const draft = givenScenario([leaving, leased, over], [], {}, { name: 'Remodelled' });
  const { id: scenario } = await ours().scenario.add({ draft });
  const { appraisal } = await ours().scenario.appraisal({ id: scenario });
  const plan = { scenario, name: 'Remodelled', route: 'open-market-sale', year: 2012, receipt: given(90_000_000) };

  const planned = (await server.as(viewer).disposal.list({ scenario })).entries;
  expect(planned.map(({ key }) => key)).toEqual(['planned-p-lease', 'd-sold', `planned-${office}`]);
  expect(planned[2]).toMatchObject({ disposal: null, stageOn: null, plans: [plan], dutiesDue: [] });
  expect(planned[0]?.plans[0]?.receipt).toMatchObject({ basis: 'estimated', value: 0 });
  const outcome = appraisal.outcomes.find(({ property }) => property === office);
  expect([outcome?.grossReceipt, outcome?.receiptYear]).toEqual([90_000_000, 2012]);
  const only = await ours().disposal.list({ filter: { stages: ['not-proposed'] } as never });
  expect(only.entries.map(({ key }) => key)).toEqual(['planned-p-lease', `planned-${office}`]);
  expect((await ours().disposal.get({ id: `planned-${office}` })).entry.plans).toEqual([plan]);

  expect(await message(ours().disposal.propose({ property: office, scenario: 's-none' }))).toMatch(/no such scenario/);
  const disposal = await ours().disposal.propose({ property: office, scenario });
  expect(disposal).toMatchObject({ scenario, route: 'open-market-sale', completionYear: 2012, expectedReceipt: given(90_000_000) });
  expect(disposal.steps[0]?.reason).toBe('From the scenario Remodelled.');
  const after = (await ours().disposal.list({ scenario })).entries;
  expect(after.map(({ key }) => key)).toEqual(['planned-p-lease', 'd-sold', disposal.id]);
  expect(after[2]?.plans).toEqual([plan]);
  await ours().scenario.save({ id: scenario, version: 1, draft: { ...draft, decisions: [] } });
  expect((await ours().disposal.list({ scenario })).entries.map(({ key }) => key)).toEqual([disposal.id]);
});

test('the estate in memory is what a server that starts now has', async () => {
  const disposal = await ours().disposal.propose({ property: office });
  await step(disposal, 'declared-surplus', '2026-03-02', { decision: 'Minute 4' });
  const filter = estateFilterSchema.parse({ stages: ['declared-surplus'] });
  const fresh = await estateAfresh(server);
  expect((await ours().estate.summary({ filter })).totals).toEqual(fresh.summary(filter, [], false).totals);
});

test('what is not there is not found', async () => {
  for (const id of ['d-none', 'planned-p-none', `planned-${office}`, 'planned-', ''])
    expect(await message(ours().disposal.get({ id }))).toBe('There is no such disposal.');
  expect(await message(ours().disposal.undo({ id: 'd-none', version: 1 }))).toBe('There is no such disposal.');
});

test('a route chosen with a step is recorded with it, and not where the step is refused', async () => {
  let disposal = await ours().disposal.propose({ property: office });
  disposal = await step(disposal, 'declared-surplus', '2026-03-02', { decision: 'Cabinet, minute 4' });
  disposal = await step(disposal, 'circulated', '2026-03-02');
  server.services.now = () => '2026-04-30T09:00:00.000Z' as IsoMoment;
  const toMarket = ({ id, version }: Disposal) =>
    ours().disposal.step({ id, version, step: givenStep('on-market', '2026-04-30'), route: 'open-market-sale' });
  expect(await message(toMarket(disposal))).toContain('Record first what was considered');
  expect((await ours().disposal.get({ id: disposal.id })).entry.disposal?.route).toBeNull();
  const terms = givenTerms(disposal, { duties: givenDuties('2026-04-01') });
  disposal = await ours().disposal.terms({ id: disposal.id, version: disposal.version, terms });
  expect(await toMarket(disposal)).toMatchObject({ stage: 'on-market', route: 'open-market-sale' });
});
