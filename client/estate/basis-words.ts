/** Where a figure comes from, in a line: "Recorded, asset register, as at 31 Mar 2011" or "Estimated: average of offices". */
import type { Figure } from '../../shared/figure.ts';
import { formatDate } from '../../shared/year.ts';

/** Empty where nothing is recorded, which the figure says itself. */
export function basisWords(figure: Figure<unknown>): string {
  if (figure.basis === 'unknown') return '';
  const asAt = figure.asAt === null ? '' : `, as at ${formatDate(figure.asAt)}`;
  return figure.basis === 'recorded' ? `Recorded, ${figure.source}${asAt}` : `Estimated: ${figure.method}${asAt}`;
}
