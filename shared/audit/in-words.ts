/** The small words of audit sentences: counts with their noun, and lists that end in "and". */
import { formatCount } from '../measure.ts';

/** "1 hub", "2,110 properties". */
export const counted = (count: number, one: string, several = `${one}s`): string => `${formatCount(count)} ${count === 1 ? one : several}`;

/** "a, b and c"; empty where there is nothing. */
export const listed = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
