/** Exports before they are made: layouts that are kept, a look at the first rows, and what has changed since a list last went out. The file itself has an address of its own. */
import { z } from 'zod';
import { layoutColumnsSchema, exportLists, layoutSchema } from '../../shared/export/layout.ts';
import { estateFilterSchema, everything } from '../../shared/filter.ts';
import type { ExportAsked } from '../export/export-asked.ts';
import { dropLayout, listLayouts, saveLayout } from '../export/layouts.ts';
import { lastExport, previewExport } from '../export/preview-export.ts';
import { scenarioIdSchema } from '../../shared/ids.ts';
import { requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const exporting = procedure('export');
const list = z.enum(exportLists);
const layoutId = z.string().min(1).max(80);

const asked = z.object({
  list,
  filter: estateFilterSchema.default(everything),
  scenario: scenarioIdSchema.nullish(),
  sort: z.object({ column: z.string().max(60), direction: z.enum(['ascending', 'descending']) }).nullish(),
  /** One that was kept, or the columns themselves. */
  layout: z.union([z.object({ id: layoutId }), z.object({ columns: layoutColumnsSchema })]),
});

const byName = { column: 'name', direction: 'ascending' } as const;

const askedOf = ({ list: key, filter, scenario = null, sort, layout }: z.infer<typeof asked>): ExportAsked => ({
  list: key,
  format: 'csv',
  filter,
  scenario,
  sort: sort ?? byName,
  layout: 'id' in layout ? layout : { name: '', columns: layout.columns },
  changes: false,
  about: false,
});

const saving = z.intersection(
  layoutSchema,
  z.object({ id: layoutId.optional(), version: version.optional(), shared: z.boolean().default(false), requestId }),
);

export const exportRouter = router({
  layouts: exporting.input(z.object({ list })).query(({ ctx, input }) => listLayouts(ctx, input.list)),
  preview: exporting.input(asked).query(async ({ ctx, input }) => granted(await previewExport(ctx, askedOf(input)))),
  last: exporting.input(asked).query(async ({ ctx, input }) => granted(await lastExport(ctx, askedOf(input)))),
  saveLayout: exporting.input(saving).mutation(async ({ ctx, input }) => granted(await saveLayout(ctx, input))),
  removeLayout: exporting
    .input(z.object({ id: layoutId, version, requestId }))
    .mutation(async ({ ctx, input }) => granted(await dropLayout(ctx, input))),
});
