/** Opens somebody's file whatever it is called: recognised by its bytes, read within limits, refused with a sentence that says what to do. */
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Answer } from '../../../shared/problem.ts';
import type { Probe } from './file-format.ts';
import { FileProblem, refuse } from './file-problem.ts';
import { formats } from './format-list.ts';
import type { OpenedFile } from './opened-file.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { openZip } from './zip/guarded-zip.ts';

const headBytes = 65_536;
const mebibyte = 1024 * 1024;

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(headBytes), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const isZip = (head: Buffer) => head.length > 4 && head.readUInt32BE(0) === 0x504b0304;

async function probe(path: string, fileName: string, limits: ReadingLimits): Promise<Probe> {
  const { size } = await stat(path);
  if (size === 0) refuse(`${fileName} is empty. Save the list again and give the new file.`);
  if (size > limits.fileBytes)
    refuse(`${fileName} is larger than ${Math.floor(limits.fileBytes / mebibyte)} MB. Leave out what is not the list, or split it.`);
  const head = await headOf(path);
  const extension = extname(fileName).slice(1).toLowerCase();
  return { path, fileName, extension, bytes: size, head, zip: isZip(head) ? await openZip(path, limits) : null, limits };
}

const noFormat = (fileName: string) =>
  `${fileName} is not a list that can be read. Give CSV, Excel (.xlsx), GeoJSON, GeoPackage, or a shapefile with its parts in one ZIP file.`;

/** Opens a file that lies at `path` and that its owner calls `fileName`; the problem is what to tell them. */
export async function openFile(path: string, fileName: string, limits: ReadingLimits): Promise<Answer<OpenedFile>> {
  let probed: Probe | null = null;
  try {
    probed = await probe(path, fileName, limits);
    const file = probed;
    const format = formats.find(({ recognises }) => recognises(file)) ?? refuse(noFormat(fileName));
    return { ok: true, value: await format.open(file) };
  } catch (error) {
    probed?.zip?.close();
    if (error instanceof FileProblem) return { ok: false, problem: { kind: 'refused', message: error.message } };
    throw error;
  }
}
