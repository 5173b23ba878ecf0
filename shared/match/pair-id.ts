/** How a pair of properties is called: by their two identifiers, the smaller first, whichever of them is named first. */
import { z } from 'zod';
import { propertyIdSchema, type PropertyId } from '../ids.ts';

export type Two = { one: PropertyId; other: PropertyId };

export const twoOf = (a: PropertyId, b: PropertyId): Two => (a < b ? { one: a, other: b } : { one: b, other: a });

export const pairId = ({ one, other }: Two): string => `${one}~${other}`;

/** A pair by its identifier, read as its two properties. */
export const pairIdSchema = z.string().transform((text, ctx): Two => {
  const [one, other, ...more] = text.split('~').map((part) => propertyIdSchema.safeParse(part));
  if (one?.success && other?.success && more.length === 0 && one.data < other.data) return { one: one.data, other: other.data };
  ctx.addIssue({ code: 'custom', message: 'That is not the identifier of a pair of properties.' });
  return z.NEVER;
});
