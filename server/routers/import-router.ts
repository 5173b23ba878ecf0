/** Imports: what columns mean, dry runs, decisions, saving and undoing; and the words that lists are read by. The file itself comes over an address of its own. */
import { z } from 'zod';
import { rowOutcomes } from '../../shared/import/import-answer.ts';
import { mappingSchema } from '../../shared/import/mapping.ts';
import { importIdSchema, propertyIdSchema } from '../../shared/ids.ts';
import { cancelImport, checkAgain, mapColumns, saveImport, undoImport } from '../import/import-steps.ts';
import { askAboutColumns, listImports, readImport } from '../import/list-imports.ts';
import { decideRow, lookAtRows } from '../import/look-at-rows.ts';
import { addWord, addWordSchema, listWords, removeWord, removeWordSchema } from '../import/words.ts';
import { requestId } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const edit = procedure('register.edit');
const one = z.object({ id: importIdSchema });
const step = one.extend({ requestId });
const rowNumber = z.number().int().min(1);

const rows = one.extend({
  outcome: z.enum([...rowOutcomes, 'noted', 'without-place']).nullable(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(200),
});

export const importRouter = router({
  list: edit.query(({ ctx }) => listImports(ctx)),
  limits: edit.query(({ ctx }) => ({ mostBytes: ctx.imports.settings.mostBytes, mostRows: ctx.imports.settings.mostRows })),
  get: edit.input(one).query(async ({ ctx, input }) => granted(await readImport(ctx, input.id))),
  question: edit.input(one).query(async ({ ctx, input }) => granted(await askAboutColumns(ctx, input.id))),
  rows: edit.input(rows).query(async ({ ctx, input }) => granted(await lookAtRows(ctx, input))),
  map: edit.input(step.extend({ mapping: mappingSchema })).mutation(async ({ ctx, input }) => granted(await mapColumns(ctx, input))),
  again: edit.input(step).mutation(async ({ ctx, input }) => granted(await checkAgain(ctx, input.id))),
  decide: edit
    .input(step.extend({ row: rowNumber, same: propertyIdSchema.nullable() }))
    .mutation(async ({ ctx, input }) => granted(await decideRow(ctx, input))),
  save: edit.input(step).mutation(async ({ ctx, input }) => granted(await saveImport(ctx, input.id))),
  cancel: edit.input(step).mutation(async ({ ctx, input }) => granted(await cancelImport(ctx, input.id))),
  undo: edit.input(step).mutation(async ({ ctx, input }) => granted(await undoImport(ctx, input.id))),
  words: edit.query(({ ctx }) => listWords(ctx)),
  addWord: edit
    .input(z.intersection(addWordSchema, z.object({ requestId })))
    .mutation(async ({ ctx, input }) => granted(await addWord(ctx, input))),
  removeWord: edit.input(removeWordSchema.extend({ requestId })).mutation(async ({ ctx, input }) => granted(await removeWord(ctx, input))),
});
