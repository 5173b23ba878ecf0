/** The keeper's command as a process: how it ends, where it speaks, whose directory it takes, and that killing it leaves one whole register. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { lockDirectory } from '../../../server/db/lock.ts';
import { databaseFile, openToRead } from '../../../server/db/open.ts';
import { controlPath } from '../../../server/keeping/control-path.ts';
import { examine } from '../../../server/keeping/examine.ts';
import { contentOf } from '../../../server/store/content.ts';
import { builtServer, type GivenCommand } from '../../given/given-process.ts';
import { givenProperty } from '../../given/given-property.ts';
import { numbered } from '../../given/given-running.ts';
import { givenOrganisations, loadRegister, openedDatabase, temporaryDirectory } from '../../given/given-server.ts';
import { estate } from '../../given/given-tool.ts';
import { signIn } from '../../given/given-visitor.ts';

const built = await builtServer();
const directories: string[] = [];
const directory = () => {
  const made = temporaryDirectory();
  directories.push(made);
  return made;
};
afterAll(() => {
  built.remove();
  directories.forEach((one) => rmSync(one, { recursive: true, force: true }));
});

async function registerOf(properties: number): Promise<string> {
  const data = directory();
  const db = await openedDatabase(data);
  await loadRegister(db, givenOrganisations, numbered(properties));
  await db.destroy();
  return data;
}

const propertiesIn = async (file: string): Promise<number> => {
  const db = openToRead(file);
  expect(await examine(db)).toEqual([]);
  const { properties } = await contentOf(db);
  await db.destroy();
  return properties;
};

test('it ends with 0 where all is well, 1 where it is not and 2 where it cannot be read, and says how it is used', async () => {
  const data = await registerOf(3);
  const runs: [args: string[], status: number, said: RegExp, complained: RegExp][] = [
    [['--help'], 0, /^Keeps the data of Common Ground\..*estate backup FILE.*estate audit verify/s, /^$/],
    [['backup', '--help'], 0, /^estate backup FILE \[--replace\]/, /^$/],
    [['check'], 0, /3 properties, 0 scenarios and 1 event\..*All is well\.\n$/s, /^$/],
    [['audit', 'verify'], 0, /^The audit holds together: 1 event\.\nIt ends with 1:[0-9a-f]{64}\n$/, /^$/],
    [['audit', 'verify', '--head', `1:${'0'.repeat(64)}`], 1, /^WRONG: Event 1 is not the one that was noted/, /^$/],
    [['restore', 'nowhere.db'], 1, /^$/, /^There is no file .*nowhere\.db\.\n$/],
    [[], 2, /^$/, /^Keeps the data of Common Ground\./],
    [['demolish'], 2, /^$/, /^There is no command demolish\./],
    [['constructor'], 2, /^$/, /^There is no command constructor\./],
    [['backup'], 2, /^$/, /^Name one file for the backup\.\n\nestate backup FILE/],
    [['backup', 'a', '--shred'], 2, /^$/, /--shred.*estate backup FILE/s],
    [['audit', 'verify', '--head', 'x'], 2, /^$/, /^A head is a number, a colon and 64 letters and digits\./],
  ];
  for (const [args, status, said, complained] of runs) {
    const done = await built.command(data, args).ended;
    expect([args, done]).toEqual([args, { status, said: expect.stringMatching(said), complained: expect.stringMatching(complained) }]);
  }
}, 120_000);

test('a file is meant as it was typed, in the folder where npm was called', async () => {
  const [data, folder] = [await registerOf(1), directory()];
  const done = await built.command(data, ['backup', 'mine.db'], { npm_lifecycle_event: 'estate', INIT_CWD: folder }).ended;
  expect([done.status, existsSync(join(folder, 'mine.db'))]).toEqual([0, true]);
});

test('whoever holds the directory without taking commands is named, and nothing is replaced', async () => {
  const data = await registerOf(2);
  await estate(data, 'backup', 'kept.db');
  const lock = lockDirectory(data);
  expect(await built.command(data, ['restore', join(data, 'kept.db')]).ended).toMatchObject({
    status: 1,
    said: 'Something has the data directory but takes no commands: a server that is just starting, or another command. Try again in a moment.\n',
  });
  expect(await built.command(data, ['backup', join(data, 'other.db')]).ended).toMatchObject({
    status: 0,
    said: expect.stringMatching(/The audit does not tell of this backup: the server that is running did not answer\.\n$/),
  });
  lock.release();
  expect(readdirSync(data).filter((name) => /^(incoming|before)/.test(name))).toEqual([]);
});

test('a data directory whose name is too long for a socket is served through the temporary folder, which is the owner’s alone', {
  timeout: 120_000,
}, async () => {
  const data = join(directory(), 'a-folder-with-a-long-name-'.repeat(5));
  mkdirSync(data);
  expect(controlPath(data).length).toBeLessThan(104);
  const server = await built.start(data);
  expect(await estate(data, 'check')).toMatchObject({ outcome: 0, said: expect.stringContaining('The running server keeps every commit') });
  await server.stop();
  expect(existsSync(controlPath(data))).toBe(false);
});

/** Kills a process once something of that name is in the directory, or lets it end. */
async function killOnceThere(
  data: string,
  start: string,
  { child, ended }: Pick<GivenCommand, 'child' | 'ended'>,
  victim = child,
): Promise<void> {
  const over = new AbortController();
  void ended.then(() => over.abort());
  while (!over.signal.aborted && !readdirSync(data).some((name) => name.startsWith(start))) await breath();
  victim.kill('SIGKILL');
  await ended;
}

const keptAs = (data: string) => readdirSync(data).filter((name) => name.startsWith('before-restore-') && name.endsWith('.db'));

test.each(['incoming-', 'before-restore-'])(
  'a restore that is killed once there is %s leaves one register, the former or the new',
  async (start) => {
    const data = await registerOf(300);
    await estate(data, 'backup', 'kept.db');
    const db = await openedDatabase(data);
    await loadRegister(db, [], [givenProperty({ id: 'one-more' })]);
    await db.destroy();
    await killOnceThere(data, start, built.command(data, ['restore', join(data, 'kept.db')]));
    const now = await propertiesIn(databaseFile(data));
    expect([300, 301]).toContain(now);
    if (now === 300) expect(await propertiesIn(join(data, keptAs(data)[0] ?? ''))).toBe(301);
    expect(await estate(data, 'restore', 'kept.db')).toMatchObject({ outcome: 0 });
    expect(await propertiesIn(databaseFile(data))).toBe(300);
  },
);

test('a server that is killed while it restores starts again on one register, the former or the new', { timeout: 120_000 }, async () => {
  const data = directory();
  const server = await built.start(data, 300);
  await estate(data, 'backup', 'kept.db');
  const restore = built.command(data, ['restore', join(data, 'kept.db')]);
  await killOnceThere(data, 'before-restore-', restore, server.child);
  await server.kill();
  const again = await built.start(data);
  await signIn(again.address);
  expect(await estate(data, 'check')).toMatchObject({ said: expect.stringContaining('300 properties') });
  await again.stop();
  expect(await propertiesIn(databaseFile(data))).toBe(300);
});
