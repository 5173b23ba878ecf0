/** What has come of one decision of a plan, as somebody recorded it: when the property was left, what it brought, what was spent, what is saved. */
import { z } from 'zod';
import { propertyIdSchema } from '../ids.ts';
import { penceSchema, pencePerYearSchema } from '../units.ts';
import { isoDateSchema, type IsoMoment } from '../year.ts';

/** Null is not known yet, which is not nothing. */
export const actualSchema = z
  .object({
    leftOn: isoDateSchema.nullable(),
    receipt: penceSchema.min(0).nullable(),
    receiptOn: isoDateSchema.nullable(),
    /** Cost of delivery spent, so far or in the end. */
    spent: penceSchema.min(0).nullable(),
    spentFinal: z.boolean(),
    saving: pencePerYearSchema.nullable(),
    note: z.string().trim().max(1000, 'The note may have at most 1,000 characters.'),
  })
  .refine(({ receipt, receiptOn }) => (receipt === null) === (receiptOn === null), {
    path: ['receiptOn'],
    message: 'Say of a receipt both how much it was and on which day it came in.',
  });
export type Actual = z.infer<typeof actualSchema>;

/** As it is stored: version 1 is the first record of a decision. */
export type RecordedActual = Actual & { property: z.infer<typeof propertyIdSchema>; version: number; by: string; at: IsoMoment };

/** What is recorded before anything is. */
export const nothingActual: Actual = {
  leftOn: null,
  receipt: null,
  receiptOn: null,
  spent: null,
  spentFinal: false,
  saving: null,
  note: '',
};

/** The days of a record that lie after a day, as a sentence; null where none does: what has not happened is not recorded. */
export function aheadOf({ leftOn, receiptOn }: Actual, today: string): string | null {
  if (leftOn !== null && leftOn > today) return 'The day on which the property was left is still to come. Record it when it has happened.';
  return receiptOn !== null && receiptOn > today ? 'The day of the receipt is still to come. Record it when it has come in.' : null;
}
