/** What each scenario shown is: its name, its purpose, its years and how fresh its figures are. */
import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ScenarioId } from '../../shared/ids.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './board.module.css';
import styles from './scenario-heads.module.css';
import other from './section.module.css';
import { freshnessWords, movedWords } from '../../shared/board/freshness-words.ts';
import type { Presented } from '../../shared/board/presented.ts';
import { placeWords, spanWords } from '../../shared/board/standing-words.ts';
import { counted } from '../../shared/counted.ts';
import { StandingNote } from './standing-note.tsx';

function Freshness({ presented, registerVersion }: { presented: Presented; registerVersion: number | null }) {
  const moved = movedWords(presented);
  return (
    <>
      <p className={classes.quiet}>{freshnessWords(presented, registerVersion)}</p>
      {moved.length > 0 && (
        <ul className={styles.moved} aria-label="What has changed since it was saved">
          {moved.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

type HeadProps = { presented: Presented; registerVersion: number | null; onRemove: (() => void) | null };

function ScenarioHead({ presented, registerVersion, onRemove }: HeadProps) {
  const { scenario } = presented;
  return (
    <article className={styles.scenario}>
      <div className={styles.scenarioTitle}>
        <h2>{scenario.name}</h2>
        {onRemove && (
          <ActionIcon className={classes.screenOnly ?? ''} aria-label={`Take ${scenario.name} away`} onClick={onRemove}>
            <Icon name="close" />
          </ActionIcon>
        )}
      </div>
      {scenario.purpose && <p className={styles.purpose}>{scenario.purpose}</p>}
      <p className={classes.quiet}>
        {placeWords(scenario)} · {spanWords(scenario)} · {counted(scenario.hubs.length, 'hub')} ·{' '}
        {counted(scenario.decisions.length, 'decision')}
      </p>
      <Freshness presented={presented} registerVersion={registerVersion} />
      <StandingNote presented={presented} />
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
    <div className={other.beside} data-across={shown.length}>
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
