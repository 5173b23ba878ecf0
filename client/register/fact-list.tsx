/** Names and values of a property, in pairs. */
import type { ReactNode } from 'react';
import classes from './property.module.css';

export type Fact = { label: string; value: ReactNode };

/** A value that is missing is a dash that says so. */
export const orDash = (value: string | null): ReactNode =>
  value === null || value === '' ? (
    <span className={classes.unknown} title="Not recorded">
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">not recorded</span>
    </span>
  ) : (
    value
  );

export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
