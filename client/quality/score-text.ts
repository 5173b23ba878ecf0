/** A score as text that never says all or nothing unless it is. */
import { formatRate, rate } from '../../shared/measure.ts';
import type { QualityScore } from '../../shared/quality/quality-answer.ts';
import type { Rate } from '../../shared/units.ts';

/** "83%"; a score just short of the whole is "over 99%" and one just above nothing "under 1%". */
export function scoreText(score: Rate): string {
  if (score > 0.99 && score < 1) return 'over 99%';
  if (score > 0 && score < 0.01) return 'under 1%';
  return formatRate(score, 0);
}

/** How many properties have neither an error nor a warning. */
export const soundOf = ({ score, properties }: Pick<QualityScore, 'score' | 'properties'>): number => Math.round(score * properties);

/** How much of a part is a whole; nothing of nothing. */
export const shareOf = (part: number, whole: number): Rate => rate(whole === 0 ? 0 : part / whole);
