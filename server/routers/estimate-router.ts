/** Estimates from peers: what they would be, filled in on request, and taken away again. */
import { z } from 'zod';
import { estateFilterSchema } from '../../shared/filter.ts';
import { propertyIdSchema } from '../../shared/ids.ts';
import { mostAtOnce } from '../register/change-many.ts';
import { fillGaps, previewEstimates, removeEstimates } from '../register/fill-gaps.ts';
import { requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const edit = procedure('register.edit');

const kind = z.enum(['running-cost', 'floor-area']);
const byFilter = z.object({ filter: estateFilterSchema });
const byIds = z.object({ ids: z.array(propertyIdSchema).max(mostAtOnce) });
const byOffers = z.object({ offers: z.array(z.object({ id: propertyIdSchema, version })).max(mostAtOnce) });
const page = z.object({ kind, offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(50) });
const write = z.object({ kind, requestId });

export const estimateRouter = router({
  preview: edit
    .input(z.union([page.extend(byFilter.shape), page.extend(byIds.shape)]))
    .query(async ({ ctx, input }) => granted(await previewEstimates(ctx, input))),
  fill: edit
    .input(z.union([write.extend(byOffers.shape), write.extend(byFilter.shape), write.extend(byIds.shape)]))
    .mutation(async ({ ctx, input }) => granted(await fillGaps(ctx, input.kind, input))),
  remove: edit
    .input(z.union([write.extend(byFilter.shape), write.extend(byIds.shape)]))
    .mutation(async ({ ctx, input }) => granted(await removeEstimates(ctx, input.kind, input))),
});
