/** Which layout a list goes out under: a shipped one by its name, or one that the person has kept, by its identifier. */
import type { KeptLayout } from '../../shared/export/export-answer.ts';
import { type ExportListKey, type Layout, shippedLayouts } from '../../shared/export/layout.ts';
import type { KeptChoice } from './kept-choice.ts';

export type LayoutKey = KeptChoice['layout'];

export const shippedOf = (list: ExportListKey): Layout[] => shippedLayouts.filter((layout) => layout.list === list);

/** As the value of a choice in a form. */
export const textOfKey = (key: LayoutKey): string => ('kept' in key ? `kept ${key.kept}` : `shipped ${key.shipped}`);

export const keyOfText = (text: string): LayoutKey =>
  text.startsWith('kept ') ? { kept: text.slice('kept '.length) } : { shipped: text.slice('shipped '.length) };

/** The layout of the key, with the key that it really has: the first shipped one where the layout has gone. */
export function layoutOf(list: ExportListKey, kept: readonly KeptLayout[], key: LayoutKey): { key: LayoutKey; layout: Layout } {
  const [first] = shippedOf(list);
  const found = 'kept' in key ? kept.find(({ id }) => id === key.kept) : shippedOf(list).find(({ name }) => name === key.shipped);
  if (found) return { key, layout: found };
  if (!first) throw new Error(`No layout is shipped for ${list}.`);
  return { key: { shipped: first.name }, layout: first };
}

/** The name under which a new layout is proposed: that of the one it was made from, counted on. */
export function proposedName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/ \d+$/, '');
  for (let number = 2; ; number += 1) if (!taken.includes(`${stem} ${number}`)) return `${stem} ${number}`;
}
