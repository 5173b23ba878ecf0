/** Organisations and the eight sectors they belong to; a property's holder and its occupiers are organisations. */
import { z } from 'zod';
import { organisationIdSchema } from './ids.ts';

export const sectors = [
  'county',
  'district',
  'health',
  'police-fire-justice',
  'central-government',
  'defence',
  'education',
  'other',
] as const;
export const sectorSchema = z.enum(sectors);
export type Sector = z.infer<typeof sectorSchema>;

export const sectorLabel: Record<Sector, string> = {
  county: 'County council',
  district: 'District councils',
  health: 'Health',
  'police-fire-justice': 'Police, fire and justice',
  'central-government': 'Central government',
  defence: 'Defence',
  education: 'Education',
  other: 'Other public bodies',
};

export const organisationSchema = z.object({
  id: organisationIdSchema,
  name: z.string().trim().min(1).max(160),
  shortName: z.string().trim().min(1).max(40),
  sector: sectorSchema,
});
export type Organisation = z.infer<typeof organisationSchema>;
