/** A hub: a place where several bodies' services sit together, in an existing property or in a new build on a known site. */
import { z } from 'zod';
import { hubIdSchema, organisationIdSchema, propertyIdSchema } from './ids.ts';
import { pencePerYearSchema, penceSchema, positionSchema, squareMetresSchema } from './units.ts';
import { financialYearSchema } from './year.ts';

export const hubKinds = ['gateway', 'back-office', 'integrated'] as const;
export const hubKindLabel: Record<(typeof hubKinds)[number], string> = {
  gateway: 'Gateway (front office)',
  'back-office': 'Back-office hub',
  integrated: 'Integrated hub',
};

export const hubSiteSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('host'), property: propertyIdSchema }),
  z.object({
    type: z.literal('new-build'),
    position: positionSchema,
    /** The property on whose site it is built, where that is in the register. */
    property: propertyIdSchema.nullable(),
    area: squareMetresSchema,
  }),
]);
export type HubSite = z.infer<typeof hubSiteSchema>;

export const hubSchema = z.object({
  id: hubIdSchema,
  name: z.string().trim().min(1, 'Give the hub a name.').max(120),
  kind: z.enum(hubKinds),
  site: hubSiteSchema,
  opens: financialYearSchema,
  /** The organisation that runs the hub and bears its costs where they fall; null means the host's holder. */
  lead: organisationIdSchema.nullable(),
  /** New rent taken on for the hub, pence a year. */
  newRent: pencePerYearSchema.min(0),
  /** Savings that follow from working together but are not property costs (staffing and the like), entered with their source. */
  otherSaving: z.object({ amount: pencePerYearSchema, source: z.string().trim().min(1).max(300) }).nullable(),
  /** One-off cost known from a quotation or study that replaces the formula for building and fitting out; before optimism bias. */
  capitalOverride: z.object({ amount: penceSchema.min(0), source: z.string().trim().min(1).max(300) }).nullable(),
});
export type Hub = z.infer<typeof hubSchema>;
