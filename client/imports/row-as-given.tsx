/** A row of the file as it stands there, cell by cell, where it makes no record. */
import type { ImportRow } from '../../shared/import/import-answer.ts';
import { DataTable } from '../ui/data-table.tsx';

export const RowAsGiven = ({ cells }: Pick<ImportRow, 'cells'>) =>
  cells.length === 0 ? null : (
    <DataTable
      caption="The row in the file"
      columns={[
        { key: 'column', label: 'Column' },
        { key: 'file', label: 'In the file' },
      ]}
      rows={cells.map(({ column, text }, at) => ({ key: `${at}`, cells: [column, text] }))}
    />
  );
