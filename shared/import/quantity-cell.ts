/** Plain numbers, percentages and energy as lists write them. */
import { formatEnergy, kilowattHoursPerYear } from '../measure.ts';
import type { KilowattHoursPerYear, Rate } from '../units.ts';
import { plainText, saysNothing } from './cell-text.ts';
import { absent, mapReading, read, unreadable, type Reading } from './reading.ts';

const number = /^[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

/** A number with or without thousands' commas; "nil" is nought. */
export function readNumber(cell: string): Reading<number> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell).replaceAll(' ', '').replace('−', '-');
  if (/^nil$/i.test(text)) return read(0);
  const value = number.test(text) && /\d/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  return Number.isFinite(value) ? read(value) : unreadable(`“${plainText(cell)}” is not a number.`);
}

/** A number that cannot be less than nought, nor more than what is given. */
export function readCount(cell: string, most: number): Reading<number> {
  const found = readNumber(cell);
  if (found.kind !== 'value' || (found.value >= 0 && found.value <= most)) return found;
  return unreadable(`“${plainText(cell)}” is ${found.value < 0 ? 'less than nought' : 'more than there can be'}.`);
}

/** A share of a whole from a percentage, with or without its sign: "27" and "27 %" are 0.27. */
export const readPercentage = (cell: string): Reading<Rate> =>
  mapReading(readCount(plainText(cell).replace(/%$/, ''), 100), (value) => (value / 100) as Rate);

const kilowattHoursIn = { kwh: 1, mwh: 1000, gwh: 1_000_000 } as const;
export type EnergyUnit = keyof typeof kilowattHoursIn;

/** The unit that a heading such as "Gas (MWh)" names. */
export const energyUnitOf = (heading: string): EnergyUnit =>
  (/\b([kmg]wh)\b/i.exec(plainText(heading))?.[1]?.toLowerCase() as EnergyUnit | undefined) ?? 'kwh';

/** The most energy that is taken, kWh a year: more than the whole country uses. */
const mostEnergy = 1e12;

/** Energy a year, from a cell in its own unit or else in the one given; what is converted is noted. */
export function readEnergy(cell: string, unit: EnergyUnit = 'kwh'): Reading<KilowattHoursPerYear> {
  const text = plainText(cell);
  const own = /\s*([kmg]wh)(?:\s*(?:pa|p\.a\.|a year|per annum))?$/i.exec(text);
  const used = (own?.[1]?.toLowerCase() as EnergyUnit | undefined) ?? unit;
  const found = readCount(own ? text.slice(0, own.index) : text, mostEnergy / kilowattHoursIn[used]);
  if (found.kind !== 'value') return found;
  const value = kilowattHoursPerYear(Number((found.value * kilowattHoursIn[used]).toFixed(3)));
  return used === 'kwh'
    ? read(value)
    : read(value, `“${text}” (${used.replace('wh', 'Wh').replace(/^[mg]/, (size) => size.toUpperCase())}) is ${formatEnergy(value)}.`);
}
