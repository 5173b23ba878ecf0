/** One property: read, entered, edited, archived, and its history. */
import { z } from 'zod';
import { propertyIdSchema } from '../../shared/ids.ts';
import { propertyDraftSchema } from '../../shared/property.ts';
import { propertyAtEvent, restoreProperty } from '../register/earlier-property.ts';
import { addProperty, archiveProperty, editProperty } from '../register/enter-property.ts';
import { historyOf, plansOn, readProperty } from '../register/read-property.ts';
import { number, requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('register.read');
const edit = procedure('register.edit');

const one = z.object({ id: propertyIdSchema });
const versioned = one.extend({ version, requestId });

export const propertyRouter = router({
  get: read.input(one).query(async ({ ctx, input }) => granted(await readProperty(ctx, input.id))),
  plans: read.input(one).query(async ({ ctx, input }) => granted(await plansOn(ctx, input.id))),
  history: read.input(one).query(async ({ ctx, input }) => granted(await historyOf(ctx, input.id))),
  atEvent: read.input(one.extend({ number })).query(async ({ ctx, input }) => granted(await propertyAtEvent(ctx, input))),
  restore: edit.input(versioned.extend({ number })).mutation(async ({ ctx, input }) => granted(await restoreProperty(ctx, input))),
  add: edit
    .input(z.object({ draft: propertyDraftSchema, requestId }))
    .mutation(async ({ ctx, input }) => granted(await addProperty(ctx, input.draft))),
  edit: edit
    .input(versioned.extend({ draft: propertyDraftSchema }))
    .mutation(async ({ ctx, input }) => granted(await editProperty(ctx, input))),
  archive: edit
    .input(versioned.extend({ archived: z.boolean() }))
    .mutation(async ({ ctx, input }) => granted(await archiveProperty(ctx, input))),
});
