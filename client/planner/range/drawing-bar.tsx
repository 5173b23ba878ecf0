/** What is drawn and how far it is: the seed and the number of draws, which can be changed, progress with a way to stop, and whether what stands below is of an earlier state. */
import { Button, NativeSelect, Progress, TextInput } from '@mantine/core';
import { fewestDraws, mostDraws, usualDraws } from '../../../shared/appraisal/uncertainty.ts';
import { formatCount } from '../../../shared/measure.ts';
import type { Ranging } from '../../estate/use-range.ts';
import { useTyped } from '../use-typed.ts';
import classes from './range.module.css';

type Props = { ranging: Ranging; seed: number; draws: number; onSeed: (seed: number) => void; onDraws: (draws: number) => void };

const choices = [1000, usualDraws, 50_000, mostDraws].filter((draws) => draws >= fewestDraws);

/** Seeds beyond it are the same as some within it. */
const mostSeed = 2 ** 31 - 1;

function wordsOf({ range, stale, progress, stopped, failed }: Ranging, draws: number): string {
  if (failed) return 'The range could not be drawn.';
  if (stopped) return range === null ? 'Drawing was stopped.' : 'Drawing was stopped; the figures below are of the plan as it was before.';
  const earlier = range !== null && stale ? ' The figures below are of the plan as it was before.' : '';
  if (progress !== null) return `Drawing: ${formatCount(Math.round(progress * draws))} of ${formatCount(draws)}.${earlier}`;
  if (stale) return `The plan has changed.${earlier}`;
  return `${formatCount(range?.uncertainty.runs ?? 0)} draws with seed ${range?.uncertainty.seed ?? ''}: the same seed gives the same answer.`;
}

function readSeed(text: string): { value: number } | { message: string } {
  const value = Number(text.trim());
  return /^\d+$/.test(text.trim()) && value <= mostSeed ? { value } : { message: `Enter a whole number up to ${mostSeed}.` };
}

function Seed({ seed, onSeed }: Pick<Props, 'seed' | 'onSeed'>) {
  const typed = useTyped({ value: seed, printed: String(seed), read: readSeed, onCommit: onSeed });
  return <TextInput {...typed} size="xs" label="Seed" inputMode="numeric" />;
}

export function DrawingBar({ ranging, seed, draws, onSeed, onDraws }: Props) {
  const { progress, stopped, failed, stop, again } = ranging;
  return (
    <div className={classes.bar}>
      <Seed seed={seed} onSeed={onSeed} />
      <NativeSelect
        size="xs"
        label="Draws"
        value={String(draws)}
        data={choices.map((count) => ({ value: String(count), label: formatCount(count) }))}
        onChange={(event) => onDraws(Number(event.currentTarget.value))}
      />
      <output className={classes.standing}>
        <span className={classes.words} data-worse={failed || stopped}>
          {wordsOf(ranging, draws)}
        </span>
        <Progress
          value={(progress ?? 0) * 100}
          size="xs"
          aria-label="Draws made"
          data-idle={progress === null}
          className={classes.progress ?? ''}
        />
      </output>
      {progress !== null && (
        <Button variant="default" size="xs" onClick={stop}>
          Stop
        </Button>
      )}
      {(stopped || failed) && (
        <Button variant="default" size="xs" onClick={again}>
          Draw again
        </Button>
      )}
    </div>
  );
}
