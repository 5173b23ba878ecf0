/** Who looks at a sensitive property is written down before they see it, once an hour, and its flag is reviewed once a year. */
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IsoMoment } from '../../../shared/year.ts';
import type { Person } from '../../../shared/role.ts';
import { givenDecision, givenScenario } from '../../given/given-plan.ts';
import { givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenOrganisations, givenServer, officer, type GivenServer } from '../../given/given-server.ts';

const refuge = givenProperty({ id: 'refuge', name: 'Refuge', sensitive: true });
const other = givenProperty({ id: 'other', name: 'Other refuge', sensitive: true, holder: 'sbc' });
const office = givenProperty({ id: 'office' });
const draftOf = ({ id: _id, version: _version, archived: _archived, ...draft }: typeof office) => draft;
const administrator: Person = { ...clearedOfficer, id: 'ada', name: 'Ada', role: 'administrator' };

let server: GivenServer;
let now = '2026-03-02T09:10:00.000Z' as IsoMoment;
beforeEach(async () => {
  now = '2026-03-02T09:10:00.000Z' as IsoMoment;
  server = await givenServer([refuge, other, office]);
  server.services.now = () => now;
});
afterEach(() => server.close());

const looks = async () => {
  const { entries } = await server.as(administrator).audit.list({ filter: { kinds: ['sensitive.seen'] }, limit: 200 });
  return entries.map(({ who, subject, sentence }) => `${who}: ${subject?.name}: ${sentence}`);
};

test('opening one is written down once for each person and hour, and nothing is for one that is open to all', async () => {
  const api = server.as(clearedOfficer);
  await api.property.get({ id: office.id });
  expect(await looks()).toEqual([]);
  await Promise.all([api.property.get({ id: refuge.id }), api.property.get({ id: refuge.id }), api.property.history({ id: refuge.id })]);
  await api.estate.facts({ ids: [refuge.id, office.id] });
  expect(await looks()).toEqual(['Clare Cleared: Refuge: Opened this sensitive property.']);
  await server.as(administrator).property.get({ id: refuge.id });
  now = '2026-03-02T10:00:00.000Z' as IsoMoment;
  await api.property.get({ id: refuge.id });
  expect(await looks()).toHaveLength(3);
});

test('a selection, a plan and the review are looks too, each property for itself', async () => {
  const api = server.as(clearedOfficer);
  await api.estate.summary({ filter: {}, selection: [refuge.id, office.id] });
  await api.estate.facts({ ids: [refuge.id, office.id] });
  const { id } = await api.scenario.add({ draft: givenScenario([givenDecision('other')]) });
  await api.scenario.facts({ id });
  await server.as(administrator).sensitive.review();
  expect((await looks()).sort()).toEqual([
    'Ada: Other refuge: Looked at this property in the review of sensitive ones.',
    'Ada: Refuge: Looked at this property in the review of sensitive ones.',
    'Clare Cleared: Other refuge: Opened a plan that names this sensitive property.',
    'Clare Cleared: Refuge: Selected this sensitive property and was shown its figures.',
  ]);
  await server.as(officer).estate.facts({ ids: [refuge.id] });
  await server.as(officer).estate.summary({ filter: {}, selection: [refuge.id] });
  expect(await looks()).toHaveLength(4);
});

test('a look does not make the register another', async () => {
  const { version } = await server.as(officer).estate.about();
  await server.as(clearedOfficer).property.get({ id: refuge.id });
  expect((await server.as(officer).estate.about()).version).toBe(version);
});

test('where a look cannot be written down it is not given, and is again as soon as it can', async () => {
  const api = server.as(clearedOfficer);
  await sql`pragma query_only = on`.execute(server.services.db);
  await expect(api.property.get({ id: refuge.id })).rejects.toThrow(
    'Looking at a sensitive property is recorded, and just now it cannot be',
  );
  await expect(api.estate.facts({ ids: [refuge.id] })).rejects.toThrow('it is not shown');
  expect((await api.property.get({ id: office.id })).property.id).toBe(office.id);
  await sql`pragma query_only = off`.execute(server.services.db);
  expect((await api.property.get({ id: refuge.id })).property.name).toBe('Refuge');
  expect(await looks()).toHaveLength(1);
});

test('marking, lifting and confirming are events of their own, and the review starts with what has stood for more than a year', async () => {
  const api = server.as(clearedOfficer);
  const marked = await api.property.edit({ id: office.id, version: 1, draft: { ...draftOf(office), sensitive: true } });
  const list = async () => (await api.sensitive.review()).map(({ id, since, reviewedAt, due }) => ({ id, since, reviewedAt, due }));
  expect(await list()).toEqual([
    { id: 'other', since: null, reviewedAt: null, due: true },
    { id: 'refuge', since: null, reviewedAt: null, due: true },
    { id: 'office', since: now, reviewedAt: null, due: false },
  ]);
  const set = now;
  now = '2027-03-02T09:10:00.001Z' as IsoMoment;
  expect((await list()).every(({ due }) => due)).toBe(true);
  await api.sensitive.confirm({ id: office.id, version: marked.version });
  expect((await list()).at(-1)).toEqual({ id: 'office', since: set, reviewedAt: now, due: false });
  await expect(api.sensitive.confirm({ id: office.id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  await api.property.edit({ id: office.id, version: 2, draft: draftOf(office) });
  expect((await list()).map(({ id }) => id)).not.toContain('office');
  const { entries } = await server.as(administrator).audit.list({ filter: { property: office.id } });
  expect(entries.map(({ kind }) => kind).filter((kind) => kind !== 'sensitive.seen')).toEqual([
    'sensitive.lifted',
    'property.edited',
    'sensitive.confirmed',
    'sensitive.set',
    'property.edited',
  ]);
});

test('the review is for the cleared, and confirming for those of them who keep the record', async () => {
  await expect(server.as(officer).sensitive.review()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const swale = server.as({ ...clearedOfficer, keeps: [givenOrganisations[1]!.id] });
  expect((await swale.sensitive.review()).map(({ id, may }) => [id, may.confirm])).toEqual([
    ['other', true],
    ['refuge', false],
  ]);
  await expect(swale.sensitive.confirm({ id: refuge.id, version: 1 })).rejects.toThrow('Refuge belongs to Kent County Council');
  await expect(swale.sensitive.confirm({ id: office.id, version: 1 })).rejects.toThrow();
});
