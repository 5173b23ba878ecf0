/** By record: an officer changes the records of the bodies they keep, is told whose another one is, and only they and administrators read its notes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../../shared/ids.ts';
import type { Person } from '../../../shared/role.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const library = givenProperty({ id: 'library', name: 'Sheerness library', holder: 'kcc', notes: 'The landlord is thinking of selling.' });
const depot = givenProperty({ id: 'depot', name: 'Depot', holder: 'sbc', notes: 'Asbestos in the roof.' });
const draftOf = ({ id: _id, version: _version, archived: _archived, ...draft }: typeof library) => draft;

const keeping = (...keeps: string[]): Person => ({ ...officer, id: keeps.join('-'), keeps: keeps as OrganisationId[] });
const [swale, both] = [keeping('sbc'), keeping('sbc', 'kcc')];
const administrator: Person = { ...officer, id: 'ada', role: 'administrator', keeps: [] };
const whose = 'Sheerness library belongs to Kent County Council; you keep the records of Swale Borough Council.';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([library, depot]);
});
afterAll(() => server.close());

describe('changing', () => {
  test('another body’s record is refused with whose it is, whatever else is wrong with the request', async () => {
    const api = server.as(swale);
    for (const asked of [
      api.property.edit({ id: library.id, version: 1, draft: draftOf(library) }),
      api.property.edit({ id: library.id, version: 99, draft: { ...draftOf(library), holder: 'sbc' } }),
      api.property.archive({ id: library.id, version: 1, archived: true }),
      api.property.restore({ id: library.id, version: 1, number: 1 }),
      api.property.add({ draft: draftOf(library) }),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN', message: whose });
    const nobodys = server.as(keeping()).property.archive({ id: depot.id, version: 1, archived: true });
    await expect(nobodys).rejects.toThrow(
      'Depot belongs to Swale Borough Council; you keep the records of no body yet: ask an administrator.',
    );
  });

  test('what is refused would have been hidden: the record itself says what may be done with it', async () => {
    expect((await server.as(swale).property.get({ id: library.id })).may).toEqual({ edit: false, notes: false, why: whose });
    expect((await server.as(swale).property.get({ id: depot.id })).may).toEqual({ edit: true, notes: true, why: null });
    expect((await server.as(viewer).property.get({ id: depot.id })).may).toEqual({ edit: false, notes: false, why: null });
    const page = { filter: {}, sort: { column: 'name', direction: 'ascending' }, offset: 0, limit: 9 } as const;
    const rows = (await server.as(swale).estate.list(page)).rows.map(({ property, may }) => [property.id, may.edit]);
    expect(rows).toEqual([
      ['depot', true],
      ['library', false],
    ]);
  });

  test('a property is handed to another body only by somebody who keeps both, or an administrator', async () => {
    const handed = { ...draftOf(depot), holder: 'kcc' as OrganisationId };
    await expect(server.as(swale).property.edit({ id: depot.id, version: 1, draft: handed })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message:
        'Handing Depot to Kent County Council takes somebody who keeps the records of both bodies, or an administrator; you keep the records of Swale Borough Council.',
    });
    const there = await server.as(both).property.edit({ id: depot.id, version: 1, draft: handed });
    expect(there.holder).toBe('kcc');
    await expect(server.as(swale).property.edit({ id: depot.id, version: 2, draft: draftOf(depot) })).rejects.toThrow('belongs to Kent');
    expect((await server.as(administrator).property.edit({ id: depot.id, version: 2, draft: draftOf(depot) })).holder).toBe('sbc');
  });
});

describe('private notes', () => {
  const everything = async (person: Person) => {
    const api = server.as(person);
    const page = { filter: { archived: true }, sort: { column: 'name', direction: 'ascending' }, offset: 0, limit: 9 } as const;
    const number = (await api.property.history({ id: library.id })).at(0)?.number ?? 1;
    const said = await Promise.allSettled([
      api.property.get({ id: library.id }),
      api.property.history({ id: library.id }),
      api.property.atEvent({ id: library.id, number }),
      api.property.edit({ id: library.id, version: 1, draft: { ...draftOf(library), notes: '' } }),
      api.estate.list(page),
      api.estate.facts({ ids: [library.id] }),
      api.search.find({ text: 'landlord' }),
      api.audit.list({ filter: { property: library.id } }),
    ]);
    return JSON.stringify(said.map((one) => (one.status === 'fulfilled' ? one.value : [String(one.reason), one.reason.cause])));
  };

  test('are for those who keep the record and for administrators; for others there is not even a field', async () => {
    await server.as(both).property.edit({ id: library.id, version: 1, draft: { ...draftOf(library), notes: 'The landlord has sold.' } });
    for (const person of [viewer, swale, { ...viewer, role: 'liaison' as const }]) {
      expect(await everything(person)).not.toMatch(/landlord/i);
      expect((await server.as(person).property.get({ id: library.id })).property).not.toHaveProperty('notes');
    }
    for (const person of [both, administrator, { ...officer, keeps: 'every' as const }])
      expect((await server.as(person).property.get({ id: library.id })).property.notes).toBe('The landlord has sold.');
  });

  test('the audit and the history say that they were changed and not what they say', async () => {
    expect((await server.as(administrator).property.history({ id: library.id }))[0]?.sentence).toBe('Changed notes.');
    expect(JSON.stringify(await server.as(administrator).audit.list({ filter: {} }))).not.toMatch(/landlord/i);
  });
});

describe('organisations', () => {
  test('are added and changed by administrators, at once for everybody, and told in the audit', async () => {
    const api = server.as(administrator);
    const added = await api.organisation.add({ name: 'Faversham Town Council', shortName: 'Faversham TC', sector: 'other' });
    await api.organisation.change({ ...added, sector: 'district' });
    const { organisations } = await server.as(viewer).estate.about();
    expect(organisations.find(({ id }) => id === added.id)).toEqual({ ...added, sector: 'district' });
    await api.property.add({ draft: { ...draftOf(library), name: 'Guildhall', holder: added.id } });
    const { facets } = await server.as(viewer).estate.summary({ filter: { text: 'Guildhall' } });
    expect(facets.sectors).toEqual([{ key: 'district', count: 1 }]);
    await api.organisation.change({ ...added, sector: 'education' });
    expect((await server.as(viewer).estate.summary({ filter: { text: 'Guildhall' } })).facets.sectors).toEqual([
      { key: 'education', count: 1 },
    ]);
    const { entries } = await api.audit.list({ filter: { kinds: ['organisation.added', 'organisation.changed'] } });
    expect(entries.map(({ kind }) => kind)).toEqual(['organisation.changed', 'organisation.changed', 'organisation.added']);
  });

  test('two do not go by one name, and one that is not there cannot be changed', async () => {
    const api = server.as(administrator);
    await expect(api.organisation.add({ name: ' kent county council ', shortName: 'Other', sector: 'other' })).rejects.toThrow(
      'The register already has a body called kent county council.',
    );
    await expect(api.organisation.add({ name: 'Other', shortName: 'KENT CC', sector: 'other' })).rejects.toThrow('KENT CC');
    const gone = api.organisation.change({ id: 'gone', name: 'Gone', shortName: 'Gone', sector: 'other' });
    await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(server.as(officer).organisation.add({ name: 'Mine', shortName: 'Mine', sector: 'other' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
