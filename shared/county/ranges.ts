/** How low and how high each input of the county's formula may be, with where that comes from. */
import type { CountyInputKey } from './estimate.ts';

export type InputRange = { low: number; high: number; rangeSource: string };

const million = 100_000_000;
const report = 'Total Place Pilot Kent, Final Report (5 February 2010)';
const rounding = (how: string) => `The printed figure is rounded ${how}: what rounds to it.`;
const range = (low: number, high: number, rangeSource: string): InputRange => ({ low, high, rangeSource });
const assumed = (what: string) => `Assumption of this product (2026): ${what}.`;

/** Round the figures that the report prints. */
export const publishedRanges: Partial<Record<CountyInputKey, InputRange>> = {
  saving: range(1.25 * million, 1.35 * million, rounding('to £0.1m')),
  knownRunningCost: range(7.55 * million, 7.65 * million, rounding('to £0.1m')),
  knownShare: range(0.7, 0.8, assumed('“about 75 %” may be five points more or less')),
  areaRunningCost: range(290 * million, 310 * million, assumed('“about £300m” may be £10m more or less')),
  grossReceipt: range(59.5 * million, 60.5 * million, rounding('to £1m')),
  deliveryCost: range(42.5 * million, 43.5 * million, rounding('to £1m')),
  scale: range(1 / 0.105, 1 / 0.095, rounding('to whole percent: 9.5 to 10.5 % of Kent’s properties')),
};

/** Of what no register says. */
export const shareRanges: Record<CountyInputKey, InputRange> = {
  ...(publishedRanges as Record<CountyInputKey, InputRange>),
  valueDifference: range(0.3, 0.4, `${report}: values in East Kent are 30–40 % below the west’s.`),
  westShare: range(0.25, 0.39, assumed('0.39 is what meets the report’s £700m at a difference of 30 %; as much below is taken as low')),
  studyWestShare: range(0, 0, 'The study lies in the east.'),
  spaceReduction: range(0.2, 0.4, assumed('ten points more or less than the report’s 30 %')),
  administrativeShare: range(0.32, 0.42, assumed('“about 37 %” may be five points more or less')),
};

const shareOf: Partial<Record<CountyInputKey, [down: number, up: number, what: string]>> = {
  saving: [0.1, 0.1, 'a plan’s saving may be a tenth more or less'],
  knownRunningCost: [0.02, 0.02, 'recorded costs may be 2 % more or less'],
  knownShare: [0.067, 0.067, 'the estimated part is uncertain; as wide as five points on 75 %'],
  areaRunningCost: [0.05, 0.05, 'what is estimated or unknown may make it 5 % more or less'],
  grossReceipt: [0.2, 0.2, 'values may be a fifth more or less'],
  deliveryCost: [
    0.02,
    0.24,
    'between the lower and upper bound of optimism bias on standard buildings (Green Book supplementary guidance, Mott MacDonald)',
  ],
  scale: [0.05, 0.05, 'the county may have 5 % more or fewer properties like the plans’'],
};

/** Round a figure that is derived from plans and the register. */
export function widthOf(key: CountyInputKey, value: number): InputRange {
  const [down, up, what] = shareOf[key] ?? [0, 0, 'no range'];
  const size = Math.abs(value);
  const end = (by: number) => (key === 'knownShare' || key === 'scale' ? value + size * by : Math.round(value + size * by));
  return key === 'studyWestShare' ? range(value, value, 'Counted in the register.') : range(end(-down), end(up), assumed(what));
}
