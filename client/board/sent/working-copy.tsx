/** How the scenario stands that a plan was sent from: as it was sent, removed, or changed, and then decision by decision. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { counted } from '../../../shared/counted.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import { differencesOf } from '../../../shared/options/plan-differences.ts';
import { type Answers, trpc } from '../../api.ts';
import { DataTable } from '../../ui/data-table.tsx';
import classes from './sent.module.css';

type Shown = Answers['sent']['get'];

function Changed({ sent }: { sent: Shown }) {
  const { scenario, facts } = sent.content;
  const { data } = useQuery(trpc.scenario.get.queryOptions({ id: sent.head.scenario }));
  const names = useMemo(() => new Map(facts.map(({ id, name }) => [id, name])), [facts]);
  const nameOf = (id: PropertyId) => names.get(id) ?? 'A property added since';
  const differences = data ? differencesOf(scenario, data, nameOf) : [];
  if (differences.length === 0) return null;
  return (
    <details>
      <summary>{counted(differences.length, 'difference')} between the plan as sent and the scenario of today</summary>
      <DataTable
        caption="The plan as sent and the scenario of today"
        hideCaption
        columns={[
          { key: 'subject', label: 'What' },
          { key: 'mine', label: 'As sent' },
          { key: 'theirs', label: 'In the scenario today' },
        ]}
        rows={differences.map(({ subject, mine, theirs }, at) => ({ key: `${subject} ${at}`, cells: [subject, mine, theirs] }))}
      />
    </details>
  );
}

export function WorkingCopyNote({ sent }: { sent: Shown }) {
  const { working, head } = sent;
  if (working.state === 'removed') return <p className={classes.quiet}>The scenario that it was sent from has been removed since.</p>;
  const link = (
    <Link to="/plan/$scenarioId" params={{ scenarioId: head.scenario }}>
      the scenario that it was sent from
    </Link>
  );
  return (
    <section className={classes.section} aria-labelledby="working-copy">
      <h2 id="working-copy">The officers’ working copy</h2>
      <p>
        {working.state === 'unchanged' ? 'Unchanged since it was sent: ' : 'Changed since it was sent: '}
        {link}
        {working.state === 'changed' && `, now version ${working.version}; version ${head.scenarioVersion} was sent`}.
      </p>
      {working.state === 'changed' && <Changed sent={sent} />}
    </section>
  );
}
