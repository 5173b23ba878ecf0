/** Who did what with the plan, the latest first, and any of its versions beside the saved one. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { type Happening, HistoryList } from '../ui/history-list.tsx';
import { Waiting } from '../ui/waiting.tsx';
import classes from './aside.module.css';
import { EarlierPlan } from './earlier-plan.tsx';
import { usePlan } from './plan-context.ts';

export function PlanHistory() {
  const { scenario } = usePlan();
  const { data, error } = useQuery(trpc.scenario.history.queryOptions({ id: scenario.id }));
  const [shown, setShown] = useState<Happening | null>(null);
  const latest = data?.[0];
  return (
    <section aria-labelledby="plan-history">
      <h2 id="plan-history" className={classes.subhead}>
        History
      </h2>
      {error && <ErrorNote error={error} title="The history could not be read" />}
      {!data && !error && <Waiting lines={3} />}
      {data && <HistoryList events={data} onShow={setShown} />}
      {shown && latest && <EarlierPlan key={shown.number} event={shown} latest={latest} onClose={() => setShown(null)} />}
    </section>
  );
}
