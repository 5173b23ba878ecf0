/** Takes a file in: streamed to the disk under no name of its own, measured and hashed on the way, entered into the log, and read in a thread. */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatCount } from '../../shared/measure.ts';
import type { ProfileKey } from '../../shared/import/profile-keys.ts';
import type { Mapping } from '../../shared/import/mapping.ts';
import type { ImportId, OrganisationId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { belongsElsewhere } from '../../shared/record-rights.ts';
import { importing, storageProblem } from '../change.ts';
import { synchronise } from '../db/durable-file.ts';
import { isHeld } from '../db/held-writing.ts';
import { freeBytes, inMegabytes } from '../keeping/disk-room.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { importById, insertImport, type NewImport } from '../store/imports.ts';
import { keepsRecordsOf } from './import-access.ts';
import { check } from './import-steps.ts';

export type GivenFile = {
  organisation: OrganisationId;
  name: string;
  content: Readable;
  /** What the sender says of its size; null where they do not. */
  bytes: number | null;
  mapping?: Mapping | null;
  profile?: ProfileKey | null;
};

const refused = (message: string) => ({ ok: false, problem: { kind: 'refused', message } as Problem }) as const;

/** What is said of a file is its name without a folder and without what cannot be printed; it never becomes a path. */
export function nameOf(given: string): string {
  const name = basename(given.replaceAll('\\', '/')).replaceAll(/\p{C}/gu, '').trim();
  return name === '' || name === '.' || name === '..' ? 'list' : name.slice(-200);
}

const tooLarge = (most: number) =>
  `This file is larger than ${inMegabytes(most)}, which is the most that is taken. Split it, or leave out what is not needed.`;

/** The dry run takes about as much again, and saving as much once more. */
const roomTimes = 3;
const leastRoom = 64 * 1024 * 1024;

/** Why the file is not even begun with; null where it may come. */
function objection(ctx: Asking, { organisation, bytes }: GivenFile, directory: string): Problem | null {
  const known = ctx.estate.organisations.find(({ id }) => id === organisation);
  if (!known) return { kind: 'invalid', message: 'Say whose list it is: the register has no such organisation.', fields: [] };
  if (!keepsRecordsOf(ctx, organisation))
    return {
      kind: 'not-allowed',
      message: belongsElsewhere(ctx.person, { name: 'This list', holder: organisation }, ctx.estate.organisations),
    };
  if (isHeld(ctx.db)) return importing;
  const { mostBytes } = ctx.imports.settings;
  if ((bytes ?? 0) > mostBytes) return { kind: 'refused', message: tooLarge(mostBytes) };
  if (freeBytes(directory) < (bytes ?? 0) * roomTimes + leastRoom)
    return { kind: 'storage', message: 'The disk has no room for this file. Free some space and try again.' };
  return null;
}

class TooLarge extends Error {}

/** Writes the content and gives its size and hash; throws `TooLarge` where there is more of it than is taken. */
async function write(content: Readable, file: string, most: number): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = async function* (source: AsyncIterable<Buffer>) {
    for await (const part of source) {
      bytes += part.length;
      if (bytes > most) throw new TooLarge();
      hash.update(part);
      yield part;
    }
  };
  await pipeline(content, measured, createWriteStream(file, { mode: 0o600 }));
  synchronise(file);
  return { bytes, sha256: hash.digest('hex') };
}

const isFullDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT|EFBIG|EIO)$/.test(String(error.code));

async function enter(ctx: Asking, entry: NewImport): Promise<Answer<null>> {
  try {
    await insertImport(ctx.db, entry);
    return { ok: true, value: null };
  } catch (error) {
    const problem = storageProblem(error, ctx.db);
    if (problem) return { ok: false, problem };
    throw error;
  }
}

/** Nothing of a file that does not arrive whole is kept. */
export async function takeFile(ctx: Asking, given: GivenFile): Promise<Answer<{ id: ImportId }>> {
  const id = newId('i') as ImportId;
  const [folder, upload] = [ctx.imports.folderOf(id), ctx.imports.uploadOf(id)];
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let kept = false;
  try {
    const problem = objection(ctx, given, folder);
    if (problem) return { ok: false, problem };
    const { mostBytes } = ctx.imports.settings;
    const { bytes, sha256 } = await write(given.content, `${upload}.unfinished`, mostBytes);
    if (bytes === 0) return refused('This file is empty.');
    if (given.bytes !== null && bytes !== given.bytes)
      return refused(`Only ${formatCount(bytes)} of ${formatCount(given.bytes)} bytes of this file arrived. Try again.`);
    renameSync(`${upload}.unfinished`, upload);
    const { person, now } = ctx;
    const entered = await enter(ctx, {
      id,
      organisation: given.organisation,
      fileName: nameOf(given.name),
      bytes,
      sha256,
      personId: person.id,
      by: person.name,
      at: now(),
    });
    if (!entered.ok) return entered;
    kept = true;
  } catch (error) {
    if (error instanceof TooLarge) return refused(tooLarge(ctx.imports.settings.mostBytes));
    if (isFullDisk(error))
      return {
        ok: false,
        problem: { kind: 'storage', message: 'The disk is full, so the file was not taken. Free some space and try again.' },
      };
    throw error;
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
  const stored = await importById(ctx.db, id);
  if (!stored) throw new Error('An import that was entered is not there.');
  const started = await check(ctx, stored, { mapping: given.mapping ?? null, profile: given.profile ?? null });
  return started.ok ? { ok: true, value: { id } } : started;
}
