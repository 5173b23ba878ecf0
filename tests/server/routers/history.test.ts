/** Every version of a record can be read again and put back, as a new version, by those who may change it as it is and as it was. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { PropertyId, ScenarioId } from '../../../shared/ids.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { callerOf, clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const loaded = givenProperty({ id: 'loaded', name: 'Town hall', floorArea: given(800) });
const draftOf = (parts: Record<string, unknown> = {}) => {
  const {
    id: _id,
    version: _version,
    archived: _archived,
    ...draft
  } = givenProperty({ name: 'Town hall', floorArea: given(800), ...parts });
  return draft;
};

let server: GivenServer;
let api: ReturnType<GivenServer['as']>;
beforeEach(async () => {
  server = await givenServer([loaded]);
  api = server.as(officer);
});
afterEach(() => server.close());

const numbers = async (id: PropertyId, person = officer) => (await server.as(person).property.history({ id })).map(({ number }) => number);

describe('a property', () => {
  test('that came with the register and was edited is read and put back as it came', async () => {
    const { id } = loaded;
    await api.property.edit({ id, version: 1, draft: draftOf({ name: 'Old town hall', condition: 'D' }) });
    const history = await api.property.history({ id });
    expect(history.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['property.edited', 'Changed name and condition.'],
      ['register.loaded', 'Came with the register, which was loaded from a test.'],
    ]);
    const [edit, loading] = history.map(({ number }) => number);
    expect(await api.property.atEvent({ id, number: loading ?? 0 })).toEqual(loaded);
    expect(await api.property.atEvent({ id, number: edit ?? 0 })).toMatchObject({ name: 'Old town hall', version: 2 });
    const restored = await api.property.restore({ id, version: 2, number: loading ?? 0 });
    expect(restored).toEqual({ ...loaded, version: 3 });
    expect((await api.property.get({ id })).property).toEqual(restored);
    expect((await api.property.history({ id }))[0]).toMatchObject({
      kind: 'property.reverted',
      sentence: 'Put an earlier version back. Changed name and condition.',
      version: 3,
    });
    expect(
      (await api.estate.list({ filter: {}, sort: { column: 'name', direction: 'ascending' }, offset: 0, limit: 9 })).rows[0]?.property,
    ).toMatchObject({ name: 'Town hall' });
  });

  test('every version of many can be put back, and nothing of the others is left', async () => {
    const first = await api.property.add({ draft: draftOf({ name: 'Version 1' }) });
    const { id } = first;
    let latest = first;
    for (let version = 1; version <= 4; version += 1) {
      const parts = {
        name: `Version ${version + 1}`,
        occupations: [],
        notes: version % 2 ? 'Odd.' : '',
        runningCost: { lines: { rent: given(version) }, total: given(version) },
      };
      latest = await api.property.edit({ id, version, draft: draftOf(parts) });
    }
    const events = (await numbers(id)).toReversed();
    const versions = await Promise.all(events.map((number) => api.property.atEvent({ id, number })));
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    for (const [at, number] of events.entries()) {
      if (at === 4) continue;
      latest = await api.property.restore({ id, version: latest.version, number });
      expect(latest).toEqual({ ...versions[at], version: latest.version });
    }
    expect(latest.version).toBe(9);
  });

  test('put back by somebody who read an older version is a conflict that shows both', async () => {
    const { id } = loaded;
    await api.property.edit({ id, version: 1, draft: draftOf({ name: 'Second' }) });
    await api.property.edit({ id, version: 2, draft: draftOf({ name: 'Third' }) });
    const [, number] = await numbers(id);
    await expect(api.property.restore({ id, version: 2, number: number ?? 0 })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await api.property.get({ id })).property).toMatchObject({ name: 'Third', version: 3 });
  });

  test('stays archived or not as it is, whatever is put back', async () => {
    const { id } = loaded;
    await api.property.edit({ id, version: 1, draft: draftOf({ name: 'Second' }) });
    await api.property.archive({ id, version: 2, archived: true });
    const restored = await api.property.restore({ id, version: 3, number: (await numbers(id)).at(-1) ?? 0 });
    expect(restored).toMatchObject({ name: 'Town hall', archived: true, version: 4 });
  });

  test('is not put back to what it is already', async () => {
    const { id } = loaded;
    const [number] = await numbers(id);
    await expect(api.property.restore({ id, version: 1, number: number ?? 0 })).rejects.toThrow(/same as the present one/);
  });

  test('is not put back by an event of another record, nor by one that never was', async () => {
    const other = await api.property.add({ draft: draftOf({ name: 'Other' }) });
    const [number] = await numbers(other.id);
    for (const wrong of [number ?? 0, 4711])
      for (const asked of [
        api.property.atEvent({ id: loaded.id, number: wrong }),
        api.property.restore({ id: loaded.id, version: 1, number: wrong }),
      ])
        await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is put back only by those who may change it', async () => {
    const [number] = await numbers(loaded.id);
    const asked = server.as(viewer).property.restore({ id: loaded.id, version: 1, number: number ?? 0 });
    await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('with a holder that the register no longer has is refused in a sentence', async () => {
    const { id } = loaded;
    await api.property.edit({ id, version: 1, draft: draftOf({ name: 'Second' }) });
    const [, number] = await numbers(id);
    const { estate } = server.services;
    const without = { ...estate, organisations: estate.organisations.filter((one) => one.id !== 'kcc') };
    const asked = callerOf({ ...server.services, estate: without, person: officer, from: '' }).property.restore({
      id,
      version: 2,
      number: number ?? 0,
    });
    await expect(asked).rejects.toThrow('The register has no organisation called kcc.');
  });
});

describe('a version of another time', () => {
  /** As a later version of the product would find what this one wrote. */
  async function rewrite(change: string): Promise<void> {
    const { db } = server.services;
    await sql`drop trigger audit_event_no_update`.execute(db);
    await sql.raw(`update audit_event set after_json = ${change} where kind = 'property.edited' and version = 2`).execute(db);
  }

  beforeEach(async () => {
    await api.property.edit({ id: loaded.id, version: 1, draft: draftOf({ name: 'Second' }) });
    await api.property.edit({ id: loaded.id, version: 2, draft: draftOf({ name: 'Third', condition: 'B' }) });
  });

  test('from before a field was recorded takes the field as it is now', async () => {
    await rewrite("json_remove(after_json, '$.condition')");
    const [, number] = await numbers(loaded.id);
    expect(await api.property.restore({ id: loaded.id, version: 3, number: number ?? 0 })).toMatchObject({
      name: 'Second',
      condition: 'B',
    });
  });

  test('with a value that is not used any more is refused in a sentence, and nothing changes', async () => {
    await rewrite("json_set(after_json, '$.use', 'drill-hall')");
    const [, number] = await numbers(loaded.id);
    const asked = api.property.restore({ id: loaded.id, version: 3, number: number ?? 0 });
    await expect(asked).rejects.toThrow(/recorded in a form that is not used any more and cannot be put back as it was: Use/);
    expect((await api.property.get({ id: loaded.id })).property.version).toBe(3);
  });
});

