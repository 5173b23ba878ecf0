/** An export that the keeper of the machine commands: the same list as a person takes, written to a file that is there only when it is whole. */
import { z } from 'zod';
import { thisMachine } from '../../shared/audit.ts';
import { exportFormats } from '../../shared/export/export-format.ts';
import { exportLists, shippedLayouts } from '../../shared/export/layout.ts';
import type { Answer } from '../../shared/problem.ts';
import { commander, fileProblem } from '../commanded.ts';
import type { Asking, Services } from '../services.ts';
import { diskProblem } from './disk-problem.ts';
import { exportIn, type ExportAsked } from './export-asked.ts';
import { listLayouts } from './layouts.ts';
import { makeExport } from './make-export.ts';

export const commandedExportSchema = z.strictObject({
  list: z.enum(exportLists),
  format: z.enum(exportFormats),
  /** The query of the map's address. */
  filter: z.string(),
  /** The name of a layout, shipped or kept for everybody. */
  layout: z.string().nullable(),
  /** Whether sensitive properties are among the rows. */
  sensitive: z.boolean(),
  file: z.string(),
});
export type CommandedExport = z.infer<typeof commandedExportSchema>;

export type Written = { rows: number; files: readonly string[] };

const refused = (message: string) => ({ ok: false, problem: { kind: 'refused', message } }) as const;

async function askedBy(ctx: Asking, { list, format, filter, layout }: CommandedExport): Promise<Answer<ExportAsked>> {
  const search = Object.fromEntries(new URLSearchParams(filter.replace(/^.*\?/, '')));
  const asked = exportIn({ list, format }, { ...search, ...(layout === null ? {} : { layout }) });
  if (!asked.ok || !('id' in asked.value.layout)) return asked;
  const kept = await listLayouts(ctx, list);
  const found = kept.find(({ name }) => name.toLowerCase() === layout?.trim().toLowerCase());
  if (found) return { ok: true, value: { ...asked.value, layout: { id: found.id } } };
  const names = [...shippedLayouts.filter((one) => one.list === list), ...kept].map(({ name }) => name).join(', ');
  return refused(`There is no layout ${layout ?? ''} for everybody. There are: ${names}.`);
}

export async function exportForKeeper(services: Services, commanded: CommandedExport): Promise<Answer<Written>> {
  const { file, sensitive } = commanded;
  const ctx: Asking = { ...services, person: commander(sensitive), from: thisMachine };
  const wrong = fileProblem(file);
  if (wrong !== null) return refused(wrong);
  const asked = await askedBy(ctx, commanded);
  if (!asked.ok) return asked;
  const made = await makeExport(ctx, asked.value, file);
  if (!made.ok) return made;
  try {
    const { rows, files } = await made.value.ended;
    return { ok: true, value: { rows, files } };
  } catch (error) {
    const problem = diskProblem(error);
    if (problem === null) throw error;
    return refused(problem);
  }
}
