/** What the export dialog is told: layouts that were kept, a look at the first rows, and what has changed since the list last went out. */
import type { IsoMoment } from '../year.ts';
import type { AboutLine } from './about-list.ts';
import type { ExportCell } from './export-cell.ts';
import type { ExportFormat } from './export-format.ts';
import type { Layout } from './layout.ts';

/** A layout that somebody has kept under a name: the person themselves, or another for everybody. */
export type KeptLayout = Layout & { id: string; version: number; shared?: boolean; own?: boolean; by?: string };

/** The first rows of a list under the chosen columns, how many there are of them all, and how much of their figures is known. */
export type ListPreview = {
  count: number;
  rows: readonly { key: string; cells: readonly ExportCell[] }[];
  coverage?: readonly AboutLine[];
};

/** The last time that the person took this list out whole under this filter, and what has changed in it since. */
export type LastExport = {
  at: IsoMoment;
  format: ExportFormat;
  rows: number;
  added: number;
  changed: number;
  removed: number;
};
