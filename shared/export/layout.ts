/** Layouts: which columns of a list go out and in which order, chosen by a person and kept under a name, or shipped. */
import { z } from 'zod';
import { columns } from '../columns.ts';
import { disposalColumns } from './disposal-list.ts';
import type { ExportColumn } from './export-cell.ts';
import { registerColumns } from './register-list.ts';

export const exportLists = ['disposals', 'register'] as const;
export type ExportListKey = (typeof exportLists)[number];

export const exportListLabel: Record<ExportListKey, string> = { disposals: 'Disposal list', register: 'Register of property' };

const known: Record<ExportListKey, ReadonlySet<string>> = {
  disposals: new Set(disposalColumns.map(({ key }) => key)),
  register: new Set(registerColumns.map(({ key }) => key)),
};

export const layoutColumnsSchema = z
  .array(z.string().min(1).max(60))
  .min(1, 'Choose at least one column.')
  .max(100)
  .refine((keys) => new Set(keys).size === keys.length, 'Each column stands once.');

export const layoutSchema = z
  .object({
    list: z.enum(exportLists),
    name: z.string().trim().min(1, 'Give the layout a name.').max(80),
    columns: layoutColumnsSchema,
  })
  .superRefine(({ list, columns: keys }, context) => {
    const unknown = keys.filter((key) => !known[list].has(key));
    if (unknown.length > 0)
      context.addIssue({ code: 'custom', path: ['columns'], message: `This list has no column ${unknown.join(', ')}.` });
  });
export type Layout = z.infer<typeof layoutSchema>;

const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key);

/** What the list adds to the columns that disposal teams know. */
const added: readonly string[] = ['sector', 'register-id'];

/** The first of each list is what goes out until somebody chooses otherwise. */
export const shippedLayouts: readonly Layout[] = [
  {
    list: 'disposals',
    name: 'Disposal list',
    columns: keysOf(disposalColumns).filter((key) => !added.includes(key)),
  },
  { list: 'disposals', name: 'Every column', columns: keysOf(disposalColumns) },
  {
    list: 'register',
    name: 'Columns of the table',
    columns: [...keysOf(columns.filter((column) => column.default)), 'figure-basis'],
  },
  { list: 'register', name: 'Every column', columns: keysOf(registerColumns) },
];

/** The columns that keys name, in their order; a key that has gone since the layout was saved is passed over. */
const inOrder = <Row, Context>(all: readonly ExportColumn<Row, Context>[], keys: readonly string[]): ExportColumn<Row, Context>[] =>
  keys.flatMap((key) => all.find((column) => column.key === key) ?? []);

/** The columns of the disposal list that keys name, in their order; a key that has gone since is passed over. */
export const disposalColumnsIn = (keys: readonly string[]) => inOrder(disposalColumns, keys);

/** As `disposalColumnsIn`, of the register. */
export const registerColumnsIn = (keys: readonly string[]) => inOrder(registerColumns, keys);

/** Whether any of the columns tells where a figure comes from, so that this has to be read too. */
export const tellsSources = (keys: readonly string[]): boolean => keys.some((key) => /-source$|-value-basis$/.test(key));
