/** One scenario on the list: what it is, its headline figures, and what may be done with it. */
import { ActionIcon, Badge, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { headlineLabel } from '../../shared/appraisal/headline.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import { formatFinancialYear, formatMoment } from '../../shared/year.ts';
import type { Answers } from '../api.ts';
import { receiptCovers, receiptMark, savingCovers, savingMark } from '../estate/scenario-headline.ts';
import { Icon } from '../ui/icon.tsx';
import { coverInWords } from './area-menu.tsx';
import { keptOf } from './kept.ts';
import classes from './plans.module.css';
import { useScenarioActs } from './use-scenario-acts.ts';

type Summary = Answers['scenario']['list'][number];

export function ScenarioCard({ scenario, mayEdit }: { scenario: Summary; mayEdit: boolean }) {
  const { copy, remove } = useScenarioActs();
  const { headline } = scenario;
  const unsaved = keptOf(sessionStorage, scenario.id) !== null;
  const empty = scenario.hubs === 0 && scenario.decisions === 0;
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <h2>
          <Link to="/plan/$scenarioId" params={{ scenarioId: scenario.id }} className={classes.open}>
            {scenario.name}
          </Link>
        </h2>
        {unsaved && <Badge variant="light">Unsaved changes</Badge>}
        {mayEdit && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={`What to do with ${scenario.name}`} className={classes.above ?? ''}>
                <Icon name="more" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => copy(scenario.id)}>Copy</Menu.Item>
              <Menu.Item color="red" onClick={() => remove(scenario.id, scenario.version)}>
                Delete
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </header>
      <p className={classes.quiet}>
        {coverInWords(scenario.districts, false)} · from {formatFinancialYear(scenario.baseYear)} · {formatCount(scenario.hubs)}{' '}
        {scenario.hubs === 1 ? 'hub' : 'hubs'}, {formatCount(scenario.decisions)} {scenario.decisions === 1 ? 'decision' : 'decisions'}
      </p>
      {scenario.purpose && <p className={classes.purpose}>{scenario.purpose}</p>}
      {empty ? (
        <p className={classes.quiet}>Nothing is decided yet.</p>
      ) : (
        <dl className={classes.figures}>
          <div>
            <dt>{headlineLabel.annualSaving}</dt>
            <dd>
              {savingMark(headline)}
              {formatPoundsPerYear(headline.annualSaving, 'headline')}
            </dd>
          </div>
          <div>
            <dt>{headlineLabel.grossReceipt}</dt>
            <dd>
              {receiptMark(headline)}
              {formatPounds(headline.grossReceipt, 'headline')}
            </dd>
          </div>
          <div>
            <dt>{headlineLabel.delivery}</dt>
            <dd>{formatPounds(headline.delivery, 'headline')}</dd>
          </div>
          <div>
            <dt>{headlineLabel.netReceipt}</dt>
            <dd data-loss={headline.netReceipt < 0}>
              {receiptMark(headline)}
              {formatPounds(headline.netReceipt, 'headline')}
            </dd>
          </div>
          <div>
            <dt>{headlineLabel.netAfterRelocation}</dt>
            <dd data-loss={headline.netAfterRelocation < 0}>
              {receiptMark(headline)}
              {formatPounds(headline.netAfterRelocation, 'headline')}
            </dd>
          </div>
        </dl>
      )}
      {!empty && (
        <p className={classes.quiet}>
          Saving: {savingCovers(headline)}. Receipts: {receiptCovers(headline)}.
        </p>
      )}
      <p className={classes.quiet}>
        Version {scenario.version}, saved {formatMoment(scenario.savedAt)} by {scenario.savedBy}
      </p>
    </article>
  );
}
