/** A list as the writers of all formats take it: rows come one after another and none is kept. */
import type { AboutLine } from '../../shared/export/about-list.ts';
import type { ListColumn, ListRow } from '../../shared/export/export-cell.ts';
import type { IsoMoment } from '../../shared/year.ts';

export type ListToWrite = {
  title: string;
  columns: readonly ListColumn[];
  rows: AsyncIterable<ListRow> | Iterable<ListRow>;
  madeBy: string;
  madeAt: IsoMoment;
  /** Asked once, when the last row has gone out. */
  about: () => readonly AboutLine[];
};
