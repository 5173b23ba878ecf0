/** A ZIP file whose word is never taken: what it unpacks is counted as it comes, and parts that lie upon one another are refused. */
import { createInflateRaw } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { orRefuse, refuse } from '../file-problem.ts';
import type { ReadingLimits } from '../reading-limits.ts';

export type GuardedZip = {
  /** Names of the files within, folders left out. */
  names: readonly string[];
  /** Names are told apart by their letters, not by capitals: writers of workbooks are careless with them. */
  has: (name: string) => boolean;
  /** The unpacked bytes of a file within, and how much of it has been read, 0 to 1. */
  read: (name: string) => { chunks: AsyncGenerator<Buffer>; share: () => number };
  /** A whole file within, for parts that are small or must be in memory. */
  whole: (name: string) => Promise<Buffer>;
  close: () => void;
};

const damaged = 'The file is damaged: what it packs cannot be unpacked. Save it again in the program that made it.';
const tooMuch =
  'The file unpacks to far more than a list of properties can be, so it is not read. Save only the sheet with the list, as .xlsx or CSV.';
const strange = 'The file is packed in a way that no office program uses, so it is not read. Save it again in Excel as .xlsx.';
const locked = 'The ZIP file is protected by a password. Save it without one and give it again.';

const ratioFrom = 1 << 20;
const [stored, deflate] = [0, 8];
const localHeaderBytes = 30;

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0);

/** Several names for the same packed bytes are how small files become huge. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const spans = entries.map((entry) => [entry.relativeOffsetOfLocalHeader, entry.compressedSize + entry.fileNameLength] as const);
  spans.sort(([a], [b]) => a - b);
  let end = 0;
  for (const [start, length] of spans) {
    if (start < end) refuse(strange);
    end = start + localHeaderBytes + length;
  }
}

async function entriesOf(zip: ZipFile, limits: ReadingLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) refuse(tooMuch);
  const all: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    all.push(entry);
    if (all.length > limits.zipEntries) refuse(tooMuch);
  }
  const files = all.filter((entry) => !entry.fileName.endsWith('/'));
  const entries = new Map(files.map((entry) => [entry.fileName.toLowerCase(), entry]));
  if (entries.size < files.length) refuse(strange);
  refuseOverlaps(all);
  if (all.some((entry) => entry.isEncrypted())) refuse(locked);
  if (all.some(({ compressionMethod }) => compressionMethod !== stored && compressionMethod !== deflate)) refuse(strange);
  if (sumOf(all.map((entry) => entry.uncompressedSize)) > limits.unpackedBytes) refuse(tooMuch);
  return entries;
}

/** Opens a ZIP file, or throws a FileProblem. */
export async function openZip(path: string, limits: ReadingLimits): Promise<GuardedZip> {
  const zip = await orRefuse(() => openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true }), damaged);
  const unpacked = new Map<Entry, number>();

  function count(entry: Entry, bytes: number, taken: number): void {
    if (bytes > entry.uncompressedSize) refuse(damaged);
    if (bytes > ratioFrom && bytes > taken * limits.unpackedTimes) refuse(tooMuch);
    unpacked.set(entry, Math.max(bytes, unpacked.get(entry) ?? 0));
    if (sumOf(unpacked.values()) > limits.unpackedBytes) refuse(tooMuch);
  }

  async function* unpack(entry: Entry, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
    const packed = await orRefuse(() => zip.openReadStreamPromise(entry, { decodeFileData: false }), damaged);
    const deflated = entry.compressionMethod === deflate;
    const inflate = createInflateRaw();
    const whole = deflated ? packed.on('error', (error) => inflate.destroy(error)).pipe(inflate) : packed;
    const parts = whole[Symbol.asyncIterator]();
    let bytes = 0;
    try {
      for (;;) {
        const part = await orRefuse(async () => parts.next(), damaged);
        if (part.done) break;
        const chunk = part.value as Buffer;
        bytes += chunk.length;
        count(entry, bytes, deflated ? inflate.bytesWritten : bytes);
        onBytes(bytes);
        yield chunk;
      }
      if (bytes !== entry.uncompressedSize) refuse(damaged);
    } finally {
      packed.destroy();
      inflate.destroy();
    }
  }

  try {
    const entries = await orRefuse(() => entriesOf(zip, limits), damaged);
    const read: GuardedZip['read'] = (name) => {
      const entry = entries.get(name.toLowerCase()) ?? refuse(damaged);
      let done = 0;
      const chunks = unpack(entry, (bytes) => {
        done = bytes;
      });
      return { chunks, share: () => done / Math.max(1, entry.uncompressedSize) };
    };
    return {
      names: [...entries.values()].map(({ fileName }) => fileName),
      has: (name) => entries.has(name.toLowerCase()),
      read,
      whole: async (name) => {
        const parts: Buffer[] = [];
        for await (const part of read(name).chunks) parts.push(part);
        return Buffer.concat(parts);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
