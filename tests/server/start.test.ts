/** What stops the server from starting is said in a sentence that the person who started it can act on. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { seed } from '../../seeds/seed.ts';
import { moment } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { lockDirectory } from '../../server/db/lock.ts';
import { readyDatabase } from '../../server/ready-database.ts';
import { allOrganisations } from '../../server/store/organisations.ts';
import { startProblem } from '../../server/start-problem.ts';
import { openedDatabase, temporaryDirectory } from '../given/given-server.ts';

const directory = temporaryDirectory();
afterAll(() => rmSync(directory, { recursive: true }));

const config = readConfig({ DATA_DIR: directory });

async function sentence(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    return startProblem(error, config);
  }
  return 'It started.';
}

test('a file that is no database', async () => {
  const odd = join(directory, 'odd');
  mkdirSync(odd);
  writeFileSync(
    join(odd, 'common-ground.db'),
    'This is a letter to the council, and it is long enough to be taken for a header.'.repeat(20),
  );
  expect(await sentence(() => openedDatabase(odd))).toMatch(/^The database in .* is damaged or is not one of Common Ground's\./);
});

test('a database of a later version', async () => {
  const later = join(directory, 'later');
  const db = await openedDatabase(later);
  await sql`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00Z')`.execute(db);
  await db.destroy();
  expect(await sentence(() => openedDatabase(later))).toBe(
    'The database was written by a later version of Common Ground. Start that version, or use another DATA_DIR.',
  );
});

test('a data directory that is a file', async () => {
  const file = join(directory, 'file');
  writeFileSync(file, '');
  expect(await sentence(() => lockDirectory(file))).toMatch(/cannot be written\. Make it writable, or set DATA_DIR/);
});

const startUnder = (fileBlocks: string, variables: Record<string, string>) => {
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
  const command = `ulimit -f ${fileBlocks}; exec "${process.execPath}" --import tsx "${main}"`;
  return spawnSync('bash', ['-c', command], { env: { ...process.env, ...variables }, encoding: 'utf8' });
};

test.each(['4', '1200'])('a disk that takes no more than files of %s KB at the first start', async (blocks) => {
  const full = join(directory, `full-${blocks}`);
  const { status, stderr } = startUnder(blocks, { DATA_DIR: full, PORT: '0' });
  expect([status, stderr.trim()]).toEqual([
    1,
    `The disk that holds the data directory ${full} is full or cannot be written. Free some space, or set DATA_DIR to a directory on another disk, and start again; nothing was lost.`,
  ]);
  expect(readdirSync(full).filter((name) => name.startsWith('common-ground.db'))).toEqual([]);
  const db = await readyDatabase({ directory: full, fill: (empty) => seed(empty, moment), say: () => undefined });
  expect((await allOrganisations(db)).length).toBeGreaterThan(0);
  await db.destroy();
});

test('a database that was there before is never removed by a start that fails', async () => {
  const kept = join(directory, 'kept');
  const db = await openedDatabase(kept);
  await db.destroy();
  expect(startUnder('64', { DATA_DIR: kept, PORT: '0' }).status).toBe(1);
  expect(readdirSync(kept)).toContain('common-ground.db');
});

test('a port that is taken is noticed before anything is made', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const busy = join(directory, 'busy');
  const { status, stderr, stdout } = startUnder('unlimited', { DATA_DIR: busy, PORT: String(port) });
  taken.close();
  expect([status, stderr.trim(), stdout]).toEqual([
    1,
    `Port ${port} is already in use by another program. Stop it, or set PORT to another number.`,
    '',
  ]);
  expect(readdirSync(busy)).not.toContain('common-ground.db');
});

test('the error of a port that is taken', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const second = createServer();
  const error = await new Promise((resolve) => second.once('error', resolve).listen(port, '127.0.0.1'));
  taken.close();
  expect(startProblem(error, { ...config, port })).toBe(
    `Port ${port} is already in use by another program. Stop it, or set PORT to another number.`,
  );
});

test('anything else in its own words, and never with a stack', () => {
  expect(startProblem(new Error('the moon is in the way'), config)).toBe('Common Ground could not start: the moon is in the way');
  expect(startProblem('torn', null)).toBe('Common Ground could not start: torn');
});
