/** The scenario in hand, as the map shows it: its headline figures, always together, and the way into the planner. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { headlineLabel } from '../../shared/appraisal/headline.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatPoundsPerYear } from '../../shared/money.ts';
import { type Answers, trpc } from '../api.ts';
import { receiptCovers, savingCovers, storedExcludes, storedText } from '../estate/scenario-headline.ts';
import { totalWords } from '../../shared/total-words.ts';
import { nothingYet } from '../../shared/appraisal/headline-words.ts';
import { HeadlineFigure } from '../ui/headline-figure.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { type Search, searchOf, useView, viewFromSearch } from '../view.ts';
import classes from './desk.module.css';

const figures = ['annualSaving', 'grossReceipt', 'delivery', 'netReceipt', 'netAfterRelocation'] as const;

/** What a figure covers, then what it leaves out. */
function detailOf(key: (typeof figures)[number], headline: Answers['scenario']['list'][number]['headline']): string {
  if (headline.standing[key].state === 'nothing') return nothingYet;
  const covers = {
    annualSaving: `of ${totalWords(headline.runningCostCoverage, true, (cost) => formatPoundsPerYear(cost, 'headline'))} that its properties cost; ${savingCovers(headline)}`,
    grossReceipt: receiptCovers(headline),
    delivery: '',
    netReceipt: '',
    netAfterRelocation: '',
  }[key];
  return [covers, storedExcludes(key, headline)].filter((part) => part !== '').join('; ');
}

export function PlanCard({ id }: { id: ScenarioId }) {
  const [{ estimates }] = useView();
  const { data } = useQuery(trpc.scenario.list.queryOptions());
  const plan = data?.find((one) => one.id === id);
  if (!data) return <Waiting lines={6} />;
  if (!plan) return <p className={classes.quiet}>This scenario is no longer there. Choose another above.</p>;
  const { headline } = plan;
  return (
    <article className={classes.card}>
      <h3 className={classes.name}>{plan.name}</h3>
      {plan.purpose && <p className={classes.quiet}>{plan.purpose}</p>}
      <p className={classes.quiet}>
        {formatCount(plan.hubs)} {plan.hubs === 1 ? 'hub' : 'hubs'} and decisions on {formatCount(plan.decisions)}{' '}
        {plan.decisions === 1 ? 'property' : 'properties'}.
      </p>
      <div className={classes.headlines}>
        {figures.map((key) => (
          <HeadlineFigure
            key={key}
            size={key === 'annualSaving' ? 'medium' : 'small'}
            label={headlineLabel[key]}
            value={storedText(key, headline)}
            detail={detailOf(key, headline)}
          />
        ))}
      </div>
      {!estimates && <p className={classes.quiet}>These count estimates; the planner and the board can leave them out.</p>}
      <div className={classes.actions}>
        <Button
          renderRoot={(props) => (
            <Link
              {...props}
              to="/plan/$scenarioId"
              params={{ scenarioId: id }}
              search={(old: Search) => searchOf({ ...viewFromSearch(old).view, property: null })}
            />
          )}
        >
          Open in the planner
        </Button>
      </div>
    </article>
  );
}
