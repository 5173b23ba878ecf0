/** What each format of file implements, and what is known of a file before it is opened. */
import type { OpenedFile } from './opened-file.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { GuardedZip } from './zip/guarded-zip.ts';

export type Probe = {
  path: string;
  fileName: string;
  /** The end of the name in lower case, without its dot; empty where it has none. */
  extension: string;
  bytes: number;
  /** The first bytes, up to 64 KiB. */
  head: Buffer;
  /** What a ZIP file holds; null where the file is none. */
  zip: GuardedZip | null;
  limits: ReadingLimits;
};

export type FileFormat = {
  /** Told from the bytes first, then from the name. */
  recognises: (probe: Probe) => boolean;
  /** Takes over the probe's ZIP file. Throws a FileProblem with what to do instead. */
  open: (probe: Probe) => Promise<OpenedFile>;
};
