/** One scenario on the list: what it is, its headline figures, and what may be done with it. */
import { ActionIcon, Badge, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { checksInWords } from '../../shared/check.ts';
import { headlineLabel } from '../../shared/appraisal/headline.ts';
import { boardVerdictLabel } from '../../shared/frozen/board-decision.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatFinancialYear, formatMoment } from '../../shared/year.ts';
import type { Answers } from '../api.ts';
import { receiptCovers, savingCovers, storedExcludes, storedText } from '../estate/scenario-headline.ts';
import { Icon } from '../ui/icon.tsx';
import { coverInWords } from './area-menu.tsx';
import { keptOf } from './kept.ts';
import classes from './plans.module.css';
import { useScenarioActs } from './use-scenario-acts.ts';
import { VariantDialog } from './variant-dialog.tsx';

const figures = ['annualSaving', 'grossReceipt', 'delivery', 'netReceipt', 'netAfterRelocation'] as const;
const covers = (...parts: string[]) => parts.filter((part) => part !== '').join('; ');

type Summary = Answers['scenario']['list'][number];

type Sent = Answers['sent']['list'][number];

/** That it was sent to the Board, under which number, what became of that, and whether it is still the same. */
function SentNote({ sent }: { sent: Sent | undefined }) {
  if (!sent) return null;
  return (
    <p className={classes.quiet}>
      <Link to="/sent/$number" params={{ number: String(sent.number) }} className={classes.above}>
        Sent to the Board as no. {sent.number}
      </Link>{' '}
      on {formatMoment(sent.sentAt)}, {sent.decision ? boardVerdictLabel[sent.decision.decision].toLowerCase() : 'not decided yet'};{' '}
      {sent.working.state === 'unchanged' ? 'unchanged since' : 'changed since'}
    </p>
  );
}

type ScenarioCardProps = {
  scenario: Summary;
  /** The latest plan that was sent from it. */
  sent: Sent | undefined;
  mayEdit: boolean;
  /** The name of the plan that it is a variant of; undefined where that was deleted. */
  origin: string | undefined;
};

export function ScenarioCard({ scenario, sent, mayEdit, origin }: ScenarioCardProps) {
  const [naming, setNaming] = useState(false);
  const { copy, remove } = useScenarioActs();
  const { headline } = scenario;
  const unsaved = keptOf(sessionStorage, scenario.id) !== null;
  const found = checksInWords(scenario.checks);
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
              <Menu.Item onClick={() => setNaming(true)}>New variant</Menu.Item>
              <Menu.Item color="red" onClick={() => remove(scenario.id, scenario.version)}>
                Delete
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </header>
      {scenario.variantOf !== null && (
        <p className={classes.quiet}>{origin === undefined ? 'A variant of a scenario that was deleted' : `A variant of ${origin}`}</p>
      )}
      <p className={classes.quiet}>
        {coverInWords(scenario.districts, false)} · from {formatFinancialYear(scenario.baseYear)} · {formatCount(scenario.hubs)}{' '}
        {scenario.hubs === 1 ? 'hub' : 'hubs'}, {formatCount(scenario.decisions)} {scenario.decisions === 1 ? 'decision' : 'decisions'}
      </p>
      {found !== '' && (
        <p className={classes.found} data-stopped={scenario.checks.errors > 0}>
          <Icon name={scenario.checks.errors > 0 ? 'alert' : 'info'} size={14} />
          {scenario.checks.errors > 0 ? `Not ready for the Board: ${found}` : found}
        </p>
      )}
      {scenario.purpose && <p className={classes.purpose}>{scenario.purpose}</p>}
      {empty ? (
        <p className={classes.quiet}>Nothing is decided yet.</p>
      ) : (
        <dl className={classes.figures}>
          {figures.map((key) => (
            <div key={key}>
              <dt>{headlineLabel[key]}</dt>
              <dd data-loss={key !== 'delivery' && headline[key] < 0} title={storedExcludes(key, headline) || undefined}>
                {storedText(key, headline)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!empty && (
        <p className={classes.quiet}>
          Saving: {covers(savingCovers(headline), storedExcludes('annualSaving', headline))}. Receipts: {receiptCovers(headline)}.
          {storedExcludes('netReceipt', headline) && ` Net ${storedExcludes('netReceipt', headline)}.`}
        </p>
      )}
      <SentNote sent={sent} />
      <p className={classes.quiet}>
        Version {scenario.version}, saved {formatMoment(scenario.savedAt)} by {scenario.savedBy}
      </p>
      {naming && <VariantDialog origin={scenario} draft={null} onClose={() => setNaming(false)} />}
    </article>
  );
}
