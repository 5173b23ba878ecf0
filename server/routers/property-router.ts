/** One property: read, entered, edited, archived, and its history. */
import { z } from 'zod';
import { propertyIdSchema } from '../../shared/ids.ts';
import { propertyDraftSchema, type Property } from '../../shared/property.ts';
import type { HistoryEntry, PropertyAnswer } from './answers.ts';
import { procedure, router } from './trpc.ts';

const read = procedure('register.read');
const edit = procedure('register.edit');
const pending = (): never => {
  throw new Error('Not built yet.');
};

const one = z.object({ id: propertyIdSchema });
const requestId = z.string().max(64).optional();
const versioned = one.extend({ version: z.number().int().min(1), requestId });

export const propertyRouter = router({
  get: read.input(one).query((): PropertyAnswer => pending()),
  history: read.input(one).query((): HistoryEntry[] => pending()),
  add: edit.input(z.object({ draft: propertyDraftSchema, requestId })).mutation((): Property => pending()),
  edit: edit.input(versioned.extend({ draft: propertyDraftSchema })).mutation((): Property => pending()),
  archive: edit.input(versioned.extend({ archived: z.boolean() })).mutation((): Property => pending()),
});