describe('a property that was or is sensitive', () => {
  const cleared = () => server.as(clearedOfficer);

  test('shows nobody else the versions of that time', async () => {
    const { id } = loaded;
    await cleared().property.edit({ id, version: 1, draft: draftOf({ name: 'Nightingale House', sensitive: true }) });
    await cleared().property.edit({ id, version: 2, draft: draftOf({ name: 'Shop' }) });
    await api.property.edit({ id, version: 3, draft: draftOf({ name: 'Corner shop' }) });
    const hidden = (await numbers(id, clearedOfficer)).filter((number) => number > 1);
    const visible = await numbers(id);
    expect(JSON.stringify(await api.property.history({ id }))).not.toContain('Nightingale');
    for (const number of hidden.filter((one) => !visible.includes(one))) {
      await expect(api.property.atEvent({ id, number })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(api.property.restore({ id, version: 4, number })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(visible.filter((number) => number > 1)).toHaveLength(1);
  });

  test('does not lose the flag by an earlier version put back', async () => {
    const { id } = loaded;
    await cleared().property.edit({ id, version: 1, draft: draftOf({ name: 'Nightingale House', sensitive: true }) });
    const loading = (await numbers(id, clearedOfficer)).at(-1) ?? 0;
    expect(await cleared().property.restore({ id, version: 2, number: loading })).toMatchObject({ name: 'Town hall', sensitive: true });
    await expect(api.property.restore({ id, version: 3, number: loading })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a scenario', () => {
  const plain = givenScenario([givenDecision('loaded')], [givenHub('north', { host: 'loaded' })], {}, { name: 'North first' });
  const history = async (id: ScenarioId) => (await api.scenario.history({ id })).map(({ number }) => number);

  test('is put back as it was, and appraised again', async () => {
    const { id, ...added } = await api.scenario.add({ draft: plain });
    const [number] = await history(id);
    const before = await api.scenario.appraisal({ id });
    await api.scenario.save({ id, version: 1, draft: { ...plain, name: 'Nothing', decisions: [], hubs: [] } });
    expect(await api.scenario.atEvent({ id, number: number ?? 0 })).toEqual({ id, ...added });
    const restored = await api.scenario.restore({ id, version: 2, number: number ?? 0 });
    expect(restored).toEqual({ id, ...added, version: 3 });
    expect(await api.scenario.get({ id })).toEqual(restored);
    expect((await api.scenario.appraisal({ id })).appraisal).toEqual(before.appraisal);
    expect((await api.scenario.history({ id })).map(({ sentence }) => sentence)[0]).toBe(
      'Put an earlier version of the scenario North first back: 1 hub and 1 decision instead of 0 hubs and 0 decisions.',
    );
  });

  test('that was removed is listed and comes back under its own address', async () => {
    const { id } = await api.scenario.add({ draft: plain });
    await api.scenario.remove({ id, version: 1 });
    const [removed] = await api.scenario.removed();
    expect(removed).toMatchObject({ id, name: 'North first', removedBy: officer.name, version: 1 });
    const { version, number } = removed ?? { version: 0, number: 0 };
    expect(await api.scenario.restore({ id, version, number })).toMatchObject({ id, name: 'North first', version: 2 });
    expect(await api.scenario.removed()).toEqual([]);
    expect((await api.scenario.list()).map((one) => one.id)).toEqual([id]);
    await expect(api.scenario.restore({ id, version, number })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await api.scenario.history({ id }))[0]?.sentence).toBe(
      'Brought back the scenario North first, which had been removed: 1 hub and 1 decision.',
    );
  });

  test('put back does not change the register', async () => {
    const { id } = await api.scenario.add({ draft: plain });
    const { version } = await api.estate.about();
    await api.scenario.remove({ id, version: 1 });
    const [removed] = await api.scenario.removed();
    await api.scenario.restore({ id, version: 1, number: removed?.number ?? 0 });
    expect((await api.estate.about()).version).toBe(version);
  });

  test('that never was has no history, and its past is not for everybody to put back', async () => {
    await expect(api.scenario.history({ id: 's-never' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { id } = await api.scenario.add({ draft: plain });
    const asked = server.as(viewer).scenario.restore({ id, version: 1, number: 1 });
    await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('put back by somebody without clearance keeps what of it they do not see', async () => {
    const cleared = server.as(clearedOfficer);
    const refuge = await cleared.property.add({ draft: draftOf({ name: 'Nightingale House', sensitive: true }) });
    const both = givenScenario([givenDecision('loaded'), givenDecision(refuge.id)]);
    const { id } = await cleared.scenario.add({ draft: both });
    await api.scenario.save({ id, version: 1, draft: { ...both, name: 'Renamed', decisions: [] } });
    const [, number] = await history(id);
    const shown = await api.scenario.atEvent({ id, number: number ?? 0 });
    expect(shown.decisions.map(({ property }) => property)).toEqual(['loaded']);
    expect(JSON.stringify(await api.scenario.history({ id }))).not.toContain('2 decisions');
    const restored = await api.scenario.restore({ id, version: 2, number: number ?? 0 });
    expect(restored.decisions.map(({ property }) => property)).toEqual(['loaded']);
    const whole = await cleared.scenario.get({ id });
    expect(whole.decisions.map(({ property }) => property).toSorted()).toEqual(['loaded', refuge.id].toSorted());
    await api.scenario.remove({ id, version: 3 });
    const [removed] = await api.scenario.removed();
    await api.scenario.restore({ id, version: 3, number: removed?.number ?? 0 });
    expect((await cleared.scenario.get({ id })).decisions).toHaveLength(2);
  });
});
