/** Exports from the command line: the list in the file, with the server running and without, and a file that is never half. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRows, openGiven } from '../../given/given-file.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenRunning } from '../../given/given-running.ts';
import { givenOrganisations, loadRegister, openedDatabase, temporaryDirectory } from '../../given/given-server.ts';
import { estate } from '../../given/given-tool.ts';

let directory: string;
beforeAll(async () => {
  directory = temporaryDirectory();
  const db = await openedDatabase(directory);
  await loadRegister(db, givenOrganisations, [
    givenProperty({ id: 'p1', reference: 'A-1', name: 'Hall' }),
    givenProperty({ id: 'p2', reference: 'A-2', name: 'Depot', district: 'Maidstone' }),
    givenProperty({ id: 'p3', reference: 'A-3', name: 'Refuge', district: 'Maidstone', sensitive: true }),
  ]);
  await db.destroy();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const at = (name: string) => join(directory, name);
const taken = (...args: string[]) => estate(directory, 'export', ...args);

test('the rows of the filter in their order, without sensitive ones unless the command says so', async () => {
  const { outcome, said } = await taken('register', '--format', 'csv', '--filter', 'dis=Maidstone', '--out', 'list.csv');
  expect([outcome, said]).toEqual([0, expect.stringMatching(/^Exported 1 row to .*list\.csv, .*list\.csvt, .*list-about\.csv\./)]);
  expect(readFileSync(at('list.csv'), 'utf8')).toContain('"A-2","Depot"');
  expect(readFileSync(at('list.csv'), 'utf8')).not.toContain('Refuge');
  expect(readFileSync(at('list-about.csv'), 'utf8')).toContain('"Filter","in Maidstone"');
  await taken('register', '--format', 'csv', '--filter', 'dis=Maidstone', '--sensitive', '--out', 'list.csv');
  expect(readFileSync(at('list.csv'), 'utf8')).toContain('"A-3","Refuge"');
});

test('the address of a page may be given whole: what says how the page is shown is passed over', async () => {
  const address = 'https://ground.example/register?dis=Maidstone&colour=tenure&columns=name.town&scenario=swale';
  const { outcome, said } = await taken('register', '--format', 'csv', '--filter', address, '--out', 'page.csv');
  expect([outcome, said]).toEqual([0, expect.stringMatching(/^Exported 1 row to/)]);
});

test('what cannot be done is said, and leaves what stood there', async () => {
  writeFileSync(at('kept.xlsx'), 'as it was');
  const lists: [outcome: number, sentence: RegExp, args: string[]][] = [
    [1, /Nothing was exported\..*knows no colour/, ['register', '--format', 'xlsx', '--filter', 'colour=red', '--out', 'kept.xlsx']],
    [
      1,
      /Nothing was exported\..*no district called “Nowhere”\./,
      ['register', '--format', 'xlsx', '--filter', 'dis=Nowhere', '--out', 'kept.xlsx'],
    ],
    [1, /no layout Fancy.*Every column/, ['register', '--format', 'xlsx', '--layout', 'Fancy', '--out', 'kept.xlsx']],
    [1, /There is no folder/, ['register', '--format', 'xlsx', '--out', 'nowhere/list.xlsx']],
  ];
  for (const [outcome, sentence, args] of lists)
    expect(await taken(...args)).toMatchObject({ outcome, said: expect.stringMatching(sentence) });
  expect(await taken('estate', '--format', 'csv', '--out', 'x.csv')).not.toMatchObject({ outcome: 0 });
  expect(await taken('register', '--format', 'pdf', '--out', 'x.csv')).not.toMatchObject({ outcome: 0 });
  expect(readFileSync(at('kept.xlsx'), 'utf8')).toBe('as it was');
  expect(readdirSync(directory).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test('a server that runs does the work itself, under any layout by its name', async () => {
  const server = await givenRunning(directory);
  const { outcome, said } = await taken('register', '--format', 'geojson', '--layout', 'every column', '--out', 'all.geojson');
  expect([outcome, said]).toEqual([0, expect.stringMatching(/^Exported 2 rows to/)]);
  const rows = await allRows(await openGiven('all.geojson', readFileSync(at('all.geojson'))));
  expect(rows).toHaveLength(3);
  expect((await taken('disposals', '--format', 'gpkg', '--out', 'disposals.gpkg')).outcome).toBe(0);
  expect(existsSync(at('disposals.gpkg'))).toBe(true);
  await server.stop();
  expect(server.reports).toEqual([]);
});
