/** Identifiers: opaque short texts (at most 24 of [a-z0-9-]), branded by what they name. */
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/, 'That is not an identifier of this register.');

export const propertyIdSchema = id.brand<'PropertyId'>();
export type PropertyId = z.infer<typeof propertyIdSchema>;

export const organisationIdSchema = id.brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof organisationIdSchema>;

export const scenarioIdSchema = id.brand<'ScenarioId'>();
export type ScenarioId = z.infer<typeof scenarioIdSchema>;

export const hubIdSchema = id.brand<'HubId'>();
export type HubId = z.infer<typeof hubIdSchema>;

export const barrierIdSchema = id.brand<'BarrierId'>();
export type BarrierId = z.infer<typeof barrierIdSchema>;

export const importIdSchema = id.brand<'ImportId'>();
export type ImportId = z.infer<typeof importIdSchema>;

export const disposalIdSchema = id.brand<'DisposalId'>();
export type DisposalId = z.infer<typeof disposalIdSchema>;

export const requirementIdSchema = id.brand<'RequirementId'>();
export type RequirementId = z.infer<typeof requirementIdSchema>;

export const areaSetIdSchema = id.brand<'AreaSetId'>();
export type AreaSetId = z.infer<typeof areaSetIdSchema>;

export const countyEstimateIdSchema = id.brand<'CountyEstimateId'>();
export type CountyEstimateId = z.infer<typeof countyEstimateIdSchema>;
