/** How somebody last took a list out, which this browser remembers for each person and list. */
import { z } from 'zod';
import { exportFormats } from '../../shared/export/export-format.ts';
import { type ExportListKey, layoutColumnsSchema } from '../../shared/export/layout.ts';

const choiceSchema = z.object({
  format: z.enum(exportFormats),
  /** The layout it began with: a shipped one by its name, a kept one by its identifier. */
  layout: z.object({ shipped: z.string() }).or(z.object({ kept: z.string() })),
  /** The columns where they are no longer the layout's. */
  columns: layoutColumnsSchema.nullable(),
  /** Whether CSV comes in a ZIP file with what is said about it. */
  about: z.boolean().default(true),
});
export type KeptChoice = z.infer<typeof choiceSchema>;

const keyOf = (person: string, list: ExportListKey) => `common-ground-export-${list}-${person}`;

/** Null where there is none, or none that can be read any more. */
export function rememberedChoice(person: string, list: ExportListKey): KeptChoice | null {
  try {
    return choiceSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(person, list)) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

export function rememberChoice(person: string, list: ExportListKey, choice: KeptChoice): void {
  try {
    localStorage.setItem(keyOf(person, list), JSON.stringify(choice));
  } catch {
    return;
  }
}
