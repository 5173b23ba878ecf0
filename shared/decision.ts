/** A decision: what a scenario does with one property, where its services go, how and when the holder leaves. */
import { z } from 'zod';
import { exitRouteSchema } from './disposal.ts';
import { hubIdSchema, organisationIdSchema, propertyIdSchema } from './ids.ts';
import { penceSchema, rateSchema } from './units.ts';
import { componentSchema } from './use.ts';
import { financialYearSchema } from './year.ts';

export const decisionActions = ['retain', 'host', 'relocate-and-dispose', 'reduce-space', 'redevelop', 'transfer'] as const;
export const decisionActionSchema = z.enum(decisionActions);
export type DecisionAction = z.infer<typeof decisionActionSchema>;

export const decisionActionLabel: Record<DecisionAction, string> = {
  retain: 'Retain',
  host: 'Host a hub',
  'relocate-and-dispose': 'Relocate and dispose',
  'reduce-space': 'Reduce space',
  redevelop: 'Redevelop',
  transfer: 'Transfer',
};

const entered = z.object({ amount: penceSchema.min(0), source: z.string().trim().min(1).max(300) });

export const decisionSchema = z.object({
  property: propertyIdSchema,
  action: decisionActionSchema,
  /** The hub to which each component of service goes; a component without one closes or is absorbed where it is. */
  destinations: z.partialRecord(componentSchema, hubIdSchema),
  exitRoute: exitRouteSchema.nullable(),
  /** The financial year in which the property is vacated, reduced, sold or handed over; savings begin the year after. */
  year: financialYearSchema,
  /** Year in which the receipt completes, where later than the year of leaving. */
  receiptYear: financialYearSchema.nullable(),
  /** The share of its running cost that a reduction of space releases, 0 to 1; only for reduce-space. */
  releasedShare: rateSchema.min(0).max(1).nullable(),
  /** A receipt or premium entered for this plan in place of the register's disposal value. */
  receiptOverride: entered.nullable(),
  /** Delivery cost known for this property in place of the formula; before optimism bias. */
  deliveryOverride: entered.nullable(),
  /** The public body that receives a transfer. */
  transferTo: organisationIdSchema.nullable(),
  note: z.string().trim().max(1000),
});
export type Decision = z.infer<typeof decisionSchema>;
