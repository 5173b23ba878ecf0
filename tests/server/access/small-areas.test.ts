/** Small areas from a file to the plans of a place: looked at, stored whole or not at all, put in each other's place, told in the audit. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AreasGiven } from '../../../shared/access/area-answer.ts';
import type { Person } from '../../../shared/role.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const administrator: Person = { ...officer, id: 'ada', name: 'Ada Administrator', role: 'administrator' };

let server: GivenServer;
let given: GivenApp;
beforeAll(async () => {
  server = await givenServer([]);
  given = await givenApp(server);
  await given.app.ready();
  given.asks(administrator);
});
afterAll(async () => {
  await given.close();
  await server.close();
});

const list = (...rows: string[]) => ['code;place;easting;northing;population;decile', ...rows].join('\r\n');
const sittingbourne = 'X1;Sittingbourne;590500;163700;1600;2';
const canterbury = 'X2;Canterbury;615000;157800;900;';

const post = (payload: string | Buffer, query: Record<string, string> = {}) =>
  given.app.inject({
    method: 'POST',
    url: `/api/small-areas?${new URLSearchParams({ name: 'areas.csv', ...query }).toString()}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload,
  });

const sets = () => server.as(administrator).area.sets();
const within = (districts: string[]) => server.as(viewer).area.within({ districts, area: null });

test('a look at a file says what it would bring in and stores nothing', async () => {
  const answer = await post(Buffer.from(list(sittingbourne, canterbury, 'X3;Ch\u00e9 Town;590500;163700;lots;1'), 'latin1'));
  expect(answer.statusCode).toBe(200);
  expect(answer.json<AreasGiven>()).toMatchObject({
    fileName: 'areas.csv',
    areas: 2,
    people: 2500,
    withDecile: 1,
    districts: [
      { district: 'Canterbury', areas: 1 },
      { district: 'Swale', areas: 1 },
    ],
    problems: [{ row: 4 }],
    leftOut: 1,
    stored: null,
  });
  expect(answer.json<AreasGiven>().fileNotes.join(' ')).toMatch(/Windows-1252.*semicolons/s);
  expect(await sets()).toEqual([]);
  expect(await within(['Swale'])).toMatchObject({ set: null, areas: [] });
});

test('what is no list of areas is refused in a sentence that says what to do', async () => {
  const refusals: [status: number, sentence: RegExp, answer: ReturnType<typeof post>][] = [
    [422, /no column for population/, post('code;easting;northing\r\nX1;590500;163700')],
    [422, /is empty/, post('')],
    [400, /where its figures come from/, post(list(sittingbourne), { keep: '1' })],
    [422, /No row of this file/, post(list('X1;;;;;'), { keep: '1', source: 'Nobody' })],
  ];
  for (const [status, sentence, answer] of refusals) {
    const { statusCode, json } = await answer;
    expect([statusCode, json<{ message: string }>().message]).toEqual([status, expect.stringMatching(sentence)]);
  }
  expect(await sets()).toEqual([]);
});

test('a kept file is in use at once, for the plans of its districts; another takes its place and can be put back', async () => {
  const once = { keep: '1', source: 'Census', asAt: '2021-03-21', requestId: 'mark-1' };
  const first = await post(list(sittingbourne, canterbury), once);
  expect(first.statusCode).toBe(201);
  expect((await post(list(sittingbourne, canterbury), once)).statusCode).toBe(201);
  expect(await sets()).toHaveLength(1);
  expect(await within(['Swale'])).toMatchObject({
    set: { source: 'Census', asAt: '2021-03-21', areas: 2, people: 2500, withDecile: 1, inUse: true, illustrative: false },
    areas: [{ code: 'X1', place: 'Sittingbourne', district: 'Swale', population: 1600, decile: 2 }],
  });
  expect((await within([])).areas).toHaveLength(2);
  expect((await within(['Swale'])).settlements.map(({ name }) => name)).toContain('Sheerness');

  await post(list('Y1;Faversham;601500;161300;500;7'), { keep: '1', source: 'Estimates' });
  const [used, before] = await sets();
  expect([used?.source, used?.inUse, before?.source, before?.inUse]).toEqual(['Estimates', true, 'Census', false]);
  expect((await within(['Swale'])).areas.map(({ code }) => code)).toEqual(['Y1']);
  const mine = server.as(administrator);
  await mine.area.choose({ id: before?.id ?? '' });
  expect((await within(['Swale'])).areas.map(({ code }) => code)).toEqual(['X1']);
  await mine.area.remove({ id: before?.id ?? '' });
  expect(await within(['Swale'])).toMatchObject({ set: null, areas: [] });
  expect((await sets()).map(({ source }) => source)).toEqual(['Estimates']);
  await expect(mine.area.choose({ id: before?.id ?? '' })).rejects.toThrow(/no longer there/);
});

test('a drawn area takes the areas whose middle lies in it, beside those of its districts', async () => {
  await post(list(sittingbourne, canterbury), { keep: '1', source: 'Drawn upon' });
  const ring: [number, number][] = [
    [1.05, 51.2],
    [1.15, 51.2],
    [1.15, 51.35],
    [1.05, 51.35],
    [1.05, 51.2],
  ];
  const area = { type: 'Polygon' as const, coordinates: [ring] };
  const codes = async (districts: string[]) => (await server.as(viewer).area.within({ districts, area })).areas.map(({ code }) => code);
  expect(await codes([])).toEqual(['X2']);
  expect(await codes(['Swale'])).toEqual(['X1', 'X2']);
});

test('only administrators bring areas in, and the audit tells who did', async () => {
  given.asks(officer);
  expect((await post(list(sittingbourne))).statusCode).toBe(403);
  given.asks(null);
  expect((await post(list(sittingbourne))).statusCode).toBe(401);
  given.asks(administrator);
  await expect(server.as(officer).area.remove({ id: 'a-none' })).rejects.toThrow(/may not manage organisations/);
  const { entries } = await server.as(administrator).audit.list({ filter: {}, limit: 200 });
  const told = entries.map(({ sentence }) => sentence);
  expect(told.join('\n')).toMatch(/2 small areas of Census/);
});
