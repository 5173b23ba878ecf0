/** The checks that travel with a plan: what stands in its way and what is doubtful, each with what to do about it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { checkLabel, checksByKind, checksInWords, countChecks, type CheckGroup } from '../../shared/check.ts';
import { formatCount } from '../../shared/measure.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './board.module.css';
import styles from './checks-section.module.css';
import type { Presented } from '../../shared/board/presented.ts';
import { headed, Section } from './section.tsx';

/** So many of a kind are shown before the rest is asked for. */
const few = 3;

function Group({ group, all }: { group: CheckGroup; all: boolean }) {
  const { code, severity, checks, remedy } = group;
  return (
    <li className={styles.group} data-severity={severity}>
      <h4>
        <Icon name={severity === 'error' ? 'alert' : 'info'} size={14} />
        <span className="visually-hidden">{severity === 'error' ? 'Error: ' : 'Warning: '}</span>
        {checkLabel[code]} ({formatCount(checks.length)})
      </h4>
      {remedy !== null && <p className={classes.quiet}>{remedy}</p>}
      <ul>
        {checks.map((check, place) => (
          <li key={`${check.property} ${check.hub} ${check.message}`} className={styles.check} data-beyond={!all && place >= few}>
            {check.message} {remedy === null && <span className={classes.quiet}>{check.remedy}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Checks({ presented, title }: { presented: Presented; title: string }) {
  const [all, setAll] = useState(false);
  const { checks } = presented;
  const groups = checksByKind(checks);
  const { errors, warnings } = countChecks(checks);
  if (checks.length === 0) return <p>{title}: nothing stands in the way and nothing is doubtful.</p>;
  return (
    <div className={styles.checks}>
      <h3>{title}</h3>
      <p className={classes.quiet}>
        {errors > 0 ? `${checksInWords({ errors, warnings: 0 })}, to be put right before the plan is sent on` : 'No errors'};{' '}
        {warnings > 0 ? `${checksInWords({ errors: 0, warnings })}, which ${warnings === 1 ? 'travels' : 'travel'} with it` : 'no warnings'}
        .
      </p>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <Group key={`${group.severity} ${group.code}`} group={group} all={all} />
        ))}
      </ul>
      {groups.some((group) => group.checks.length > few) && (
        <Button className={classes.screenOnly ?? ''} variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${formatCount(checks.length)}`}
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
