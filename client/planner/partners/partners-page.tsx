/** The partners of a plan: what each body gains or pays by the three rules side by side, and what would leave nobody worse off. */
import { Link } from '@tanstack/react-router';
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { tierRule, sectorsOf } from '../../../shared/appraisal/government.ts';
import { whoPays } from '../../../shared/appraisal/who-pays.ts';
import { sharingRules } from '../../../shared/assumptions.ts';
import { fullNames, uncountedSentence } from '../../../shared/board/who-pays-words.ts';
import { EstimatesSwitch } from '../../estate/estimates-switch.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlanView } from '../plan-view.tsx';
import { usePlan } from '../plan-context.ts';
import { BodiesTable } from './bodies-table.tsx';
import { BodyDrawer } from './body-drawer.tsx';
import { measureLabel, measureMeaning, measures, type Measure, type OpenedBody } from './measures.ts';
import classes from './partners.module.css';
import { Settlements } from './settlements.tsx';

export function PartnersPage() {
  const { scenario: saved, draft, facts, appraisal, organisations } = usePlan();
  const [measure, setMeasure] = useState<Measure>('whole');
  const [opened, setOpened] = useState<OpenedBody | null>(null);
  const accounts = useMemo(() => sharingRules.map(whoPays({ facts, scenario: draft, appraisal })), [facts, draft, appraisal]);
  const nameOf = useMemo(() => fullNames(organisations.values()), [organisations]);
  const sectorOf = useMemo(() => sectorsOf(organisations.values()), [organisations]);
  const [first] = accounts;
  const uncounted = first?.uncounted ?? [];
  return (
    <PlanView
      title="Partners"
      lead="Who gains and who pays, body by body, by each of the three ways of sharing what the hubs cost; and the payments that would leave nobody worse off."
      actions={<EstimatesSwitch />}
    >
      {first === undefined || first.parties.length === 0 ? (
        <EmptyState
          title="Nobody gains or pays yet"
          detail="Once properties are decided on or a hub is planned, every body’s savings, receipts and costs stand here."
        >
          <Link to="/plan/$scenarioId" params={{ scenarioId: saved.id }}>
            Plan on the map
          </Link>
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="bodies" className={classes.section}>
            <div className={classes.head}>
              <h2 id="bodies">What each body gains or pays</h2>
              <SegmentedControl
                size="xs"
                aria-label="What is shown of each body"
                value={measure}
                onChange={(value) => setMeasure(measures.find((one) => one === value) ?? 'whole')}
                data={measures.map((one) => ({ value: one, label: measureLabel[one] }))}
              />
            </div>
            <p className={classes.quiet}>{measureMeaning[measure]} Open a body to see its lines and the properties and hubs behind them.</p>
            <BodiesTable
              accounts={accounts}
              own={draft.assumptions.sharingRule}
              measure={measure}
              nameOf={nameOf}
              sectorOf={sectorOf}
              onOpen={setOpened}
            />
            <p className={classes.quiet}>{tierRule}</p>
            {uncounted.length > 0 && (
              <ul className={classes.apart} aria-label="Ring-fenced savings that are not counted">
                {uncounted.map((one) => (
                  <li key={one.organisation}>{uncountedSentence(one, nameOf)}</li>
                ))}
              </ul>
            )}
          </section>
          <Settlements accounts={accounts} own={draft.assumptions.sharingRule} years={draft.assumptions.horizon} nameOf={nameOf} />
          <BodyDrawer
            opened={opened}
            accounts={accounts}
            own={draft.assumptions.sharingRule}
            nameOf={nameOf}
            onClose={() => setOpened(null)}
          />
        </>
      )}
    </PlanView>
  );
}
