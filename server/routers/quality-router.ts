/** Data quality: the scores of what a filter leaves, and the issues of one property. */
import { z } from 'zod';
import { estateFilterSchema, everything } from '../../shared/filter.ts';
import { propertyIdSchema } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { qualityScores } from '../estate/quality-scores.ts';
import { qualityOf } from '../register/quality-of.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('register.read');

export const qualityRouter = router({
  scores: read.input(z.object({ filter: estateFilterSchema.optional() })).query(({ ctx: { estate, person }, input }) => {
    const standing = estate.standing(input.filter ?? everything, may(person, 'sensitive.see'));
    return qualityScores(estate.columns, standing, estate.state().version);
  }),
  ofProperty: read.input(z.object({ id: propertyIdSchema })).query(async ({ ctx, input }) => granted(await qualityOf(ctx, input.id))),
});
