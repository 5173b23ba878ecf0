/** The estate as one filter sees it: totals, facets, register pages, what lies within an area. */
import { z } from 'zod';
import { areaSchema } from '../../shared/scenario.ts';
import { estateFilterSchema } from '../../shared/filter.ts';
import { propertyIdSchema, type PropertyId } from '../../shared/ids.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { About, RegisterPage, Summary } from './answers.ts';
import { procedure, router } from './trpc.ts';

const read = procedure('register.read');
const pending = (): never => {
  throw new Error('Not built yet.');
};

const sortSchema = z.object({ column: z.string().max(60), direction: z.enum(['ascending', 'descending']) });

export const estateRouter = router({
  about: read.query((): About => pending()),
  summary: read
    .input(z.object({ filter: estateFilterSchema, selection: z.array(propertyIdSchema).max(5000).default([]) }))
    .query((): Summary => pending()),
  list: read
    .input(
      z.object({
        filter: estateFilterSchema,
        sort: sortSchema,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .query((): RegisterPage => pending()),
  within: read.input(z.object({ filter: estateFilterSchema, area: areaSchema })).query((): { ids: PropertyId[] } => pending()),
  facts: read.input(z.object({ ids: z.array(propertyIdSchema).max(5000) })).query((): PropertyFacts[] => pending()),
});
