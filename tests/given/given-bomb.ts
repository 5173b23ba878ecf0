/** ZIP files that unpack to far more than they are. */
import { constants, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** A ZIP file with one more part that unpacks to far more than it is, whatever size it says it has. */
export function givenBomb(parts: Record<string, Uint8Array>, name: string, packed: Uint8Array, statedSize: number): Uint8Array {
  const file = Buffer.from(zipSync({ [name]: packed, ...parts }, { level: 0 }));
  const central = file.indexOf('PK\u0001\u0002');
  const deflated = 8;
  file.writeUInt16LE(deflated, 8);
  file.writeUInt32LE(statedSize, 22);
  file.writeUInt16LE(deflated, central + 10);
  file.writeUInt32LE(statedSize, central + 24);
  return file;
}

/** Ten thousand times the same packed megabyte of spaces: 10 GB in 10 MB. */
export function tenGigabytes(): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(1 << 20, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: 10_000 }, () => piece), deflateRawSync(Buffer.alloc(0))]);
}
