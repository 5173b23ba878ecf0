/** What may be left out of an estimate for a county: taken off the study and the county alike, so that the saving rate is of the same kind of estate. */
import { sumOf, type Total } from '../figure.ts';
import type { PencePerYear } from '../units.ts';
import type { CountyDraft, CountyExclusion, CountyInputKey } from './estimate.ts';
import type { CountyEvidence } from './evidence.ts';
import type { CountyInput, CountyInputs } from './input.ts';

export const exclusionWords: Record<CountyExclusion, { label: string; detail: string }> = {
  defence: {
    label: 'Ministry of Defence and other defence property',
    detail: 'Its properties and their running costs are taken off the study and the county.',
  },
  schools: {
    label: 'Running costs of schools',
    detail: 'Their running costs are taken off the study and the county; the number of properties stays.',
  },
};

const whole = (total: Total<PencePerYear>) => sumOf(total, { estimates: true });

/** The inputs less what is left out; the ranges keep their proportion. What would leave nothing to divide by stays as it is. */
export function withoutExcluded(inputs: CountyInputs, { exclusions }: CountyDraft, { study, area }: CountyEvidence): CountyInputs {
  if (exclusions.length === 0) return inputs;
  const sum = (pick: (key: CountyExclusion) => number) => exclusions.reduce((total, key) => total + pick(key), 0);
  const known = inputs.knownRunningCost.value - sum((key) => study[key].runningCost.recorded);
  const estate = inputs.knownRunningCost.value / inputs.knownShare.value - sum((key) => whole(study[key].runningCost));
  const county = inputs.areaRunningCost.value - sum((key) => whole(area[key].runningCost));
  const left = { ...inputs };
  if (known > 0 && estate >= known) {
    left.knownRunningCost = scaled(inputs.knownRunningCost, Math.round(known));
    left.knownShare = scaled(inputs.knownShare, known / estate, 1);
  }
  if (county >= 0) left.areaRunningCost = scaled(inputs.areaRunningCost, Math.round(county));
  if (exclusions.includes('defence')) {
    const [of, all] = [study.all.properties - study.defence.properties, area.all.properties - area.defence.properties];
    const change = all / area.all.properties / (of / study.all.properties);
    if (Number.isFinite(change) && change > 0) left.scale = scaled(inputs.scale, inputs.scale.value * change);
  }
  return left;
}

const whose: readonly CountyInputKey[] = ['knownRunningCost', 'areaRunningCost'];

function scaled(input: CountyInput, value: number, most = Number.POSITIVE_INFINITY): CountyInput {
  const by = input.value === 0 ? 1 : value / input.value;
  const end = (one: number) => (whose.includes(input.key) ? Math.round(one * by) : Math.min(most, one * by));
  return { ...input, value, low: end(input.low), high: Math.max(value, end(input.high)), source: `${input.source} Less what is left out.` };
}
