/** What the thread of an export is asked for, and what passes between the two while the list goes out; plain data. */
import type { Benchmarks } from '../../shared/estimate.ts';
import type { AboutFacts } from '../../shared/export/about-list.ts';
import type { DisposalRow } from '../../shared/export/disposal-list.ts';
import type { ExportFormat } from '../../shared/export/export-format.ts';
import type { ExportListKey } from '../../shared/export/layout.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { QualityRuleKey } from '../../shared/quality/rule-keys.ts';
import type { Person } from '../../shared/role.ts';
import type { ChangeCounts } from './list-snapshot.ts';

/** A line of the list that is still to be read: whose property it is, and what is not in the register's own tables. */
export type Line = {
  key: string;
  property: PropertyId;
  issues: readonly QualityRuleKey[];
  disposal: Omit<DisposalRow, 'register'> | null;
};

/** The lines of a list, settled before the first of them is read. */
export type SettledLines = {
  count: number;
  /** The lines from one place on, none after the last. */
  page: (from: number, length: number) => Line[];
};

export type ExportJob = {
  list: ExportListKey;
  format: ExportFormat;
  columns: readonly string[];
  about: Omit<AboutFacts, 'registerVersions'>;
  person: Person;
  organisations: readonly Organisation[];
  benchmarks: Benchmarks;
  database: string;
  /** A folder of its own, which goes when the export ends. */
  folder: string;
  /** Where the rows are kept as they go out, if they are. */
  keep: string | null;
  /** What the list was, if only what has changed since goes out. */
  since: string | null;
  /** Nothing goes out: what has changed is only counted. */
  counting: boolean;
  /** The list is a file of this name, with what belongs beside it; null where its bytes are sent. */
  file: string | null;
  /** CSV with what belongs beside it goes out as one ZIP file, whose parts bear this name. */
  zip: string | null;
};

/** `files` are those that were written, `changes` what was counted. */
export type Ended = { rows: number; files: readonly string[]; changes: ChangeCounts | null };

/** The thread asks for lines and whether sensitive properties may be shown, and sends bytes one by one as they are taken. */
export type FromThread =
  | { says: 'next' }
  | { says: 'look'; properties: { id: PropertyId; version: number }[] }
  | { says: 'bytes'; bytes: Uint8Array }
  | { says: 'done'; end: Ended };

export type ToThread =
  /** No lines where there are no more; `version` is the register's now. */
  { says: 'lines'; lines: readonly Line[]; version: number } | { says: 'looked'; problem: string | null } | { says: 'more' };
