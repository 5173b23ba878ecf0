/** Pairs of properties that may be one: listed, told apart, merged, and either taken back. */
import { z } from 'zod';
import { propertyIdSchema } from '../../shared/ids.ts';
import { takeable } from '../../shared/match/merge-properties.ts';
import { pairIdSchema } from '../../shared/match/pair-id.ts';
import { pairStates } from '../../shared/quality/quality-answer.ts';
import { differPair } from '../duplicates/differ-pair.ts';
import { listPairs } from '../duplicates/list-pairs.ts';
import { mergePair } from '../duplicates/merge-pair.ts';
import { undoPair } from '../duplicates/undo-pair.ts';
import { requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const edit = procedure('register.edit');

const one = z.object({ id: pairIdSchema, requestId });
const page = z.object({
  state: z.enum(pairStates).default('open'),
  property: propertyIdSchema.optional(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});
const merging = one.extend({
  keep: propertyIdSchema,
  take: z.array(z.enum(takeable)).max(60).default([]),
  fill: z.boolean().default(true),
  versions: z.object({ kept: version, other: version }),
});

export const duplicatesRouter = router({
  list: edit.input(page).query(async ({ ctx, input }) => granted(await listPairs(ctx, input))),
  differ: edit.input(one).mutation(async ({ ctx, input }) => granted(await differPair(ctx, { two: input.id }))),
  merge: edit.input(merging).mutation(async ({ ctx, input: { id, ...rest } }) => granted(await mergePair(ctx, { two: id, ...rest }))),
  undo: edit.input(one).mutation(async ({ ctx, input }) => granted(await undoPair(ctx, { two: input.id }))),
});
