/** Saving an import while others work, stopped, and killed in the middle: the register is as it was before, or as it is after, and never between. */
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { databaseFile, openToRead } from '../../../server/db/open.ts';
import { examine } from '../../../server/keeping/examine.ts';
import { countProperties } from '../../../server/store/properties.ts';
import type { ImportEntry } from '../../../shared/import/import-answer.ts';
import { lgaList } from '../../given/given-import.ts';
import { builtServer } from '../../given/given-process.ts';
import { givenProperty } from '../../given/given-property.ts';
import { temporaryDirectory } from '../../given/given-server.ts';
import { signIn, type Visitor } from '../../given/given-visitor.ts';

const rows = 6000;
const before = 8;
const directory = temporaryDirectory();
const built = await builtServer();
afterAll(() => {
  built.remove();
  rmSync(directory, { recursive: true, force: true });
});

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();
const list = lgaList(
  Array.from({ length: rows }, (_, row) => ({
    code: `I-${row}`,
    name: `Building ${row} of the list`,
    street: `Street ${row}`,
    x: String(560_000 + ((row * 7919) % 70_000)),
    y: String(130_000 + ((row * 104_729) % 40_000)),
  })),
);

async function upload(address: string, { cookie }: Visitor): Promise<string> {
  const response = await fetch(`${address}/api/imports?organisation=kcc&name=list.csv`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie },
    body: list,
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

async function until(visitor: Visitor, id: string, holds: (entry: ImportEntry) => boolean): Promise<ImportEntry> {
  for (;;) {
    const entry = (await visitor.ask('import.get', { id })).value as ImportEntry;
    if (holds(entry)) return entry;
    await wait(5);
  }
}

const rests = ({ state, progress }: ImportEntry) => progress === null && ['checked', 'saved', 'undone', 'refused'].includes(state);
const isHalfway = ({ state, progress }: ImportEntry) => state === 'saving' && progress?.doing === 'Saving' && progress.done > 0;

async function register(): Promise<{ findings: unknown[]; properties: number }> {
  const db = openToRead(databaseFile(directory));
  const told = { findings: await examine(db), properties: await countProperties(db) };
  await db.destroy();
  return told;
}

test('others read and are told to wait; stopped or killed nothing is saved; afterwards all is, and can be undone', async () => {
  let server = await built.start(directory, before);
  let visitor = await signIn(server.address);
  const id = await upload(server.address, visitor);
  expect(await until(visitor, id, rests)).toMatchObject({ state: 'checked', counts: { rows, added: rows } });

  await visitor.ask('import.save', { id });
  await until(visitor, id, isHalfway);
  const added = await visitor.ask('property.add', { draft });
  expect(added.message).toBe('An import is being saved into the register. Save again in a minute; what you typed is still on the screen.');
  expect((await visitor.ask('estate.summary', { filter: {} })).value).toMatchObject({ totals: { properties: before } });
  await visitor.ask('import.cancel', { id });
  const stopped = await until(visitor, id, rests);
  expect([stopped.state, stopped.problem]).toEqual([
    'checked',
    'Saving was stopped, so nothing of it is in the register. It can be saved again.',
  ]);
  expect(await register()).toEqual({ findings: [], properties: before });

  await visitor.ask('import.save', { id });
  await until(visitor, id, isHalfway);
  await server.kill();
  expect(await register()).toEqual({ findings: [], properties: before });

  server = await built.start(directory);
  visitor = await signIn(server.address);
  const interrupted = await until(visitor, id, rests);
  expect([interrupted.state, interrupted.problem]).toEqual([
    'checked',
    'The server stopped while this was being saved, so nothing of it is in the register. It can be saved again.',
  ]);
  await visitor.ask('import.save', { id });
  expect(await until(visitor, id, rests)).toMatchObject({ state: 'saved', problem: null });
  expect(await register()).toEqual({ findings: [], properties: before + rows });
  expect((await visitor.ask('property.add', { draft })).status).toBe(200);
  expect((await visitor.ask('estate.summary', { filter: {} })).value).toMatchObject({ totals: { properties: before + rows + 1 } });

  await visitor.ask('import.undo', { id });
  expect(await until(visitor, id, rests)).toMatchObject({ state: 'undone', problem: null });
  expect((await visitor.ask('estate.summary', { filter: {} })).value).toMatchObject({ totals: { properties: before + 1 } });
  expect(await register()).toEqual({ findings: [], properties: before + 1 });
  await server.stop();
}, 300_000);
