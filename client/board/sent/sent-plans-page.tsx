/** Every plan that was sent to the Board: what awaits its decision first, then what it has decided. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api.ts';
import { SentList } from '../../estate/sent-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import board from '../board.module.css';
import classes from './sent.module.css';

export function SentPlansPage() {
  const { data, error } = useQuery(trpc.sent.list.queryOptions({}));
  const awaited = data?.filter(({ decision }) => decision === null) ?? [];
  const decided = data?.filter(({ decision }) => decision !== null) ?? [];
  return (
    <Page title="Sent to the Board" lead="Plans as the Board was given them: frozen under a number, with what it decided of each.">
      {error && !data && <ErrorNote error={error} title="The plans could not be read" />}
      {!data && !error && <Waiting lines={4} label="Reading the plans" />}
      {data?.length === 0 && (
        <EmptyState
          title="No plan has been sent to the Board yet"
          detail="An officer sends one from its page Send. Its decisions, assumptions and figures are then frozen here under a number."
        >
          <Link to="/plan" className={board.way}>
            Open the scenarios
          </Link>
        </EmptyState>
      )}
      <div className={classes.stack}>
        {awaited.length > 0 && (
          <section className={classes.section} aria-labelledby="awaited">
            <h2 id="awaited">Awaits the Board’s decision</h2>
            <SentList plans={awaited} label="Awaits the Board’s decision" />
          </section>
        )}
        {decided.length > 0 && (
          <section className={classes.section} aria-labelledby="decided">
            <h2 id="decided">Decided</h2>
            <SentList plans={decided} label="Decided" />
          </section>
        )}
      </div>
    </Page>
  );
}
