/** The check on optimism bias: below the upper bound it needs evidence, as the Green Book's guidance asks. */
import type { DeliveryCost } from '../appraisal/appraisal.ts';
import { assumptionLibrary } from '../assumption-library.ts';
import { assumptionInWords } from '../assumption-text.ts';
import type { Assumptions } from '../assumptions.ts';
import type { Check } from '../check.ts';
import { error, type PlanUnderCheck } from './plan-under-check.ts';

const upperBound = assumptionLibrary.find(({ key }) => key === 'optimismBias')?.high ?? 0;

/** Whether a plan takes less optimism bias than the upper bound for standard buildings, which needs a reason. */
export const isBiasReduced = ({ optimismBias }: Pick<Assumptions, 'optimismBias'>): boolean => optimismBias < upperBound;

const hasWorks = ({ delivery }: { delivery: DeliveryCost }) => delivery.newBuild + delivery.fitOut + delivery.dilapidations > 0;

/** A plan with works whose optimism bias is reduced without a word. HM Treasury, Green Book supplementary guidance on optimism bias (2003). */
export function unexplainedBias({ scenario, outcomes, hubOutcomes }: PlanUnderCheck): Check[] {
  const { assumptions, optimismBiasReason } = scenario;
  if (!isBiasReduced(assumptions) || optimismBiasReason.trim() !== '') return [];
  if (![...outcomes.values(), ...hubOutcomes.values()].some(hasWorks)) return [];
  const at = (value: number) => assumptionInWords('optimismBias', value as never).text;
  return [
    error(
      'bias-unexplained',
      {},
      `Optimism bias is ${at(assumptions.optimismBias)}, below the upper bound of ${at(upperBound)}, and no reason is given.`,
      'Say under Assumptions what evidence there is for less, or go back to the upper bound.',
    ),
  ];
}
