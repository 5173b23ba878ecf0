/** Who may do what with a disposal, and what they are shown of it: by role, by the bodies whose records they keep, and by clearance. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId, PropertyId } from '../../../shared/ids.ts';
import type { Property } from '../../../shared/property.ts';
import { roles, type Person } from '../../../shared/role.ts';
import { givenStep, givenTerms } from '../../given/given-disposal.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const hidden = 'p-refuge' as PropertyId;
const library = givenProperty({ id: 'p-library', name: 'Sheerness library', disposalStage: 'identified' });
const refuge = givenProperty({
  id: hidden,
  name: 'Nightingale',
  sensitive: true,
  disposalValue: given(70_000_000),
  disposalStage: 'completed',
});
const opened = givenProperty({ id: 'p-opened', name: 'Hidden later', disposalStage: 'on-market' });

const keeping = (...keeps: string[]): Person => ({ ...officer, id: keeps.join('-'), keeps: keeps as OrganisationId[] });
const swale = keeping('sbc');
const administrator: Person = { ...officer, id: 'ada', role: 'administrator', keeps: [] };
const liaison: Person = { ...viewer, id: 'lia', role: 'liaison' };
const whose = 'Sheerness library belongs to Kent County Council; you keep the records of Swale Borough Council.';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([library, refuge, opened]);
});
afterAll(() => server.close());

const message = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'It was done.',
    (error: Error) => error.message,
  );

const writes = (person: Person, property: string, version = 1) => {
  const api = server.as(person).disposal;
  const id = property.replace('p-', 'd-');
  const terms = givenTerms(
    { route: null, expectedReceipt: { basis: 'unknown' }, completionYear: null, expectedCompletion: null } as never,
    {
      contact: '',
      duties: [],
      notes: '',
    },
  );
  return [
    api.propose({ property }),
    api.step({ id, version, step: givenStep('withdrawn', '2026-03-02', { reason: 'Why' }) }),
    api.terms({ id, version, terms }),
    api.undo({ id, version }),
  ].map(message);
};

test.each([viewer, liaison])('a $role reads and records nothing', async (person) => {
  for (const write of writes(person, 'p-library')) expect(await write).toMatch(/and may not record disposals\.$/);
  const { entries } = await server.as(person).disposal.list({});
  expect(entries.map(({ property }) => property.name)).toEqual(['Hidden later', 'Sheerness library']);
  expect((await server.as(person).disposal.get({ id: 'd-library' })).may).toEqual({ edit: false });
});

test('another body’s disposal is refused with whose it is, even when it is out of date', async () => {
  for (const version of [1, 7]) for (const write of writes(swale, 'p-library', version)) expect(await write).toBe(whose);
  expect((await server.as(swale).disposal.get({ id: 'd-library' })).may).toEqual({ edit: false });
});

test('the notes of a disposal are for those who keep its property', async () => {
  const { entry } = await server.as(administrator).disposal.get({ id: 'd-library' });
  if (!entry.disposal) throw new Error('It has no disposal.');
  const terms = givenTerms(entry.disposal, { notes: 'The buyer is short of money.', contact: 'Estates' });
  await server.as(administrator).disposal.terms({ id: entry.disposal.id, version: 1, terms });
  const notesFor = async (person: Person) => [
    (await server.as(person).disposal.get({ id: 'd-library' })).entry.disposal?.notes,
    (await server.as(person).disposal.list({ filter: { text: 'library' } })).entries[0]?.disposal?.notes,
    (await server.as(person).disposal.ofProperty({ property: library.id }))[0]?.disposal?.notes,
  ];
  for (const person of [keeping('kcc'), administrator]) expect(new Set(await notesFor(person))).toEqual(new Set([terms.notes]));
  for (const person of [viewer, liaison, swale]) expect(new Set(await notesFor(person))).toEqual(new Set(['']));
});

test('a disposal of a sensitive property is not there for the uncleared, whatever their role', async () => {
  for (const role of roles) {
    const person: Person = { ...officer, id: role, role };
    const { entries, receipts } = await server.as(person).disposal.list({ filter: { archived: true } });
    expect([entries.some(({ property }) => property.id === hidden), JSON.stringify(receipts).includes('70000000')]).toEqual([false, false]);
    expect(await message(server.as(person).disposal.get({ id: 'd-refuge' }))).toBe('There is no such disposal.');
    expect(await message(server.as(person).disposal.ofProperty({ property: hidden }))).toBe('The register has no such property.');
  }
  for (const write of writes(officer, hidden).slice(1)) expect(await write).toBe('There is no such disposal.');
});

test('a cleared officer sees and records it, and each look is told', async () => {
  const cleared = server.as(clearedOfficer);
  const { entries } = await cleared.disposal.list({});
  expect(entries.map(({ property }) => property.id)).toContain(hidden);
  expect((await cleared.disposal.get({ id: 'd-refuge' })).may).toEqual({ edit: true });
  const looks = async () => (await cleared.audit.list({ filter: { property: hidden }, limit: 50 })).entries.map(({ kind }) => kind);
  expect(await looks()).toContain('sensitive.seen');
  await cleared.disposal.propose({ property: hidden });
  expect((await looks())[0]).toBe('disposal.proposed');
  const uncleared = (await server.as(officer).audit.list({ filter: {}, limit: 200 })).entries;
  expect(uncleared.some(({ subject, sentence }) => subject?.id === hidden || sentence.includes('Nightingale'))).toBe(false);
});

test('one that is made sensitive leaves the list at once, and one that is shown again is back', async () => {
  const names = async () => (await server.as(viewer).disposal.list({})).entries.map(({ property }) => property.name);
  expect(await names()).toContain('Hidden later');
  const draftOf = ({ id: _id, version: _version, archived: _archived, ...draft }: Property) => draft;
  await server.as(clearedOfficer).property.edit({ id: opened.id, version: 1, draft: draftOf({ ...opened, sensitive: true }) });
  expect(await names()).toEqual(['Sheerness library']);
  expect(await message(server.as(viewer).disposal.get({ id: 'd-opened' }))).toBe('There is no such disposal.');
  await server.as(clearedOfficer).property.edit({ id: opened.id, version: 2, draft: draftOf(opened) });
  expect(await names()).toContain('Hidden later');
});

test('what nobody can tell of is left out before it is known to be open', async () => {
  server.services.estate.hide(library.id);
  expect((await server.as(viewer).disposal.list({})).entries.map(({ property }) => property.name)).not.toContain('Sheerness library');
});
