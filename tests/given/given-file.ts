/** Files as somebody would give them: written to a folder of their own, opened as an import opens them, and read to their end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFile } from '../../server/import/formats/open-file.ts';
import type { OpenedFile } from '../../server/import/formats/opened-file.ts';
import { usualLimits, type ReadingLimits } from '../../server/import/formats/reading-limits.ts';
import type { SheetRow } from '../../shared/import/sheet.ts';

export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where the file lies; an upload keeps no extension. */
export function givenFile(content: Uint8Array | string): string {
  const path = join(folderForTest(), 'upload');
  writeFileSync(path, content);
  return path;
}

export async function openGiven(name: string, content: Uint8Array | string, limits: Partial<ReadingLimits> = {}): Promise<OpenedFile> {
  const answer = await openFile(givenFile(content), name, { ...usualLimits, ...limits });
  if (!answer.ok) throw new Error(answer.problem.message);
  onTestFinished(() => answer.value.close());
  return answer.value;
}

export async function allRows(file: OpenedFile, sheet = 0): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const chunk of file.rows(sheet)) rows.push(...chunk);
  return rows;
}

/** The cells of the first sheet. */
export async function cellsOf(name: string, content: Uint8Array | string, limits: Partial<ReadingLimits> = {}): Promise<string[][]> {
  return (await allRows(await openGiven(name, content, limits))).map(({ cells }) => [...cells]);
}

/** Why a file is not read: when it is opened, or at the latest when its rows are. */
export async function refusalOf(name: string, content: Uint8Array | string, limits: Partial<ReadingLimits> = {}): Promise<string> {
  const answer = await openFile(givenFile(content), name, { ...usualLimits, ...limits });
  if (!answer.ok) return answer.problem.message;
  try {
    for (const sheet of answer.value.sheets.keys()) await allRows(answer.value, sheet);
  } catch (error) {
    if (error instanceof Error && error.name === 'FileProblem') return error.message;
    throw error;
  } finally {
    await answer.value.close();
  }
  return 'read to its end';
}
