/** What each scenario shown is: its name, its purpose, its years and how fresh its figures are. */
import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ScenarioId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatFinancialYear, formatMoment } from '../../shared/year.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './board.module.css';
import type { Presented } from './presented.ts';

const counted = (count: number, one: string, many: string) => `${formatCount(count)} ${count === 1 ? one : many}`;

function Freshness({ presented, registerVersion }: { presented: Presented; registerVersion: number | null }) {
  const behind = registerVersion !== null && presented.registerVersion !== registerVersion;
  return (
    <p className={classes.quiet}>
      {presented.estimates ? `Appraised ${formatMoment(presented.appraisedAt)} on` : 'Recorded figures only; saved on'} register version{' '}
      {formatCount(presented.registerVersion)}
      {behind && `; the register has since changed and is at version ${formatCount(registerVersion)}`}
    </p>
  );
}

type HeadProps = { presented: Presented; registerVersion: number | null; onRemove: (() => void) | null };

function ScenarioHead({ presented, registerVersion, onRemove }: HeadProps) {
  const { scenario } = presented;
  const where = scenario.area ? 'a drawn area' : scenario.districts.length > 0 ? scenario.districts.join(', ') : 'the whole register';
  return (
    <article className={classes.scenario}>
      <div className={classes.scenarioTitle}>
        <h2>{scenario.name}</h2>
        {onRemove && (
          <ActionIcon className={classes.screenOnly ?? ''} aria-label={`Take ${scenario.name} away`} onClick={onRemove}>
            <Icon name="close" />
          </ActionIcon>
        )}
      </div>
      {scenario.purpose && <p className={classes.purpose}>{scenario.purpose}</p>}
      <p className={classes.quiet}>
        {where} · {counted(scenario.assumptions.horizon, 'year', 'years')} from {formatFinancialYear(scenario.baseYear)} ·{' '}
        {counted(scenario.hubs.length, 'hub', 'hubs')} · {counted(scenario.decisions.length, 'decision', 'decisions')}
      </p>
      <Freshness presented={presented} registerVersion={registerVersion} />
      <p className={classes.screenOnly}>
        <Link to="/plan/$scenarioId" params={{ scenarioId: scenario.id }}>
          Open in the planner
        </Link>
      </p>
    </article>
  );
}

type HeadsProps = { shown: readonly Presented[]; registerVersion: number | null; onRemove: (id: ScenarioId) => void };

export function ScenarioHeads({ shown, registerVersion, onRemove }: HeadsProps) {
  return (
    <div className={classes.beside} data-across={shown.length}>
      {shown.map((presented) => (
        <ScenarioHead
          key={presented.scenario.id}
          presented={presented}
          registerVersion={registerVersion}
          onRemove={shown.length > 1 ? () => onRemove(presented.scenario.id) : null}
        />
      ))}
    </div>
  );
}
