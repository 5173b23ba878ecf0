/** A section of the property form under a heading that the list of sections leads to. */
import type { ReactNode } from 'react';
import { fieldId } from './form-field.ts';
import classes from './form.module.css';

type FormSectionProps = { id: string; title: string; lead?: string; error?: ReactNode; children: ReactNode };

export function FormSection({ id, title, lead, error, children }: FormSectionProps) {
  return (
    <section className={classes.section} id={`section-${id}`} aria-labelledby={`heading-${id}`}>
      <h2 id={`heading-${id}`}>{title}</h2>
      {lead && <p className={classes.lead}>{lead}</p>}
      {error && (
        <p className={classes.wrong} id={fieldId(id)} tabIndex={-1}>
          {error}
        </p>
      )}
      {children}
    </section>
  );
}
