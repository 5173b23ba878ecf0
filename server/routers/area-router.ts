/** Small areas: those of a plan's place, and the sets that were given, of which administrators say which is in use. */
import { z } from 'zod';
import { scenarioDraftSchema } from '../../shared/scenario.ts';
import { areaSetIdSchema } from '../../shared/ids.ts';
import { groundOf } from '../access/ground-of.ts';
import { chooseAreaSet, removeAreaSet } from '../access/keep-area-sets.ts';
import { areaSets } from '../store/small-areas.ts';
import { requestId } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('scenario.read');
const manage = procedure('organisations.manage');

const { districts, area } = scenarioDraftSchema.shape;
const one = z.object({ id: areaSetIdSchema, requestId });

export const areaRouter = router({
  within: read.input(z.object({ districts, area })).query(({ ctx, input }) => groundOf(ctx, input)),
  sets: read.query(({ ctx }) => areaSets(ctx.db)),
  choose: manage.input(one).mutation(async ({ ctx, input }) => granted(await chooseAreaSet(ctx, input.id))),
  remove: manage.input(one).mutation(async ({ ctx, input }) => granted(await removeAreaSet(ctx, input.id))),
});
