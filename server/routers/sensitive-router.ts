/** The review of sensitive properties, for those who are cleared to see them. */
import { z } from 'zod';
import { propertyIdSchema } from '../../shared/ids.ts';
import { confirmSensitive, reviewList } from '../sensitive/review.ts';
import { requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const see = procedure('sensitive.see');

export const sensitiveRouter = router({
  review: see.query(async ({ ctx }) => granted(await reviewList(ctx))),
  confirm: see
    .input(z.object({ id: propertyIdSchema, version, requestId }))
    .mutation(async ({ ctx, input }) => granted(await confirmSensitive(ctx, input))),
});
