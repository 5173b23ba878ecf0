/** The audit: its events as sentences, filtered and paged, and what there is to filter by. */
import { z } from 'zod';
import { auditKindNames } from '../../shared/audit/kind.ts';
import { propertyIdSchema, scenarioIdSchema } from '../../shared/ids.ts';
import { isoDateSchema } from '../../shared/year.ts';
import { facetsOfAudit, listAudit } from '../audit/read-audit.ts';
import { procedure, router } from './trpc.ts';

const read = procedure('audit.read');

const filter = z.object({
  who: z.string().max(64).optional(),
  kinds: z.array(z.enum(auditKindNames)).max(100).optional(),
  property: propertyIdSchema.optional(),
  scenario: scenarioIdSchema.optional(),
  from: isoDateSchema.optional(),
  to: isoDateSchema.optional(),
});
const page = { before: z.number().int().min(1).optional(), limit: z.number().int().min(1).max(200).default(50) };

export const auditRouter = router({
  list: read.input(z.object({ filter: filter.default({}), ...page })).query(({ ctx, input }) => listAudit(ctx, input)),
  facets: read.query(({ ctx }) => facetsOfAudit(ctx)),
});
