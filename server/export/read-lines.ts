/** The rows of a list from its lines: each property read over the thread's own connection, as it is now and only if the person may still see it. */
import type { RegisterRow } from '../../shared/columns.ts';
import { disposalColumnsIn, registerColumnsIn } from '../../shared/export/layout.ts';
import { cellsOf, type ListColumn, type ListRow } from '../../shared/export/export-cell.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { registerRowOf } from '../../shared/register-row.ts';
import { isSensitive } from '../../shared/role.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import type { PropertyPages } from '../db/property-pages.ts';
import { readPage } from '../store/property-pages.ts';
import type { ExportJob, Line } from './export-job.ts';

export type LineSource = {
  pages: PropertyPages;
  next: () => Promise<readonly Line[]>;
  /** Settled once it is recorded that the person takes these out; throws where it cannot be. */
  look: (properties: { id: PropertyId; version: number }[]) => Promise<void>;
};

type CellsOf = (register: RegisterRow, line: Line) => ListRow['cells'];

/** The columns of the list, and how a line's cells are read under them. */
export function columnsOfJob({ list, columns: keys, organisations }: Pick<ExportJob, 'list' | 'columns' | 'organisations'>): {
  columns: readonly ListColumn[];
  cells: CellsOf;
} {
  const context = { organisations: new Map(organisations.map((one) => [one.id, one])) };
  if (list === 'register') {
    const columns = registerColumnsIn(keys);
    return { columns, cells: (register) => cellsOf(columns, register, context) };
  }
  const columns = disposalColumnsIn(keys);
  return {
    columns,
    cells: (register, { disposal }) => {
      if (disposal === null) throw new Error('A line of the disposal list has no disposal.');
      return cellsOf(columns, { ...disposal, register }, context);
    },
  };
}

export async function* readLines(job: ExportJob, { pages, next, look }: LineSource, cells: CellsOf): AsyncGenerator<ListRow> {
  for (;;) {
    const lines = await next();
    if (lines.length === 0) return;
    const properties = readPage(
      pages,
      lines.map(({ property }) => property),
    ).filter((one) => isThereFor(job.person, one));
    const sensitive = properties.filter(isSensitive);
    if (sensitive.length > 0) await look(sensitive.map(({ id, version }) => ({ id, version })));
    const byId = new Map(properties.map((property) => [property.id, property]));
    for (const line of lines) {
      const property = byId.get(line.property);
      if (property === undefined) continue;
      const register = registerRowOf(property, job.benchmarks, line.issues);
      yield { key: line.key, cells: cells(register, line), position: property.position };
    }
  }
}
