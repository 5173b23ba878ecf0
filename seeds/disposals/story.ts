/** How each illustrative property came to its stage: the stages it passed, and how many days each took. */
import type { DisposalStage } from '../../shared/disposal.ts';
import type { Chance } from '../chance.ts';

export type Passed = { stage: DisposalStage; daysAgo: number };

const main = ['identified', 'declared-surplus', 'circulated', 'on-market', 'under-offer', 'exchanged', 'completed'] as const;

/** Days from the stage before to this one. A circulation of 40 working days takes about eight weeks, with bank holidays nine. */
const takes: Partial<Record<DisposalStage, readonly [number, number]>> = {
  'declared-surplus': [50, 190],
  circulated: [14, 50],
  'on-market': [66, 100],
  'under-offer': [40, 150],
  exchanged: [40, 90],
  completed: [14, 42],
  'on-hold': [20, 60],
  withdrawn: [30, 90],
  transferred: [20, 52],
};

/** How many days ago the present stage was reached: a circulation is mostly still on, and sales lie up to three years back. */
const reached: Partial<Record<DisposalStage, readonly [number, number]>> = {
  circulated: [4, 58],
  completed: [20, 1080],
  transferred: [90, 900],
  withdrawn: [60, 700],
};

const usual: readonly [number, number] = [5, 150];

function pathTo(stage: DisposalStage, chance: Chance): DisposalStage[] {
  const at = main.findIndex((one) => one === stage);
  if (at >= 0) return main.slice(0, at + 1);
  if (stage === 'transferred') return ['identified', 'declared-surplus', 'circulated', 'transferred'];
  const until =
    stage === 'on-hold'
      ? chance.pick(['declared-surplus', 'on-market'] as const)
      : chance.pick(['declared-surplus', 'circulated'] as const);
  return [...pathTo(until, chance), stage];
}

/** From being identified to the stage. */
export function storyOf(stage: DisposalStage, chance: Chance): Passed[] {
  const path = pathTo(stage, chance);
  let daysAgo = chance.whole(...(reached[stage] ?? usual));
  const story: Passed[] = [];
  for (const one of path.toReversed()) {
    story.unshift({ stage: one, daysAgo });
    daysAgo += chance.whole(...(takes[one] ?? usual));
  }
  return story;
}
