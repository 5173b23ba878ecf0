/** All scenarios as cards with their headline figures: open one, start another, copy one, or delete one and take that back. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { isKent } from '../../shared/county/kent.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { inFamilies } from '../../shared/options/families.ts';
import { may } from '../../shared/role.ts';
import { trpc } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { errand, useView } from '../view.ts';
import { useMe } from '../session/me.ts';
import { usualBaseYear } from './new-scenario-start.ts';
import { NewScenario } from './new-scenario.tsx';
import classes from './plans.module.css';
import { RemovedScenarios } from './removed-scenarios.tsx';
import { ScenarioCard } from './scenario-card.tsx';

export function PlansPage() {
  const scenarios = useQuery(trpc.scenario.list.queryOptions());
  const sent = useQuery(trpc.sent.list.queryOptions({}));
  const sentFrom = (id: ScenarioId) => sent.data?.find((plan) => plan.scenario === id);
  const about = useQuery(trpc.estate.about.queryOptions());
  const [view, changeView] = useView();
  const grouping = useLocation({ select: (location) => (location.search as Record<string, string>)[errand] === '1' });
  const [asked, setAsked] = useState(false);
  const making = asked || grouping;
  const setMaking = (next: boolean) => {
    setAsked(next);
    if (!next && grouping) changeView({}, { replace: true });
  };
  const mayEdit = may(useMe().person, 'scenario.edit');
  const nameOf = (origin: ScenarioId | null) => scenarios.data?.find(({ id }) => id === origin)?.name;
  const start = mayEdit && (
    <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setMaking(true)}>
      New scenario
    </Button>
  );
  return (
    <Page
      title="Scenarios"
      lead="Each is a plan over the register: hubs, what moves into them, and what that saves, raises and costs. The register itself never changes by a plan."
      actions={
        <>
          <Button component={Link} to="/plan/county" variant="default">
            {isKent(about.data?.districts ?? []) ? 'Kent by formula' : 'County by formula'}
          </Button>
          {start}
        </>
      }
    >
      {scenarios.error && <ErrorNote error={scenarios.error} title="The scenarios could not be read" />}
      {scenarios.isPending && <Waiting label="Reading the scenarios" lines={5} />}
      {scenarios.data?.length === 0 && (
        <EmptyState
          title="No scenarios yet"
          detail="A scenario covers an area and groups its public services into hubs. Start one and choose its districts; every figure appears as you decide."
        >
          {start}
        </EmptyState>
      )}
      <ul className={classes.cards}>
        {inFamilies(scenarios.data ?? []).map(({ head, variants }) => (
          <li key={head.id}>
            <ScenarioCard scenario={head} sent={sentFrom(head.id)} mayEdit={mayEdit} origin={nameOf(head.variantOf)} />
            {variants.length > 0 && (
              <ul className={classes.variants} aria-label={`Variants of ${head.name}`}>
                {variants.map((scenario) => (
                  <li key={scenario.id}>
                    <ScenarioCard scenario={scenario} sent={sentFrom(scenario.id)} mayEdit={mayEdit} origin={nameOf(scenario.variantOf)} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p className={classes.onward}>
        <Link to="/plan/barriers">Barriers of every plan and of the register</Link>
      </p>
      {sent.data && sent.data.length > 0 && (
        <p className={classes.onward}>
          <Link to="/sent">All plans sent to the Board ({sent.data.length})</Link>
        </p>
      )}
      {mayEdit && <RemovedScenarios />}
      {making && mayEdit && about.data && scenarios.data && (
        <NewScenario
          districts={about.data.districts}
          usual={usualBaseYear(scenarios.data)}
          selection={grouping ? view.selection : []}
          onClose={() => setMaking(false)}
        />
      )}
    </Page>
  );
}
