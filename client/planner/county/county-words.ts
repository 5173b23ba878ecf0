/** How the figures of an estimate for a county are printed. */
import type { CountyLimits, CountyMeasure } from '../../../shared/county/estimate.ts';
import type { CountyFigure } from '../../../shared/county/outcome.ts';
import { formatPounds } from '../../../shared/money.ts';
import type { Pence } from '../../../shared/units.ts';
import { numberWithin, poundsWithin } from '../number-within.ts';

const percent = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const times = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
const millions = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export const percentText = (value: number): string => `${percent.format(value * 100)} %`.replace('-', '−');
export const timesText = (value: number): string => times.format(value).replace('-', '−');

/** "£38.5m": one decimal also above ten, since the printed figures differ by less than a million. */
export const poundsText = (pence: number): string =>
  Math.abs(pence) < 100_000_000
    ? formatPounds(pence as Pence, 'headline')
    : `${pence < 0 ? '−' : ''}£${millions.format(Math.abs(pence) / 100_000_000)}m`;

export function measureText(measure: CountyMeasure, value: number): string {
  if (measure === 'percent') return percentText(value);
  if (measure === 'times') return `${timesText(value)} times`;
  return measure === 'pence' ? poundsText(value) : `${poundsText(value)} a year`;
}

/** As it stands in its field, without the unit beside it. */
export function fieldText(measure: CountyMeasure, value: number): string {
  if (measure === 'percent') return times.format(value * 100);
  return measure === 'times' ? times.format(value) : formatPounds(Math.round(value) as Pence, 'exact');
}

export const unitText: Record<CountyMeasure, string> = { percent: '%', times: 'times', pence: '£', 'pence-a-year': '£ a year' };

/** What was typed into the field of an input, or a sentence that says what may be. */
export function readInput({ measure, min, max }: CountyLimits, label: string, text: string): { value: number } | { message: string } {
  if (measure === 'pence' || measure === 'pence-a-year') {
    const read = poundsWithin(text, { label, signed: min < 0 });
    return 'value' in read && read.value < min ? { message: `${label}: enter more than nought; the formula divides by it.` } : read;
  }
  const by = measure === 'percent' ? 100 : 1;
  const read = numberWithin(text, { label, unit: unitText[measure], min: min * by, max: max * by });
  return 'value' in read ? { value: read.value / by } : read;
}

export const figureLabel: Record<CountyFigure, string> = {
  savingRate: 'Saving rate',
  saving: 'Annual saving',
  gross: 'Gross capital receipts',
  delivery: 'Cost of delivery',
  net: 'Net capital receipt, relocation left out',
  netAfterRelocation: 'Net after relocation',
  furtherSaving: 'Annual saving with further space reduction',
  furtherGross: 'Gross capital receipts with it',
  furtherNet: 'Net capital receipt with it',
};

export const isAnnual = (figure: CountyFigure): boolean => figure === 'saving' || figure === 'furtherSaving';

export function figureText(figure: CountyFigure, value: number | null): string {
  if (value === null) return 'not known';
  return figure === 'savingRate' ? percentText(value) : poundsText(value);
}

/** How far the product's figure is from the printed one. */
export function differenceText(value: number, printed: number): string {
  const by = (value - printed) / Math.abs(printed);
  const sign = by < 0 ? '−' : '+';
  return Math.abs(by) < 0.0005 ? 'as printed' : `${sign}${percent.format(Math.abs(by) * 100)} %`;
}
