/** The columns that a list has, in the groups under which they are chosen. */
import type { ListColumn } from '../../shared/export/export-cell.ts';
import { disposalColumns } from '../../shared/export/disposal-list.ts';
import type { ExportListKey } from '../../shared/export/layout.ts';
import { registerColumns } from '../../shared/export/register-list.ts';

export type ChoosableColumn = ListColumn & { group: string };

const columnsOf: Record<ExportListKey, readonly ChoosableColumn[]> = { disposals: disposalColumns, register: registerColumns };

const byKey: Record<ExportListKey, ReadonlyMap<string, ChoosableColumn>> = {
  disposals: new Map(disposalColumns.map((column) => [column.key, column])),
  register: new Map(registerColumns.map((column) => [column.key, column])),
};

/** The columns of these keys, in their order; a key that has gone since is passed over. */
export const columnsIn = (list: ExportListKey, keys: readonly string[]): ChoosableColumn[] =>
  keys.flatMap((key) => byKey[list].get(key) ?? []);

export const everyKey = (list: ExportListKey): string[] => columnsOf[list].map(({ key }) => key);

export type ColumnGroup = { name: string; columns: readonly ChoosableColumn[] };

/** In the order in which the list first comes to each group. */
export function groupsOf(list: ExportListKey): ColumnGroup[] {
  const names = [...new Set(columnsOf[list].map(({ group }) => group))];
  return names.map((name) => ({ name, columns: columnsOf[list].filter(({ group }) => group === name) }));
}
