/** What a .pmtiles file (version 3) says of itself: its credit, and whether its layers are those of Protomaps, which alone the map can draw. */
import { closeSync, openSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const metadata = z.object({
  attribution: z.string().default(''),
  vector_layers: z.array(z.object({ id: z.string() })).default([]),
});

const needed = ['earth', 'water', 'roads'];
const gzip = 2;
const largest = 16 * 1024 * 1024;

function bytes(file: string, offset: number, length: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(handle, buffer, 0, length, offset));
  } finally {
    closeSync(handle);
  }
}

/** The credit without markup; null where the file is no such base map. */
export function pmtilesCredit(file: string): string | null {
  try {
    const header = bytes(file, 0, 127);
    if (header.toString('latin1', 0, 7) !== 'PMTiles' || header[7] !== 3) return null;
    const length = Number(header.readBigUInt64LE(32));
    if (length > largest) return null;
    const packed = bytes(file, Number(header.readBigUInt64LE(24)), length);
    const read = metadata.parse(JSON.parse((header[97] === gzip ? gunzipSync(packed) : packed).toString('utf8')));
    const layers = new Set(read.vector_layers.map(({ id }) => id));
    return needed.every((id) => layers.has(id)) ? read.attribution.replace(/<[^>]*>/g, '').trim() : null;
  } catch {
    return null;
  }
}
