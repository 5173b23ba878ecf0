/** A row field by field: what the register says and what the file does; for a new property only what the file gives. */
import type { ImportRow } from '../../shared/import/import-answer.ts';
import { DataTable } from '../ui/data-table.tsx';

const missing = (text: string) => text === '' || text === 'not recorded' || text === 'none';

export function RowChanges({ row }: { row: ImportRow }) {
  if (row.changes.length === 0) return null;
  const fresh = row.property === null && row.changes.every(({ before }) => missing(before));
  if (fresh)
    return (
      <DataTable
        caption="What the file gives"
        columns={[
          { key: 'field', label: 'Field' },
          { key: 'file', label: 'In the file' },
        ]}
        rows={row.changes.map(({ field, label, after }) => ({ key: field, cells: [label, after] }))}
      />
    );
  return (
    <DataTable
      caption="What changes"
      columns={[
        { key: 'field', label: 'Field' },
        { key: 'before', label: 'In the register' },
        { key: 'after', label: 'From the file' },
      ]}
      rows={row.changes.map(({ field, label, before, after }) => ({ key: field, cells: [label, before || 'not recorded', after] }))}
    />
  );
}
