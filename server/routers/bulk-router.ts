/** One field of many properties at once: shown first, done, and undone. */
import { z } from 'zod';
import { propertyIdSchema } from '../../shared/ids.ts';
import { bulkChangeSchema } from '../../shared/quality/bulk-change.ts';
import { editBulk, previewBulk, undoBulk } from '../register/bulk-edit.ts';
import { mostAtOnce } from '../register/change-many.ts';
import { requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const edit = procedure('register.edit');

const items = z.array(z.object({ id: propertyIdSchema, version })).max(mostAtOnce);

export const bulkRouter = router({
  preview: edit
    .input(z.object({ ids: z.array(propertyIdSchema).max(mostAtOnce), change: bulkChangeSchema }))
    .query(async ({ ctx, input }) => granted(await previewBulk(ctx, input.ids, input.change))),
  edit: edit
    .input(z.object({ items, change: bulkChangeSchema, requestId }))
    .mutation(async ({ ctx, input }) => granted(await editBulk(ctx, input.items, input.change))),
  undo: edit.input(z.object({ items, requestId })).mutation(async ({ ctx, input }) => granted(await undoBulk(ctx, input.items))),
});
