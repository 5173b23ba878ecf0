/** The checks that travel with a plan: what stands in its way and what is doubtful, each with what to do about it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Check } from '../../shared/check.ts';
import { formatCount } from '../../shared/measure.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './board.module.css';
import styles from './checks-section.module.css';
import type { Presented } from './presented.ts';
import { headed, Section } from './section.tsx';

const few = 6;
const counted = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? '' : 's'}`;

function OneCheck({ check, beyond }: { check: Check; beyond: boolean }) {
  const severe = check.severity === 'error';
  return (
    <li className={styles.check} data-severity={check.severity} data-beyond={beyond}>
      <Icon name={severe ? 'alert' : 'info'} size={14} />
      <div>
        <p>
          <span className="visually-hidden">{severe ? 'Error: ' : 'Warning: '}</span>
          {check.message}
        </p>
        <p className={classes.quiet}>{check.remedy}</p>
      </div>
    </li>
  );
}

function Checks({ presented, title }: { presented: Presented; title: string }) {
  const [all, setAll] = useState(false);
  const { checks } = presented;
  const errors = checks.filter(({ severity }) => severity === 'error');
  const sorted = [...errors, ...checks.filter(({ severity }) => severity === 'warning')];
  const warnings = checks.length - errors.length;
  if (checks.length === 0) return <p>{title}: nothing stands in the way and nothing is doubtful.</p>;
  return (
    <div className={styles.checks}>
      <h3>{title}</h3>
      <p className={classes.quiet}>
        {errors.length > 0 ? `${counted(errors.length, 'error')}, to be put right before the plan is sent on` : 'No errors'};{' '}
        {warnings > 0 ? `${counted(warnings, 'warning')}, which travel with it` : 'no warnings'}.
      </p>
      <ul>
        {sorted.map((check, place) => (
          <OneCheck key={`${check.code} ${check.property} ${check.hub} ${place}`} check={check} beyond={!all && place >= few} />
        ))}
      </ul>
      {sorted.length > few && (
        <Button className={classes.screenOnly ?? ''} variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${formatCount(sorted.length)}`}
        </Button>
      )}
    </div>
  );
}

export const ChecksSection = ({ shown }: { shown: readonly Presented[] }) => (
  <Section
    title="Checks"
    shown={shown}
    rows={[
      shown.map((presented) => (
        <Checks
          key={presented.scenario.id}
          presented={presented}
          title={headed(shown, presented, 'What stands in the way, and what is doubtful')}
        />
      )),
    ]}
  />
);
