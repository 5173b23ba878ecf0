/** Which encoding a text file has: by its byte order mark, by the zero bytes of UTF-16, by whether it is UTF-8 throughout, else Windows-1252. */
import { createReadStream } from 'node:fs';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const starts = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);

/** The share of zero bytes at even and at odd places: UTF-16 of English has them at every second place. */
function zeros(head: Buffer): { even: number; odd: number } {
  const counted = { even: 0, odd: 0 };
  for (const [at, byte] of head.entries()) if (byte === 0) counted[at % 2 === 0 ? 'even' : 'odd'] += 1;
  const places = Math.max(1, head.length / 2);
  return { even: counted.even / places, odd: counted.odd / places };
}

/** UTF-16, where the first bytes show it; null for other text, and for what is no text. */
export function utf16In(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (starts(head, 0xff, 0xfe)) return 'utf-16le';
  if (starts(head, 0xfe, 0xff)) return 'utf-16be';
  const { even, odd } = zeros(head.subarray(0, 4096));
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  return even > 0.4 && odd < 0.05 ? 'utf-16be' : null;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

export async function encodingOf(path: string, head: Buffer): Promise<TextEncoding> {
  return utf16In(head) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
}

const tab = 9;
const carriageReturn = 13;
const space = 32;

/** Whether bytes are text of any encoding: no zero bytes but those of UTF-16, and next to no control characters. */
export function looksLikeText(head: Buffer): boolean {
  if (utf16In(head)) return true;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < space && !(byte >= tab && byte <= carriageReturn)) controls += 1;
  }
  return controls <= head.length / 500;
}
