/** The basis of figures in words for lists that leave the screen, where no colour or mark can tell an estimate from a record. */
import type { Figure } from '../figure.ts';
import { formatDate } from '../year.ts';

/** "Recorded: Valuation of 2009, as at 31 Mar 2009", "Estimated: …"; null where the figure is not known. */
export function basisOf(figure: Figure<unknown>): string | null {
  if (figure.basis === 'unknown') return null;
  const asAt = figure.asAt === null ? '' : `, as at ${formatDate(figure.asAt)}`;
  return figure.basis === 'recorded' ? `Recorded: ${figure.source}${asAt}` : `Estimated: ${figure.method}${asAt}`;
}

/** "Recorded", "Estimated: running cost, staff. The rest recorded.", "Estimated"; null where none of the figures is known. */
export function basisOfAll(figures: readonly (readonly [name: string, figure: Figure<unknown>])[]): string | null {
  const known = figures.filter(([, figure]) => figure.basis !== 'unknown');
  const estimates = known.filter(([, figure]) => figure.basis === 'estimated').map(([name]) => name);
  if (known.length === 0) return null;
  if (estimates.length === 0) return 'Recorded';
  return `Estimated: ${estimates.join(', ')}${estimates.length === known.length ? '' : '. The rest recorded.'}`;
}
