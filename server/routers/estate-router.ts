/** The estate as one filter sees it: totals, facets, register pages, what lies within an area. */
import { z } from 'zod';
import { estateFilterSchema } from '../../shared/filter.ts';
import { propertyIdSchema } from '../../shared/ids.ts';
import { areaSchema } from '../../shared/scenario.ts';
import { aboutEstate } from '../register/about-estate.ts';
import { listProperties, propertiesWithin } from '../register/list-properties.ts';
import { readFacts } from '../register/read-property.ts';
import { summarise } from '../register/summarise.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('register.read');
const ids = z.array(propertyIdSchema).max(5000);
const sort = z.object({ column: z.string().max(60), direction: z.enum(['ascending', 'descending']) });
const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) };

export const estateRouter = router({
  about: read.query(({ ctx }) => aboutEstate(ctx)),
  summary: read
    .input(z.object({ filter: estateFilterSchema, selection: ids.default([]) }))
    .query(async ({ ctx, input }) => granted(await summarise(ctx, input.filter, input.selection))),
  list: read.input(z.object({ filter: estateFilterSchema, sort, ...page })).query(({ ctx, input }) => listProperties(ctx, input)),
  within: read
    .input(z.object({ filter: estateFilterSchema, area: areaSchema }))
    .query(({ ctx, input }) => granted(propertiesWithin(ctx, input.filter, input.area))),
  facts: read.input(z.object({ ids })).query(async ({ ctx, input }) => granted(await readFacts(ctx, input.ids))),
});
