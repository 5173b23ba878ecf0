/** What the last step did to each headline figure of the plan. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { gapsOf, type Gap } from '../../shared/appraisal/gaps.ts';
import {
  headlineKeys,
  headlineLabel,
  headlineState,
  headlineValue,
  restsOnEstimates,
  type HeadlineKey,
  type HeadlineState,
} from '../../shared/appraisal/headline.ts';

/** Pence, a year, or kilograms of CO2e a year; null where there is no such figure (no payback within the horizon). */
export type Headline = {
  key: HeadlineKey;
  label: string;
  value: number | null;
  change: number;
  estimated: boolean;
  state: HeadlineState;
  gaps: Gap[];
};

/** Every headline of an appraisal, with its change since the one before; no change where there is nothing to compare. */
export function headlinesOf(now: Appraisal, before: Appraisal | null): Headline[] {
  return headlineKeys.map((key) => {
    const value = headlineValue(key, now);
    const earlier = before ? headlineValue(key, before) : null;
    return {
      key,
      label: headlineLabel[key],
      value,
      change: value === null || earlier === null ? 0 : value - earlier,
      estimated: restsOnEstimates(key, now),
      state: headlineState(key, now),
      gaps: gapsOf(key, now),
    };
  });
}
