/** A disposal: one property on its way out, the steps it has taken with their dates and persons, its duties, and what it is to bring. */
import { z } from 'zod';
import { disposalStageSchema, exitRouteSchema } from './disposal.ts';
import { dutyRecordSchema } from './disposal-duties.ts';
import { figureSchema } from './figure.ts';
import { disposalIdSchema, organisationIdSchema, propertyIdSchema, scenarioIdSchema } from './ids.ts';
import { penceSchema } from './units.ts';
import { financialYearSchema, isoDateSchema } from './year.ts';

const text = (max: number) => z.string().trim().max(max);

/** What is told when a step is taken; which of it a step needs stands in disposal-steps.ts. */
export const stepSchema = z.object({
  to: disposalStageSchema,
  /** The day on which it happened, which may be before it is recorded. */
  on: isoDateSchema,
  /** Where the decision is minuted: the meeting and its minute. */
  decision: text(300).default(''),
  reason: text(2000).default(''),
  reviewOn: isoDateSchema.nullable().default(null),
  /** Offer, price or receipt, whichever the stage is about. */
  amount: penceSchema.nullable().default(null),
  toBody: organisationIdSchema.nullable().default(null),
});
export type Step = z.infer<typeof stepSchema>;

export const takenStepSchema = stepSchema.extend({ from: disposalStageSchema.nullable(), by: text(120) });
export type TakenStep = z.infer<typeof takenStepSchema>;

/** What may be changed of a disposal at any time while it is live, without a step. */
export const disposalTermsSchema = z.object({
  route: exitRouteSchema.nullable(),
  expectedReceipt: figureSchema(penceSchema),
  completionYear: financialYearSchema.nullable(),
  expectedCompletion: isoDateSchema.nullable(),
  contact: text(300),
  duties: z.array(dutyRecordSchema).max(20),
  notes: text(4000),
});
export type DisposalTerms = z.infer<typeof disposalTermsSchema>;

export const disposalSchema = disposalTermsSchema.extend({
  id: disposalIdSchema,
  property: propertyIdSchema,
  /** The plan that it comes from; null where it was proposed from the register. */
  scenario: scenarioIdSchema.nullable(),
  stage: disposalStageSchema,
  /** Oldest first; the first is from nothing to its first stage. */
  steps: z.array(takenStepSchema).min(1),
  version: z.number().int().min(1),
});
export type Disposal = z.infer<typeof disposalSchema>;
