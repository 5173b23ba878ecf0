/** Imports from the command line: what programs read of them, how they end, with the server running and without. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lgaList } from '../../given/given-import.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenRunning } from '../../given/given-running.ts';
import { givenOrganisations, loadRegister, openedDatabase, temporaryDirectory } from '../../given/given-server.ts';
import { estate } from '../../given/given-tool.ts';
import { signIn } from '../../given/given-visitor.ts';

let directory: string;
const write = (name: string, text: string) => {
  writeFileSync(join(directory, name), text);
  return name;
};
beforeAll(async () => {
  directory = temporaryDirectory();
  const db = await openedDatabase(directory);
  await loadRegister(db, givenOrganisations, [givenProperty({ id: 'p1', reference: 'A-1', name: 'Old name' })]);
  await db.destroy();
  write(
    'list.csv',
    lgaList([
      { code: 'A-1', name: 'New name' },
      { code: 'A-2', name: 'Depot', x: '600000', y: '160000', size: '£5' },
    ]),
  );
  write('unknown.csv', 'Colour,Weight\r\nred,12\r\nblue,14\r\n');
  write('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('latin1'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const json = async (...args: string[]) => {
  const { outcome, said } = await estate(directory, 'import', ...args, '--json');
  return { outcome, report: JSON.parse(said) as Record<string, unknown> & { records?: Record<string, unknown>[] } };
};

test('a trial says what would become of each row and saves nothing; then it is saved, and saving it again changes nothing', async () => {
  const trial = await json('list.csv', '--organisation', 'Kent County Council', '--dry-run');
  expect(trial).toMatchObject({
    outcome: 0,
    report: { status: 'accepted-with-warnings', rows: 2, accepted: 2, refused: 0, problems: [] },
  });
  expect(trial.report['warnings']).toContainEqual({ row: 3, column: 'BuildingSize', message: expect.stringContaining('£5') });
  expect(trial.report.records?.map(({ row, outcome, name }) => [row, outcome, name])).toEqual([
    [2, 'changed', 'New name'],
    [3, 'added', 'Depot'],
  ]);
  const done = await json('list.csv', '--organisation', 'kcc');
  expect(done).toMatchObject({ outcome: 0, report: { status: 'accepted-with-warnings', rows: 2, accepted: 2 } });
  expect(done.report).not.toHaveProperty('records');
  const again = await json('list.csv', '--organisation', 'Kent CC', '--dry-run');
  expect(again.report.records?.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
});

test('what is refused ends with 2, what needs a choice with 3, each with a sentence', async () => {
  expect(await json('old.xls', '--organisation', 'kcc')).toMatchObject({
    outcome: 2,
    report: { status: 'refused', problems: [{ row: 0, column: null, message: expect.stringContaining('.xls') }] },
  });
  expect(await json('nowhere.csv', '--organisation', 'kcc')).toMatchObject({ outcome: 2, report: { status: 'refused' } });
  expect(await json('list.csv', '--organisation', 'Nobody')).toMatchObject({ outcome: 2, report: { status: 'refused' } });
  expect(await json('list.csv', '--organisation', 'kcc', '--profile', 'nothing')).toMatchObject({
    outcome: 2,
    report: { status: 'refused' },
  });
  const unknown = await json('unknown.csv', '--organisation', 'kcc');
  expect(unknown).toMatchObject({ outcome: 3, report: { status: 'needs-choice' } });
});

test('rows that may be properties of the register need a choice, unless the command says what becomes of them', async () => {
  write('alike.csv', lgaList([{ code: 'Z-9', name: 'New name', x: '590400', y: '163700' }]));
  expect(await json('alike.csv', '--organisation', 'kcc')).toMatchObject({ outcome: 3, report: { status: 'needs-choice', rows: 1 } });
  expect(await json('alike.csv', '--organisation', 'kcc', '--doubtful', 'skip')).toMatchObject({ outcome: 2, report: { accepted: 0 } });
  expect(await json('alike.csv', '--organisation', 'kcc', '--doubtful', 'add')).toMatchObject({ outcome: 0, report: { accepted: 1 } });
});

test('a server that runs does the work itself, and shows it at once', async () => {
  const server = await givenRunning(directory);
  const visitor = await signIn(server.address, 'demo-administrator');
  write('more.csv', lgaList([{ code: 'M-1', name: 'Market hall', x: '605000', y: '155000' }]));
  expect(await json('more.csv', '--organisation', 'kcc')).toMatchObject({ outcome: 0, report: { accepted: 1 } });
  const { value } = await visitor.ask('estate.summary', { filter: { text: 'market hall' } });
  expect(value).toMatchObject({ totals: { properties: 1 } });
  const said = await estate(directory, 'import', 'more.csv', '--organisation', 'kcc', '--dry-run');
  expect(said.said).toMatch(/^Accepted.*1 row, 1 accepted and 0 refused\. Nothing was saved\./);
  await server.stop();
  expect(server.reports).toEqual([]);
});
