/** The range of a plan, drawn in a worker: how far it is, what it came to, whether that is of an earlier state of the plan; each range is drawn once. */
import { useCallback, useEffect, useState } from 'react';
import type { PlanRange } from '../../shared/appraisal/plan-range.ts';
import { usualDraws, usualSeed } from '../../shared/appraisal/uncertainty.ts';
import { isBlank, type Presented } from '../../shared/board/presented.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import type { RangeSaid, RangeWork } from './range-worker.ts';

/** What is drawn; facts and scenario are the same objects while nothing in them has changed. */
export type RangeAsked = {
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  scenario: ScenarioDraft;
  estimates: boolean;
  seed: number;
  draws: number;
};

export type Ranging = {
  /** The last that came out; null before the first. */
  range: PlanRange | null;
  /** It is not of what is asked now. */
  stale: boolean;
  /** The share of the draws made, 0 to 1, while they are being made. */
  progress: number | null;
  stopped: boolean;
  failed: boolean;
  stop: () => void;
  again: () => void;
};

type Kept = { asked: RangeAsked; range: PlanRange };
const kept = new WeakMap<ScenarioDraft, Kept[]>();

const isSame = (a: RangeAsked, b: RangeAsked) =>
  a.facts === b.facts && a.estimates === b.estimates && a.seed === b.seed && a.draws === b.draws && a.scenario === b.scenario;

const keptRange = (asked: RangeAsked): PlanRange | null => kept.get(asked.scenario)?.find((one) => isSame(one.asked, asked))?.range ?? null;

const keep = (asked: RangeAsked, range: PlanRange) => kept.set(asked.scenario, [{ asked, range }, ...(kept.get(asked.scenario) ?? [])]);

/** Whether nothing is planned, so that there is nothing to draw. */
export const isPlanned = (scenario: ScenarioDraft): boolean => !isBlank({ scenario: scenario as Presented['scenario'] });

type Heard = { done: (share: number) => void; range: (range: PlanRange) => void; failed: () => void };

/** Begins to draw in a worker of its own; gives what ends it. */
function draw({ facts, scenario, estimates, seed, draws }: RangeAsked, heard: Heard): () => void {
  const worker = new Worker(new URL('./range-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<RangeSaid>) => {
    if ('done' in data) return heard.done(data.done / draws);
    worker.terminate();
    heard.range(data.range);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    heard.failed();
  });
  const work: RangeWork = { facts: [...facts.values()], scenario, asked: { seed, draws, estimates } };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage(work);
  return () => worker.terminate();
}

/** Draws anew so many milliseconds after what is asked has changed; `asked` is null where there is nothing to draw, and else kept by the caller. */
export function useRange(asked: RangeAsked | null, wait = 0): Ranging {
  const [last, setLast] = useState<Kept | null>(() => {
    const range = asked && keptRange(asked);
    return asked && range && { asked, range };
  });
  const [progress, setProgress] = useState<number | null>(null);
  const [stoppedAt, setStoppedAt] = useState<RangeAsked | null>(null);
  const [failedAt, setFailedAt] = useState<RangeAsked | null>(null);
  const range = asked && (last !== null && isSame(last.asked, asked) ? last.range : keptRange(asked));
  const stopped = asked !== null && stoppedAt === asked;
  const failed = asked !== null && failedAt === asked;
  const isDue = asked !== null && range === null && !stopped && !failed;

  useEffect(() => {
    if (asked === null || !isDue) return undefined;
    let end = () => {};
    const begin = () => {
      setProgress(0);
      end = draw(asked, {
        done: setProgress,
        range: (found) => {
          keep(asked, found);
          setLast({ asked, range: found });
        },
        failed: () => setFailedAt(asked),
      });
    };
    const timer = setTimeout(begin, wait);
    return () => {
      clearTimeout(timer);
      end();
      setProgress(null);
    };
  }, [asked, isDue, wait]);

  return {
    range: range ?? (asked === null ? null : (last?.range ?? null)),
    stale: range === null,
    progress,
    stopped,
    failed,
    stop: useCallback(() => setStoppedAt(asked), [asked]),
    again: useCallback(() => {
      setStoppedAt(null);
      setFailedAt(null);
    }, []),
  };
}

/** As everybody is shown it: with the usual seed and number of draws. Kept by the caller. */
export const usuallyAsked = ({ facts, scenario, estimates }: Pick<Presented, 'facts' | 'scenario' | 'estimates'>): RangeAsked => ({
  facts,
  scenario,
  estimates,
  seed: usualSeed,
  draws: usualDraws,
});
