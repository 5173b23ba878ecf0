/** Sending a plan to the Board: whether it stands, what will be frozen, the message, and what was sent of it before. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api.ts';
import { SentList } from '../../estate/sent-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { usePlan } from '../plan-context.ts';
import { PlanView } from '../plan-view.tsx';
import { SendForm } from './send-form.tsx';
import classes from './send.module.css';
import { Standing } from './standing.tsx';
import { WhatIsFrozen } from './what-is-frozen.tsx';

function SentBefore() {
  const { scenario } = usePlan();
  const { data, error } = useQuery(trpc.sent.list.queryOptions({ scenario: scenario.id }));
  return (
    <section className={classes.section} aria-labelledby="sent-before">
      <h2 id="sent-before">Sent before</h2>
      {error && <ErrorNote error={error} title="What was sent before could not be read" />}
      {!data && !error && <Waiting lines={2} />}
      {data?.length === 0 && <p className={classes.quiet}>This plan has not been sent to the Board yet.</p>}
      {data && data.length > 0 && <SentList plans={data} label="Sent before" />}
    </section>
  );
}

function Sending() {
  const { scenario, draft } = usePlan();
  if (draft.hubs.length > 0 || draft.decisions.length > 0)
    return (
      <>
        <Standing />
        <WhatIsFrozen />
        <SendForm />
      </>
    );
  return (
    <EmptyState
      title="Nothing is planned yet"
      detail="Once the plan has hubs and decisions, what its checks find and the figures that will be frozen stand here, and it can be sent."
    >
      <Link to="/plan/$scenarioId" params={{ scenarioId: scenario.id }}>
        Plan on the map
      </Link>
    </EmptyState>
  );
}

export const SendPage = () => (
  <PlanView
    title="Send"
    lead="The Board decides on a plan that does not move under it: its decisions, its assumptions and the register’s figures are frozen under a number."
  >
    <div className={classes.stack}>
      <Sending />
      <SentBefore />
    </div>
  </PlanView>
);
