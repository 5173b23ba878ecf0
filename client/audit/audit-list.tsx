/** Events of the audit, a sentence each, under their days. */
import { Link } from '@tanstack/react-router';
import type { AuditEntry } from './use-audit-pages.ts';
import classes from './audit.module.css';
import { entriesByDay } from './entries-by-day.ts';

/** What an event is about, with the way there. */
function Subject({ subject }: { subject: NonNullable<AuditEntry['subject']> }) {
  const { kind, id, name } = subject;
  if (kind === 'property')
    return (
      <Link to="/register/$propertyId" params={{ propertyId: id }}>
        {name}
      </Link>
    );
  if (kind === 'scenario')
    return (
      <Link to="/plan/$scenarioId" params={{ scenarioId: id }}>
        {name}
      </Link>
    );
  if (kind === 'requirement')
    return (
      <Link to="/disposals/space/$requirementId" params={{ requirementId: id }}>
        {name}
      </Link>
    );
  if (kind === 'county')
    return (
      <Link to="/plan/county/$estimateId" params={{ estimateId: id }}>
        {name}
      </Link>
    );
  return <strong>{name}</strong>;
}

export function AuditList({ entries }: { entries: readonly AuditEntry[] }) {
  return entriesByDay(entries).map(({ day, entries: events }) => (
    <section key={day} className={classes.day} aria-label={day}>
      <h2>{day}</h2>
      <ol className={classes.events}>
        {events.map(({ entry, time }) => (
          <li key={entry.number}>
            <time dateTime={entry.at}>{time}</time>
            <div>
              <p>
                {entry.subject && entry.subject.name !== entry.who && (
                  <>
                    <Subject subject={entry.subject} />
                    {': '}
                  </>
                )}
                {entry.sentence}
              </p>
              <p className={classes.who}>
                {entry.who}
                {entry.from !== null && ` · from ${entry.from}`} · event {entry.number}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  ));
}
