/** One part of the account with its heading and what it is for. */
import { type ReactNode, useId } from 'react';
import classes from './account.module.css';

type AccountSectionProps = { title: string; lead?: ReactNode; children: ReactNode };

export function AccountSection({ title, lead, children }: AccountSectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}
