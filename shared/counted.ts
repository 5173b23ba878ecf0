/** A count with its noun, in the number that it asks for: "1 hub", "2,110 properties". */
import { formatCount } from './measure.ts';

export const counted = (count: number, one: string, many = `${one}s`): string => `${formatCount(count)} ${count === 1 ? one : many}`;
