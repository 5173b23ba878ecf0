/** The audit as each person may read it: sentences, filters and pages, and never a word or a count about what they may not see. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change } from '../../../server/change.ts';
import { stranger, type AuditEvent } from '../../../shared/audit.ts';
import { isoDateSchema, startOfDay, type IsoMoment } from '../../../shared/year.ts';
import type { Person } from '../../../shared/role.ts';
import { givenScenario } from '../../given/given-plan.ts';
import { givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const administrator: Person = { ...officer, id: 'ada', name: 'Ada Administrator', role: 'administrator' };
const liaison: Person = { ...officer, id: 'lia', name: 'Lia Liaison', role: 'liaison' };
const canary = 'Nightingale';

const draftOf = (parts: Record<string, unknown> = {}) => {
  const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty(parts);
  return draft;
};

let server: GivenServer;
let now = '2026-03-01T09:00:00.000Z' as IsoMoment;

const record = (person: { id: string; name: string }, event: AuditEvent) =>
  change({ ...server.services, person, from: '192.0.2.7' }, async () => ({ ok: true, value: { result: null, event } }));

const about = { id: officer.id, name: officer.name };
let hidden = '';
let plain = '';
let scenario = '';

beforeAll(async () => {
  server = await givenServer([]);
  server.services.now = () => now;
  const mine = server.as(officer);
  now = '2026-03-02T09:00:00.000Z' as IsoMoment;
  const added = await mine.property.add({ draft: draftOf({ name: 'Plain office', notes: canary }) });
  plain = added.id;
  now = '2026-03-03T09:00:00.000Z' as IsoMoment;
  await mine.property.edit({ id: added.id, version: 1, draft: draftOf({ name: 'Plain office', notes: `${canary} again` }) });
  now = '2026-03-04T09:00:00.000Z' as IsoMoment;
  const open = await mine.property.add({ draft: draftOf({ name: `${canary} House` }) });
  hidden = open.id;
  await mine.property.archive({ id: open.id, version: 1, archived: true });
  await server.as(clearedOfficer).property.edit({ id: open.id, version: 2, draft: draftOf({ name: `${canary} House`, sensitive: true }) });
  now = '2026-03-05T09:00:00.000Z' as IsoMoment;
  scenario = (await mine.scenario.add({ draft: givenScenario([], [], {}, { name: 'North first' }) })).id;
  await record(officer, { kind: 'session.started', about, before: null, after: { way: 'passphrase', secondFactor: true } });
  await record(stranger, { kind: 'session.refused', about: null, before: null, after: { way: 'passphrase', why: 'unknown-person' } });
  const standing = { name: officer.name, role: 'viewer', cleared: false, keeps: [], disabled: false } as const;
  await record(administrator, { kind: 'person.changed', about, before: standing, after: { ...standing, role: 'editor', keeps: 'every' } });
});
afterAll(() => server.close());

const kindsFor = async (person: Person) => (await server.as(person).audit.list({ filter: {}, limit: 200 })).entries.map(({ kind }) => kind);

test('events are sentences, latest first, with who did it, when, where from and what about', async () => {
  const { entries } = await server.as(administrator).audit.list({ filter: {}, limit: 200 });
  expect(entries.map(({ who, sentence, subject }) => [who, sentence, subject?.name ?? null])).toEqual([
    [
      'Ada Administrator',
      'Changed for Olive Officer the role from Board member to Estates officer and the bodies kept from no body to every body.',
      'Olive Officer',
    ],
    ['Somebody not signed in', 'Was refused on signing in with a pass-phrase: nobody here is known by what was typed.', null],
    ['Olive Officer', 'Signed in with a pass-phrase and a second factor.', 'Olive Officer'],
    ['Olive Officer', 'Added the scenario North first: 0 hubs and 0 decisions.', 'North first'],
    ['Olive Officer', 'Changed notes.', 'Plain office'],
    ['Olive Officer', 'Added to the register.', 'Plain office'],
    ['Olive Officer', 'Loaded a register and 0 scenarios from a test.', null],
  ]);
  expect(entries[1]).toMatchObject({ number: 10, at: '2026-03-05T09:00:00.000Z', from: '192.0.2.7' });
  expect(entries[3]?.from).toBe('127.0.0.1');
});

describe('who reads what', () => {
  test('an officer reads what happened to the register and the plans, not to people, and no addresses', async () => {
    expect(await kindsFor(officer)).toEqual(['scenario.added', 'property.edited', 'property.added', 'register.loaded']);
    const { entries } = await server.as(officer).audit.list({ filter: {} });
    expect(entries.map(({ from }) => from)).toEqual([null, null, null, null]);
    const asked = await server.as(officer).audit.list({ filter: { kinds: ['session.started', 'person.changed', 'property.added'] } });
    expect(asked.entries.map(({ kind }) => kind)).toEqual(['property.added']);
  });

  test.each([viewer, liaison])('$name reads none of it', async (person) => {
    await expect(server.as(person).audit.list({ filter: {} })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(server.as(person).audit.facets()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a cleared officer reads the past of a sensitive property, and nobody else what it was before it was flagged', async () => {
    expect((await kindsFor(clearedOfficer)).filter((kind) => kind.startsWith('property.'))).toEqual([
      'property.edited',
      'property.archived',
      'property.added',
      'property.edited',
      'property.added',
    ]);
    for (const person of [officer, administrator]) {
      const api = server.as(person);
      const said = JSON.stringify([await api.audit.list({ filter: {}, limit: 200 }), await api.audit.facets()]);
      expect([said.includes(canary), said.includes(hidden)]).toEqual([false, false]);
      const asked = await api.audit.list({ filter: { property: hidden } });
      expect(asked).toEqual({ entries: [], next: null });
    }
  });

  test('once the flag is lifted, what was said under it stays unseen', async () => {
    const api = server.as(clearedOfficer);
    const other = await api.property.add({ draft: draftOf({ name: 'Was a refuge', sensitive: true }) });
    await api.property.archive({ id: other.id, version: 1, archived: true });
    await api.property.edit({ id: other.id, version: 2, draft: draftOf({ name: 'Shop' }) });
    await api.property.edit({ id: other.id, version: 3, draft: draftOf({ name: 'Corner shop' }) });
    const seen = async (person: Person) =>
      (await server.as(person).audit.list({ filter: { property: other.id } })).entries.map(({ sentence }) => sentence);
    expect(await seen(officer)).toEqual(['Changed name from Shop to Corner shop.']);
    expect(await seen(clearedOfficer)).toHaveLength(6);
  });

  test('facets count what the person sees', async () => {
    const { people, kinds } = await server.as(officer).audit.facets();
    const { entries } = await server.as(officer).audit.list({ filter: {}, limit: 200 });
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
    expect(people.map(({ name }) => name)).toEqual([...new Set(entries.map(({ who }) => who))].toSorted());
    expect(kinds.find(({ kind }) => kind === 'scenario.added')).toEqual({ kind: 'scenario.added', label: 'Scenario added', count: 1 });
  });
});

describe('filters and pages', () => {
  test('by person, kind, record and day', async () => {
    const api = server.as(administrator);
    const numbers = async (filter: Parameters<typeof api.audit.list>[0]['filter']) =>
      (await api.audit.list({ filter })).entries.map(({ kind }) => kind);
    expect(await numbers({ who: 'ada' })).toEqual(['person.changed']);
    expect(await numbers({ kinds: ['session.started', 'session.refused'] })).toEqual(['session.refused', 'session.started']);
    expect(await numbers({ scenario: scenario })).toEqual(['scenario.added']);
    expect(await numbers({ property: plain })).toEqual(['property.edited', 'property.added']);
    const day = (text: string) => isoDateSchema.parse(text);
    expect(await numbers({ from: day('2026-03-02'), to: day('2026-03-02') })).toEqual(['property.added']);
    expect(await numbers({ to: day('2026-03-01') })).toEqual([]);
  });

  test('pages follow one another without a gap or a repeat, and end', async () => {
    const api = server.as(officer);
    const whole = (await api.audit.list({ filter: {}, limit: 200 })).entries;
    const paged: typeof whole = [];
    for (let before: number | undefined; ; ) {
      const page = await api.audit.list({ filter: {}, limit: 2, ...(before === undefined ? {} : { before }) });
      paged.push(...page.entries);
      if (page.next === null) break;
      before = page.next;
    }
    expect(paged).toEqual(whole);
  });

  test('a day is that of the United Kingdom, in summer too', () => {
    expect(startOfDay(isoDateSchema.parse('2026-01-05'))).toBe('2026-01-05T00:00:00.000Z');
    expect(startOfDay(isoDateSchema.parse('2026-07-05'))).toBe('2026-07-04T23:00:00.000Z');
  });
});
