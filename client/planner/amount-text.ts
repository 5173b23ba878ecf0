/** The amounts that explain a headline figure, in its unit: pounds, pounds a year, or kilograms of CO2e a year. */
import { formatCount } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import type { HeadlineKey } from '../../shared/appraisal/headline.ts';

/** An amount without its unit, which the column's head states; rounded to whole pounds or kilograms. */
export const amountText = (headline: HeadlineKey, amount: number): string =>
  headline === 'carbon' ? formatCount(Math.round(amount)) : formatPounds(Math.round(amount) as Pence, 'table').replace('£', '');

/** The unit of a headline's amounts. */
export const amountUnit = (headline: HeadlineKey): string =>
  headline === 'carbon' ? 'kgCO₂e a year' : headline === 'annualSaving' ? '£ a year' : '£';
