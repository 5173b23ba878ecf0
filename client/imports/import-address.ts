/** What the page of one import shows, as part of its address: which rows are listed, which of them is open, and whether its columns are. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Search } from '../view.ts';
import { type RowChoice, rowChoices } from './import-words.ts';

export type ImportView = { rows: RowChoice | null; row: number | null; columns: boolean };

const rowNumber = /^[1-9]\d{0,6}$/;

/** A part that cannot be read asks for nothing. */
export const importView = ({ rows, row, step }: Search): ImportView => ({
  rows: rowChoices.find(({ key }) => key === rows)?.key ?? null,
  row: row !== undefined && rowNumber.test(row) ? Number(row) : null,
  columns: step === 'columns',
});

export const importSearch = ({ rows, row, columns }: ImportView): Search => ({
  rows: rows ?? undefined,
  row: row === null ? undefined : String(row),
  step: columns ? 'columns' : undefined,
});

export function useImportView(): [ImportView, (change: Partial<ImportView>) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (part: Partial<ImportView>) =>
    void navigate({
      to: '.',
      search: (previous: Search) => ({ ...previous, ...importSearch({ ...importView(previous), ...part }), '': '' }),
      replace: true,
      resetScroll: false,
    });
  return [importView(search), change];
}
