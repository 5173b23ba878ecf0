/** A total in words, which never stands without its coverage: the sum, and for how many of how many it is known. */
import { countOf, sumOf, type Total } from './figure.ts';
import { formatCount } from './measure.ts';

/** "known for 101 of 211", with what is estimated besides where estimates count. */
export function coverageWords(total: Total<unknown>, estimates: boolean): string {
  const of = formatCount(countOf(total));
  if (total.recordedCount === countOf(total)) return `known for all ${of}`;
  const known = `known for ${formatCount(total.recordedCount)}`;
  if (!estimates || total.estimatedCount === 0) return `${known} of ${of}`;
  return `${known} and estimated for ${formatCount(total.estimatedCount)} of ${of}`;
}

/** The sum as text: ≈ where estimates are in it, a dash where nothing is known. */
export function totalWords<T extends number>(total: Total<T>, estimates: boolean, print: (value: T) => string): string {
  const covered = total.recordedCount + (estimates ? total.estimatedCount : 0);
  if (covered === 0) return '—';
  return `${estimates && total.estimatedCount > 0 ? '≈' : ''}${print(sumOf(total, { estimates }))}`;
}
