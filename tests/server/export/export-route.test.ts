/** Lists over HTTP: each format read back holds exactly the rows of the filter, in its order, and nothing of what the person may not see. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportAddress } from '../../../shared/export/export-address.ts';
import { exportFormats, type ExportFormat } from '../../../shared/export/export-format.ts';
import { everything, type EstateFilter } from '../../../shared/filter.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { allRows, openGiven } from '../../given/given-file.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const canary = 'Refuge behind the mill';

const properties = [
  givenProperty({ id: 'p1', reference: 'A-1', uprn: '000062000123', name: '=1+1', floorArea: given(250.5) }),
  givenProperty({ id: 'p2', reference: 'A-2', uprn: null, name: 'Hall', district: 'Maidstone', position: null }),
  givenProperty({ id: 'p3', reference: 'A-3', name: canary, sensitive: true, floorArea: given(99) }),
  givenProperty({ id: 'p4', reference: 'A-4', name: 'Closed depot', archived: true }),
  givenProperty({ id: 'p5', reference: 'A-5', name: 'Library', district: 'Maidstone' }),
];

let server: GivenServer;
let web: GivenApp;
beforeAll(async () => {
  server = await givenServer(properties);
  web = await givenApp(server);
  await web.app.ready();
});
beforeEach(() => web.asks(officer));
afterAll(async () => {
  await web.close();
  await server.close();
});

const columns = ['reference', 'uprn', 'name', 'floor-area'];

type Asked = { format: ExportFormat; filter?: Partial<EstateFilter>; sort?: string };
const addressOf = ({ format, filter = {}, sort = 'reference' }: Asked) =>
  exportAddress({
    list: 'register',
    format,
    filter: { ...everything, ...filter },
    sort,
    scenario: null,
    layout: { columns },
    changes: false,
    about: false,
  });

async function taken(asked: Asked) {
  const answer = await web.app.inject({ url: addressOf(asked) });
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  const rows = (await allRows(await openGiven(`list.${asked.format}`, answer.rawPayload))).map(({ cells }) => cells);
  const [head = [], ...rest] = rows;
  const place = (name: string) => head.findIndex((one) => one.toLowerCase().startsWith(name));
  const at = ['reference', 'uprn', 'name', 'floor'].map(place);
  return { answer, rows: rest.map((row) => at.map((one) => row[one] ?? '')) };
}

const open = [
  ['A-1', '000062000123', '=1+1', '250.5'],
  ['A-2', '', 'Hall', ''],
  ['A-5', '', 'Library', ''],
];

test.each(exportFormats)('%s holds the rows of the filter in their order, and empty cells are empty', async (format) => {
  const { answer, rows } = await taken({ format });
  expect(rows).toEqual(open);
  expect(answer.headers['content-disposition']).toMatch(
    new RegExp(`^attachment; filename="register-of-property-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
  );
  expect(answer.headers['cache-control']).toBe('private, no-store');
  expect((await taken({ format, filter: { districts: ['Maidstone'] }, sort: '-reference' })).rows.map(([first]) => first)).toEqual([
    'A-5',
    'A-2',
  ]);
});

test.each(exportFormats)('nothing of a sensitive property is in %s for somebody who may not see it', async (format) => {
  const { answer } = await taken({ format });
  expect(answer.rawPayload.includes(canary)).toBe(false);
  web.asks(clearedOfficer);
  const cleared = await taken({ format });
  expect(cleared.rows.map(([first]) => first)).toEqual(['A-1', 'A-2', 'A-3', 'A-5']);
});

test('no cell of CSV starts a formula, and a UPRN keeps its noughts', async () => {
  const { body } = (await taken({ format: 'csv' })).answer;
  expect(body).toContain(`"A-1","000062000123","'=1+1",250.5`);
});

test('CSV comes with what belongs beside it where that is asked for', async () => {
  const answer = await web.app.inject({ url: `${addressOf({ format: 'csv' })}&about=1` });
  expect(answer.headers['content-disposition']).toMatch(/register-of-property-[\d-]+\.zip"$/);
  const names = answer.rawPayload.toString('latin1').match(/register-of-property[\w.-]+?(csvt?)(?=PK|[^\w.])/g);
  expect(new Set(names?.map((name) => name.replace(/-\d{4}-\d\d-\d\d/, '')))).toEqual(
    new Set(['register-of-property.csv', 'register-of-property.csvt', 'register-of-property-about.csv']),
  );
});

test('what is not understood is refused in a sentence, since it would let more out than was asked for', async () => {
  const refusals: [status: number, sentence: RegExp, url: string][] = [
    [404, /no such list/, '/api/exports/register.pdf'],
    [404, /no such list/, '/api/exports/estate.csv'],
    [400, /knows no districts/, '/api/exports/register.csv?districts=Swale'],
    [400, /No disposal stage is called “sold”/, '/api/exports/register.csv?stg=sold'],
    [400, /cannot be sorted by colour/, '/api/exports/register.csv?sort=colour'],
    [400, /no column colour/, '/api/exports/register.csv?columns=name,colour'],
    [400, /at least one column/, '/api/exports/register.csv?columns='],
    [404, /no such layout/, '/api/exports/register.csv?layout=none'],
  ];
  for (const [status, sentence, url] of refusals) {
    const answer = await web.app.inject({ url });
    expect([url, answer.statusCode, answer.json<{ message: string }>().message]).toEqual([url, status, expect.stringMatching(sentence)]);
  }
  web.asks(viewer);
  expect((await web.app.inject({ url: addressOf({ format: 'csv' }) })).statusCode).toBe(403);
});

test('each export is in the audit, and without clearance nothing there tells of those of others', async () => {
  web.asks(clearedOfficer);
  await taken({ format: 'csv', filter: { text: 'refuge' } });
  const sentences = async (person: typeof officer) =>
    (await server.as(person).audit.list({ filter: { kinds: ['export.made'] }, limit: 100 })).entries.map(({ sentence }) => sentence);
  expect((await sentences(clearedOfficer))[0]).toBe('Exported the register of property as CSV: containing “refuge”, 1 row.');
  expect((await sentences(officer))[0]).toBe('Exported the register of property as CSV.');
  expect((await sentences(officer)).join()).not.toMatch(/refuge/i);
});

test('nothing of an export is left lying about, also where its reader went away', async () => {
  await web.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = web.app.server.address() as { port: number };
  const leaving = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}${addressOf({ format: 'gpkg' })}`, { signal: leaving.signal });
  leaving.abort();
  await response.arrayBuffer().catch(() => undefined);
  await server.services.exports.close();
  const left = () => readdirSync(join(server.directory, 'exports')).filter((name) => !name.endsWith('.list'));
  await expect.poll(left).toEqual([]);
  expect(web.reports).toEqual([]);
});
