/** The limits of imports and where the postcodes and boundaries are that place them: read from the configuration, with what is enough for a county. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ServerStop } from '../server-stop.ts';

export type ImportSettings = {
  /** The largest file that is taken, and the most that it may unpack to. */
  mostBytes: number;
  mostUnpacked: number;
  mostRows: number;
  mostColumns: number;
  /** Characters in one cell. */
  mostInCell: number;
  /** The memory of the thread that reads and checks. */
  memoryMegabytes: number;
  /** A thread that tells of no progress for so long hangs. */
  silenceSeconds: number;
  /** For so long files that are done with are kept. */
  keepDays: number;
  postcodes: string | null;
  boundaries: string | null;
};

const megabyte = 1024 * 1024;

const count = (name: string, most: number, otherwise: number) =>
  z.coerce
    .number(`${name} is a number from 1 to ${most}.`)
    .int()
    .min(1)
    .max(most, `${name} is a number from 1 to ${most}.`)
    .default(otherwise);

/** The variables of the environment. */
export const importEnvironment = {
  IMPORT_MAX_MB: count('IMPORT_MAX_MB', 4000, 200),
  IMPORT_MAX_UNPACKED_MB: count('IMPORT_MAX_UNPACKED_MB', 16_000, 1024),
  IMPORT_MAX_ROWS: count('IMPORT_MAX_ROWS', 2_000_000, 500_000),
  IMPORT_MAX_COLUMNS: count('IMPORT_MAX_COLUMNS', 5000, 1000),
  IMPORT_MAX_CELL: count('IMPORT_MAX_CELL', 1_000_000, 50_000),
  IMPORT_MEMORY_MB: count('IMPORT_MEMORY_MB', 8000, 512),
  IMPORT_SILENCE_S: count('IMPORT_SILENCE_S', 3600, 60),
  IMPORT_KEEP_DAYS: count('IMPORT_KEEP_DAYS', 3650, 90),
  POSTCODES: z.string().trim().default(''),
};

type Read = z.infer<z.ZodObject<typeof importEnvironment>>;

function postcodesOf(text: string): string | null {
  if (text === '') return null;
  const folder = resolve(text);
  if (existsSync(folder)) return folder;
  throw new ServerStop(`POSTCODES names ${folder}, and there is no such folder. Give that of Code-Point Open, or leave it out.`);
}

export const importSettings = (read: Read, boundaries: string | null): ImportSettings => ({
  mostBytes: read.IMPORT_MAX_MB * megabyte,
  mostUnpacked: read.IMPORT_MAX_UNPACKED_MB * megabyte,
  mostRows: read.IMPORT_MAX_ROWS,
  mostColumns: read.IMPORT_MAX_COLUMNS,
  mostInCell: read.IMPORT_MAX_CELL,
  memoryMegabytes: read.IMPORT_MEMORY_MB,
  silenceSeconds: read.IMPORT_SILENCE_S,
  keepDays: read.IMPORT_KEEP_DAYS,
  postcodes: postcodesOf(read.POSTCODES),
  boundaries,
});

/** As they are where nothing is configured. */
export const usualImportSettings: ImportSettings = importSettings(z.object(importEnvironment).parse({}), null);
