/** An amount of money as text; the exact amount shows on hover, and an annual one always says so. */
import { formatPounds, type MoneyStyle } from '../../shared/money.ts';
import type { Pence, PencePerYear } from '../../shared/units.ts';
import classes from './figures.module.css';

type MoneyProps = { style?: MoneyStyle; sign?: 'always' | 'negative' } & (
  | { amount: Pence; annual?: false }
  | { amount: PencePerYear; annual: true | 'in-heading' }
);

/** `annual="in-heading"` leaves "a year" to the column head that says it. */
export function Money({ amount, annual, style = 'table', sign = 'negative' }: MoneyProps) {
  const plus = sign === 'always' && amount > 0 ? '+' : '';
  const year = annual === true ? ' a year' : '';
  return (
    <span className={classes.number} title={`${plus}${formatPounds(amount, 'exact')}${annual ? ' a year' : ''}`}>
      {plus}
      {formatPounds(amount, style)}
      {year}
    </span>
  );
}
