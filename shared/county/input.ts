/** One input of the county's formula: its value and range, and where both come from. */
import type { CountyInputKey } from './estimate.ts';

export type InputBasis = 'published' | 'derived' | 'assumption' | 'entered';
export type CountyInput = {
  key: CountyInputKey;
  label: string;
  value: number;
  low: number;
  high: number;
  basis: InputBasis;
  source: string;
  rangeSource: string;
};
export type CountyInputs = Record<CountyInputKey, CountyInput>;
