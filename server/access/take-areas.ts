/** Takes a file of small areas: read whole and judged first; stored only when asked, in one transaction, with the rows that cannot be read left out. */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { givenOf, type AreasGiven } from '../../shared/access/area-answer.ts';
import { areaReader, type AreasRead } from '../../shared/access/read-areas.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { IsoDate } from '../../shared/year.ts';
import { FileProblem } from '../import/formats/file-problem.ts';
import { openFile } from '../import/formats/open-file.ts';
import { usualLimits } from '../import/formats/reading-limits.ts';
import { nameOf } from '../import/take-file.ts';
import type { Asking } from '../services.ts';
import { addAreaSet } from './keep-area-sets.ts';

const mebibyte = 1024 * 1024;

/** Many times what all of England's areas take. */
export const mostAreaBytes = 50 * mebibyte;
const limits = { ...usualLimits, fileBytes: mostAreaBytes, unpackedBytes: 200 * mebibyte, rows: 250_000 };

/** What is to become of the file: null where it is only looked at. */
export type Keeping = { source: string; asAt: IsoDate | null } | null;

const refused = (message: string) => ({ ok: false, problem: { kind: 'refused', message } as Problem }) as const;

class TooLarge extends Error {}

async function write(content: Readable, path: string): Promise<void> {
  let bytes = 0;
  await pipeline(
    content,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const part of source) {
        bytes += part.length;
        if (bytes > mostAreaBytes) throw new TooLarge();
        yield part;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );
}

async function read(ctx: Asking, path: string, fileName: string): Promise<Answer<{ areas: AreasRead; notes: readonly string[] }>> {
  const opened = await openFile(path, fileName, limits);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    const reader = areaReader(ctx.geography.districtOf);
    for await (const rows of file.rows(0)) {
      for (const row of rows) reader.take(row);
      await breath();
    }
    const lack = reader.lack();
    if (lack !== null) return refused(lack);
    return { ok: true, value: { areas: reader.done(), notes: file.notes } };
  } catch (error) {
    if (error instanceof FileProblem) return refused(error.message);
    throw error;
  } finally {
    await file.close();
  }
}

/** Nothing of the file itself is kept. */
export async function takeAreas(ctx: Asking, name: string, content: Readable, keeping: Keeping): Promise<Answer<AreasGiven>> {
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-areas-'));
  const [path, fileName] = [join(folder, 'given'), nameOf(name)];
  try {
    await write(content, path);
    const found = await read(ctx, path, fileName);
    if (!found.ok) return found;
    const { areas, notes } = found.value;
    const given = givenOf(fileName, areas, notes);
    if (keeping === null) return { ok: true, value: given };
    if (areas.areas.length === 0) return refused('No row of this file could be read as a small area, so nothing was changed.');
    const stored = await addAreaSet(ctx, { ...keeping, fileName, areas: areas.areas });
    return stored.ok ? { ok: true, value: { ...given, stored: stored.value } } : stored;
  } catch (error) {
    if (error instanceof TooLarge)
      return refused('This file is larger than 50 MB, many times what all of England’s small areas take. Leave out what is not needed.');
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
