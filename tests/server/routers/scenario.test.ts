/** Scenarios through the procedures: appraised by the server as they are saved, also when the register has moved on beneath them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { sensitivitiesOf } from '../../../shared/appraisal/sensitivity.ts';
import { uncertaintyOf } from '../../../shared/appraisal/uncertainty.ts';
import { appraiseAndStore } from '../../../server/plans/appraise-plan.ts';
import { insertScenario } from '../../../server/store/scenarios.ts';
import { countChecks } from '../../../shared/check.ts';
import { checkPlan } from '../../../shared/checks.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const cost = (pounds: number) => ({ lines: {}, total: given(pounds * 100) });

const properties = [
  givenProperty({ id: 'office', runningCost: cost(50_000), floorArea: given(800), disposalValue: given(90_000_000) }),
  givenProperty({ id: 'host', name: 'Town hall', runningCost: cost(80_000), floorArea: given(2000), spareArea: given(900) }),
  givenProperty({ id: 'elsewhere', district: 'Thanet' }),
];

const draft = givenScenario(
  [givenDecision('office', { destinations: { 'back-office': 'north' } })],
  [givenHub('north', { host: 'host' })],
  {},
  { name: 'Town centre', districts: ['Swale'] },
);

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer(properties);
});
afterAll(() => server.close());

test('a saved scenario carries the appraisal of the shared function over its own facts', async () => {
  const api = server.as(officer);
  const added = await api.scenario.add({ draft });
  const facts = await api.scenario.facts({ id: added.id });
  expect(facts.map(({ id }) => id).sort()).toEqual(['host', 'office']);
  const stored = await api.scenario.appraisal({ id: added.id });
  expect(stored.appraisal).toEqual(JSON.parse(JSON.stringify(appraise(facts, added))));
  expect(stored.checks).toEqual(checkPlan(facts, added, appraise(facts, added)));
  expect(stored.registerVersion).toBe((await api.estate.about()).version);
  const [listed] = await api.scenario.list();
  expect(listed).toMatchObject({ name: 'Town centre', hubs: 1, decisions: 1, version: 1, savedBy: officer.name });
  expect(listed?.checks).toEqual(countChecks(stored.checks));
  expect(listed?.headline.annualSaving).toBe(stored.appraisal.annualSaving);
  expect(stored.appraisal.annualSaving).not.toBe(0);
});

test('values that make no sense are refused with the field and its limit, and nothing is saved', async () => {
  const api = server.as(officer);
  const { id } = await api.scenario.add({ draft });
  const odd = { ...draft, assumptions: { ...draft.assumptions, discountRate: -1 as never } };
  await expect(api.scenario.save({ id, version: 1, draft: odd })).rejects.toThrow();
  expect(await api.scenario.get({ id })).toMatchObject({ version: 1, assumptions: { discountRate: draft.assumptions.discountRate } });
  await api.scenario.remove({ id, version: 1 });
});

test('a scenario stored before there were limits still opens with its facts, its range and its figures', async () => {
  const api = server.as(officer);
  const assumptions = { ...draft.assumptions, discountRate: -0.4 as never, horizon: 0 as never, optimismBias: -3 as never };
  const before = { ...draft, assumptions, id: 's-before' as never, version: 1 };
  await insertScenario(server.services.db, before, { at: server.services.now(), by: officer.name });
  await appraiseAndStore(server.services, before, server.services.now());
  const [opened, facts] = [await api.scenario.get({ id: before.id }), await api.scenario.facts({ id: before.id })];
  expect(opened).toEqual(before);
  expect(sensitivitiesOf(facts, opened).length).toBeGreaterThan(0);
  expect(uncertaintyOf(facts, opened, { draws: 3, seed: 1 }).runs).toBe(3);
  expect((await api.scenario.appraisal({ id: before.id })).scenario).toEqual(before);
  await api.scenario.remove({ id: before.id, version: 1 });
});

test('a second person saving an older version is shown the newer one', async () => {
  const api = server.as(officer);
  const { id } = await api.scenario.add({ draft });
  const saved = await api.scenario.save({ id, version: 1, draft: { ...draft, name: 'Theirs' } });
  expect(saved.scenario).toMatchObject({ name: 'Theirs', version: 2 });
  const late = api.scenario.save({ id, version: 1, draft: { ...draft, name: 'Mine' } });
  await expect(late).rejects.toMatchObject({ code: 'CONFLICT', cause: { problem: { current: { name: 'Theirs', version: 2 } } } });
  await expect(api.scenario.remove({ id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  await api.scenario.remove({ id, version: 2 });
  await expect(api.scenario.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a scenario that names an archived or a missing property opens, saves, and says so', async () => {
  const api = server.as(clearedOfficer);
  const gone: ScenarioDraft = {
    ...draft,
    decisions: [...draft.decisions, givenDecision('never-was', { destinations: { 'front-office': 'no-such-hub' } })],
    hubs: [...draft.hubs, givenHub('south', { host: 'never-was-host' })],
  };
  const { id } = await api.scenario.add({ draft: gone });
  await api.property.archive({ id: properties[0]?.id as never, version: 1, archived: true });
  const archived = (await api.scenario.facts({ id })).map((facts) => `${facts.id} ${facts.archived}`);
  expect(archived.sort()).toEqual(['host false', 'office true']);
  const saved = await api.scenario.save({ id, version: 1, draft: gone });
  const codes = new Set(saved.checks.map(({ code }) => code));
  expect(codes).toContain('archived-property');
  expect(codes).toContain('missing-property');
  expect((await api.scenario.get({ id })).decisions).toEqual(gone.decisions);
  expect((await api.scenario.appraisal({ id })).checks).toEqual(saved.checks);
  const others = await server.as(officer).scenario.get({ id });
  expect([others.decisions, others.hubs]).toEqual([draft.decisions, draft.hubs]);
});

test('a viewer opens scenarios and may not save them', async () => {
  const { id } = await server.as(officer).scenario.add({ draft });
  await expect(server.as(viewer).scenario.get({ id })).resolves.toMatchObject({ name: draft.name });
  await expect(server.as(viewer).scenario.save({ id, version: 1, draft })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
