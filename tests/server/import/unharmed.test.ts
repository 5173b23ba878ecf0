/** Files that would do harm: whatever is in one, its reading ends in a sentence or a dry run, and the register is as it was. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFile } from '../../../server/db/open.ts';
import { checkFile } from '../../../server/import/check/check-file.ts';
import type { ImportJob } from '../../../server/import/import-job.ts';
import { usualImportSettings } from '../../../server/import/import-settings.ts';
import { registerState } from '../../../server/store/register-state.ts';
import type { ImportId, OrganisationId } from '../../../shared/ids.ts';
import type { IsoMoment } from '../../../shared/year.ts';
import { lgaList, takenIn } from '../../given/given-import.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([givenProperty()]);
});
afterAll(() => server.close());

const list = lgaList([
  { code: 'A-1', name: 'Hall', uprn: '100060000001', size: '1,200', cost: '£5' },
  { code: 'A-2', name: '"Depot, north"', x: '600000', y: '160000' },
]);

test('a list with anything in the place of any part of it is read to an ending', async () => {
  const before = await registerState(server.services.db);
  const folder = join(server.directory, 'fuzz');
  mkdirSync(folder);
  const job: Extract<ImportJob, { kind: 'check' }> = {
    kind: 'check',
    id: 'i-fuzz' as ImportId,
    person: officer,
    from: '127.0.0.1',
    at: '2026-03-02T09:00:00.000Z' as IsoMoment,
    fileName: 'list.csv',
    organisation: 'kcc' as OrganisationId,
    mapping: null,
    profile: null,
  };
  const [upload, staging] = [join(folder, 'upload'), join(folder, 'rows.db')];
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const data = { job, database: databaseFile(server.directory), upload, staging, settings: usualImportSettings, stop };
  const damage = fc.tuple(
    fc.nat(list.length),
    fc.nat(40),
    fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('"', '\r', '\n', '\u0000', ';', '=1+1', '9e999', '-')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { maxLength: 6 }), fc.constantFrom('utf8', 'utf16le', 'latin1'), async (damages, encoding) => {
      const text = damages.reduce((whole, [at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length), list);
      writeFileSync(upload, Buffer.from(text, encoding as BufferEncoding));
      const ending = await checkFile(job, data, () => undefined);
      expect(['checked', 'choosing', 'refused']).toContain(ending.end);
      if (ending.end === 'refused') expect(ending.problem).toMatch(/\.$/);
    }),
    { numRuns: 60 },
  );
  rmSync(folder, { recursive: true });
  expect(await registerState(server.services.db)).toEqual(before);
});

test('a file that takes more memory, or more time without a word, than an import may ends in a sentence', async () => {
  const { imports } = server.services;
  const { settings } = imports;
  const usual = { ...settings };
  Object.assign(settings, { memoryMegabytes: 8 });
  const full = await takenIn(server, officer, list);
  expect([full.state, full.problem]).toEqual([
    'refused',
    expect.stringMatching(/^This needs more memory than an import may take \(8 MB\)\./),
  ]);
  Object.assign(settings, { memoryMegabytes: usual.memoryMegabytes, silenceSeconds: 0.01 });
  const slow = await takenIn(server, officer, list);
  expect([slow.state, slow.problem]).toEqual(['refused', expect.stringMatching(/^This went on for too long without getting anywhere/)]);
  Object.assign(settings, usual);
  expect((await takenIn(server, officer, list)).state).toBe('checked');
});
