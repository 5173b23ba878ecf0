/** The address that takes a file, and the one that gives refused rows back: what they take, from whom, and what is left of what they do not. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualImportSettings } from '../../../server/import/import-settings.ts';
import type { ImportId } from '../../../shared/ids.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { lgaHeadings, lgaList, rowsOf, settled, takenIn } from '../../given/given-import.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
let given: GivenApp;
beforeAll(async () => {
  server = await givenServer([]);
  server.services.imports.settings = { ...usualImportSettings, mostBytes: 50_000 };
  given = await givenApp(server);
  await given.app.ready();
});
afterAll(async () => {
  await given.close();
  await server.close();
});

const kept = () => {
  const folder = join(server.directory, 'imports');
  return existsSync(folder) ? readdirSync(folder) : [];
};

const octets = { 'content-type': 'application/octet-stream' };
const post = (payload: string | Buffer, query = 'organisation=kcc&name=list.csv', headers: Record<string, string> = octets) =>
  given.app.inject({ method: 'POST', url: `/api/imports?${query}`, headers, payload });

test('what cannot be taken is refused in a sentence, and nothing of it is kept', async () => {
  const refusals: [status: number, sentence: RegExp, answer: ReturnType<typeof post>][] = [
    [415, /takes a file as it is/, post('{}', undefined, { 'content-type': 'application/json' })],
    [415, /takes a file as it is/, post('x', undefined, { ...octets, 'content-encoding': 'gzip' })],
    [400, /say whose list it is/, post('x', 'name=list.csv')],
    [400, /no such organisation/, post('x', 'organisation=nobody&name=list.csv')],
    [422, /is empty/, post('')],
    [422, /larger than/, post(Buffer.alloc(60_000))],
  ];
  for (const [status, sentence, answer] of refusals) {
    const { statusCode, json } = await answer;
    expect([statusCode, json<{ message: string }>().message]).toEqual([status, expect.stringMatching(sentence)]);
  }
  expect(kept()).toEqual([]);
  const elsewhere = await given.app.inject({ method: 'POST', url: '/trpc/property.add', headers: octets, payload: 'x' });
  expect(elsewhere.statusCode).toBe(415);
});

test('the name of a file is told and never becomes a path', async () => {
  const answer = await post(
    lgaList([{ code: 'A-1', name: 'Hall' }]),
    `organisation=kcc&name=${encodeURIComponent('../../etc/ro\u0000ster.csv')}`,
  );
  expect(answer.statusCode).toBe(201);
  const { id } = answer.json<{ id: ImportId }>();
  expect(kept()).toEqual([id]);
  expect((await settled(server, officer, id)).fileName).toBe('roster.csv');
});

test('refused rows come back with their reasons, no cell of them starts a formula, and put right they are taken', async () => {
  const rows = [
    { code: 'B-1', name: 'Sound hall' },
    { code: 'B-2', name: 'Other hall', x: '590500', street: 'Low Street' },
    { code: 'B-2', name: 'Twice, under one reference', x: '590600', street: '=cmd()' },
  ];
  const entry = await takenIn(server, officer, lgaList(rows.map((row) => ({ ...row, name: `"${row.name}"` }))));
  expect(entry.counts).toMatchObject({ added: 2, refused: 1 });
  const answer = await given.app.inject({ url: `/api/imports/${entry.id}/refused.csv` });
  expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([200, 'attachment; filename="list-refused.csv"']);
  const [headings, refused, ...none] = answer.body.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(headings).toBe(`${lgaHeadings},Reason`);
  expect(refused).toContain(`"Twice, under one reference",1,'=cmd(),`);
  expect(refused).toContain('Row 3 has the same reference B-2 and says something else.');
  expect(none).toEqual([]);
  const again = await takenIn(server, officer, answer.body.replace('B-2', 'B-3'), { name: 'list-refused.csv' });
  expect([again.state, again.counts?.added]).toEqual(['checked', 1]);
  const [corrected] = await rowsOf(server, officer, again.id);
  expect(corrected).toMatchObject({ reference: 'B-3', name: 'Twice, under one reference' });
  expect(corrected?.changes.find(({ field }) => field === 'address')?.after).toContain('1 =cmd()');
  expect(corrected?.notes.map(({ message }) => message)).not.toContainEqual(expect.stringMatching(/beyond the last heading/));
});

/** As somebody who takes what is proposed. */
async function agreed(content: string, name: string) {
  const { id } = await takenIn(server, officer, content, { name });
  const { proposal } = await server.as(officer).import.question({ id });
  await server.as(officer).import.map({ id, mapping: proposal.mapping });
  return settled(server, officer, id);
}

test('refused rows of a map keep their places', async () => {
  const feature = (reference: string, name: string, longitude: number) => ({
    type: 'Feature',
    properties: { 'Asset code': reference, 'Property name': name },
    geometry: { type: 'Point', coordinates: [longitude, 51.3406] },
  });
  const features = [feature('M-1', 'Hall on the map', 0.7357), feature('M-1', 'Another one', 0.7457)];
  const entry = await agreed(JSON.stringify({ type: 'FeatureCollection', features }), 'sites.geojson');
  expect(entry.counts).toMatchObject({ added: 1, refused: 1 });
  const { body } = await given.app.inject({ url: `/api/imports/${entry.id}/refused.csv` });
  expect(body).toContain('Longitude,Latitude,Site area (ha),Reason');
  const again = await agreed(body.replace('M-1', 'M-2'), 'sites-refused.csv');
  expect(again.counts).toMatchObject({ added: 1, withoutPlace: 0 });
  const [row] = await rowsOf(server, officer, again.id);
  expect(row?.changes.find(({ field }) => field === 'position')?.after).toBe('51.34060, 0.74570');
});
