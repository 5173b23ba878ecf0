/** A ZIP file made while it is sent: each part is packed by the thread pool as it comes, and waits where the reader is slower. */
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

export type ZipPart = { name: string; chunks: AsyncIterable<string> | Iterable<string> };

/** Speed before size: tables of numbers pack well at any level. */
const level = 2;
/** APPNOTE.TXT, section 4.4.5. */
const deflated = 8;
const nothing = new Uint8Array(0);

/** fflate frames the part and sums it up; zlib packs it elsewhere, so that requests are answered meanwhile. */
class PackedPart extends ZipPassThrough {
  override compression = deflated;
  readonly #packer = createDeflateRaw({ level });
  /** What was given last is still being packed. */
  #busy: Promise<unknown> | null = null;

  constructor(name: string) {
    super(name);
    this.#packer.on('data', (chunk: Buffer<ArrayBuffer>) => this.ondata(null, chunk, false));
  }

  protected override process(chunk: Uint8Array<ArrayBuffer>, final: boolean): void {
    if (final) this.ondata(null, chunk, true);
    else this.#busy = this.#packer.write(chunk) ? null : once(this.#packer, 'drain');
  }

  /** Waits only for the chunk before, so that the next is made while this one is packed. */
  async take(chunk: Uint8Array): Promise<void> {
    await this.#busy;
    this.push(chunk, false);
  }

  async end(): Promise<void> {
    await this.#busy;
    this.#packer.end();
    await finished(this.#packer);
    this.push(nothing, true);
  }

  release(): void {
    this.#packer.destroy();
  }
}

/** The bytes of a ZIP file with the parts in their order; `madeAt` is the time that each part bears. */
export async function* zipped(parts: Iterable<ZipPart>, madeAt: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { name, chunks } of parts) {
    const part = new PackedPart(name);
    part.mtime = madeAt;
    try {
      zip.add(part);
      for await (const chunk of chunks) {
        await part.take(Buffer.from(chunk));
        yield* ready.splice(0);
      }
      await part.end();
      yield* ready.splice(0);
    } finally {
      part.release();
    }
  }
  zip.end();
  yield* ready.splice(0);
}
