/** What a writer makes, gathered into blocks that are large enough to pass between threads and are the receiver's own from then on. */

const blockLength = 128 * 1024;
const encoder = new TextEncoder();

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    block.set(part, at);
    at += part.length;
  }
  return block;
}

export async function* byteBlocks(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const part = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    parts.push(part);
    length += part.length;
    if (length < blockLength) continue;
    yield joined(parts, length);
    parts = [];
    length = 0;
  }
  if (length > 0) yield joined(parts, length);
}
