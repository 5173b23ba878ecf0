/** One scenario: the plan in hand, which every page of it shares, and the page that is open. */
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { scenarioIdSchema, type ScenarioId } from '../../shared/ids.ts';
import { problemOf, trpc } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useView } from '../view.ts';
import { PlanProvider } from './plan-provider.tsx';

export function PlannerPage() {
  const { scenarioId = '' } = useParams({ strict: false });
  const id = scenarioIdSchema.safeParse(scenarioId).data;
  return id ? <OnePlan key={id} id={id} /> : <NoSuchPlan />;
}

function OnePlan({ id }: { id: ScenarioId }) {
  const scenario = useQuery(trpc.scenario.get.queryOptions({ id }));
  const facts = useQuery(trpc.scenario.facts.queryOptions({ id }));
  const about = useQuery(trpc.estate.about.queryOptions());
  const [view, changeView] = useView();
  const found = scenario.data?.id;
  useEffect(() => {
    if (found && view.scenario !== found) changeView({ scenario: found }, { replace: true });
  }, [found, view.scenario, changeView]);

  const error = scenario.error ?? facts.error ?? about.error;
  if (error) return problemOf(error).kind === 'not-found' ? <NoSuchPlan /> : <Broken error={error} />;
  if (!scenario.data || !facts.data || !about.data)
    return (
      <Page title="Plan">
        <Waiting label="Opening the plan" lines={6} />
      </Page>
    );
  return (
    <PlanProvider scenario={scenario.data} stored={facts.data} about={about.data}>
      <Outlet />
    </PlanProvider>
  );
}

const Broken = ({ error }: { error: unknown }) => (
  <Page title="Plan">
    <ErrorNote error={error} title="The plan could not be opened" />
  </Page>
);

const NoSuchPlan = () => (
  <Page title="Plan">
    <EmptyState title="There is no such scenario" detail="It may have been deleted, or the link is mistyped.">
      <Link to="/plan">See all scenarios</Link>
    </EmptyState>
  </Page>
);
