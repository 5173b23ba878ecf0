/** An export that the keeper of the machine commands: the same list as a person takes, written to a file that is there only when it is whole. */
import { z } from 'zod';
import { thisMachine } from '../../shared/audit.ts';
import { exportFormats } from '../../shared/export/export-format.ts';
import { exportLists, shippedLayouts } from '../../shared/export/layout.ts';
import { knownPartOf } from '../../shared/filter-known.ts';
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

/** What the address of a page says beside its filter: how it is shown, and the plan that one has in hand. */
const ofThePage: readonly string[] = [
  'at',
  'beside',
  'colour',
  'columns',
  'estimates',
  'folded',
  'list',
  'off',
  'order',
  'pick',
  'property',
  'scenario',
  'sharing',
  'shown',
];

/** The query itself, or what of a whole address is its filter; the plan of the disposals page is the one that they are from. */
function searchOf(filter: string): Record<string, string> {
  const isAddress = filter.includes('?');
  const given = Object.entries(Object.fromEntries(new URLSearchParams(filter.replace(/^.*\?/, ''))));
  if (!isAddress) return Object.fromEntries(given);
  return Object.fromEntries(given.flatMap(([key, value]) => (ofThePage.includes(key) ? [] : [[key === 'from' ? 'scenario' : key, value]])));
}

async function askedBy(ctx: Asking, { list, format, filter, layout }: CommandedExport): Promise<Answer<ExportAsked>> {
  const asked = exportIn({ list, format }, { ...searchOf(filter), ...(layout === null ? {} : { layout }) });
  if (!asked.ok) return asked;
  const { notes } = knownPartOf(asked.value.filter, { districts: ctx.geography.districts, organisations: ctx.estate.organisations });
  if (notes.length > 0) return refused(`Nothing was exported. ${notes.join(' ').replaceAll(', so that was left out of the filter', '')}`);
  if (!('id' in asked.value.layout)) return asked;
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
