/** The first rows as they will stand in the file, under its headings. */
import { headingOf } from '../../shared/export/export-cell.ts';
import type { ListPreview } from '../../shared/export/export-answer.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import classes from './preview.module.css';
import type { ChoosableColumn } from './list-columns.ts';
import { isNumeric, previewText } from './preview-text.ts';

export type Previewed = { preview: ListPreview | undefined; error: unknown };

type PreviewTableProps = Previewed & { columns: readonly ChoosableColumn[] };

export function PreviewTable({ preview, error, columns }: PreviewTableProps) {
  if (error && !preview) return <ErrorNote error={error} title="The preview could not be made" />;
  if (!preview) return <Waiting lines={6} label="Making the preview" />;
  if (preview.rows.length === 0 || columns.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls sideways must be reachable without a mouse
    <section className={classes.frame} tabIndex={0} aria-label="The first rows of the file">
      <table className={classes.table}>
        <caption className="visually-hidden">The first rows of the file</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={isNumeric(column) ? 'end' : 'start'}>
                {headingOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <tr key={row.key}>
              {columns.map((column, at) => {
                const text = previewText(column, row.cells[at] ?? null);
                return (
                  <td key={column.key} data-align={isNumeric(column) ? 'end' : 'start'} title={text}>
                    {text === '' ? <span className={classes.empty}>empty</span> : text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
