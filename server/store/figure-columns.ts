/** A figure to its four columns and back; the column names are worked out once for each figure, because millions are read. */
import type { Basis, Figure } from '../../shared/figure.ts';
import { unknown } from '../../shared/figure.ts';
import type { IsoDate } from '../../shared/year.ts';
import type { FigureColumns } from '../db/tables.ts';

/** Reads and writes the figure called `name`, whose value column is `name_unit`. */
export function figureColumns<Name extends string, Unit extends string>(name: Name, unit: Unit) {
  const [value, basis, source, asAt] = [`${name}_${unit}`, `${name}_basis`, `${name}_source`, `${name}_as_at`];
  return {
    write: (figure: Figure<number>): FigureColumns<Name, Unit> =>
      ({
        [value]: figure.basis === 'unknown' ? null : figure.value,
        [basis]: figure.basis,
        [source]: figure.basis === 'unknown' ? null : figure.basis === 'recorded' ? figure.source : figure.method,
        [asAt]: figure.basis === 'unknown' ? null : figure.asAt,
      }) as FigureColumns<Name, Unit>,
    read: <T extends number>(row: FigureColumns<Name, Unit>): Figure<T> => {
      const columns = row as unknown as Record<string, unknown>;
      const kind = columns[basis] as Basis;
      if (kind === 'unknown') return unknown;
      const known = { value: columns[value] as T, asAt: columns[asAt] as IsoDate | null };
      const words = columns[source] as string;
      return kind === 'recorded' ? { basis: kind, ...known, source: words } : { basis: kind, ...known, method: words };
    },
  };
}
