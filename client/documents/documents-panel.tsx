/** The documents that are being made or are ready, in a corner of every page. */
import { useBegun } from './begun.ts';
import { DocumentLine } from './document-line.tsx';
import classes from './documents.module.css';

export function DocumentsPanel() {
  const begun = useBegun();
  return (
    <section className={classes.panel} aria-label="Documents" hidden={begun.length === 0}>
      <h2 className={classes.heading}>Documents</h2>
      <ul className={classes.lines}>
        {begun.map((document) => (
          <DocumentLine key={document.id} document={document} />
        ))}
      </ul>
    </section>
  );
}
