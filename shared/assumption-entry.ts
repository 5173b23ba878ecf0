/** What the library says of one assumption besides its value. */
import type { AssumptionKey, SharingRule } from './assumptions.ts';

/** How a value is entered and printed: shares as per cent, pence as pounds, distances in metres, rules by their name. */
export type AssumptionMeasure = 'share' | 'years' | 'area' | 'ratio' | 'pence' | 'distance' | 'factor' | 'rule';

export type AssumptionEntry = {
  key: AssumptionKey;
  label: string;
  measure: AssumptionMeasure;
  /** The unit in words, as it stands beside the field. */
  unit: string;
  default: number | SharingRule;
  /** The range used for low and high cases, in the unit of the value; null where there is none. */
  low: number | null;
  high: number | null;
  /** The publication and its date, or who assumed it and why it is only an assumption. */
  source: string;
  kind: 'published' | 'assumption';
  explanation: string;
};
