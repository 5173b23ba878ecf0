/** What leaves the register in files: who took which list out, under which filter, in which format, and how many rows; and the layouts that are kept. */
import { factsOfFormats, type ExportFormat } from '../export/export-format.ts';
import { exportListLabel, type ExportListKey } from '../export/layout.ts';
import { inSentence } from '../in-sentence.ts';
import { counted } from './in-words.ts';

/** `cleared`: it was made by somebody who may see sensitive properties, so that its count and its filter could tell of them. */
export type ExportMark = {
  list: ExportListKey;
  format: ExportFormat;
  /** In words. */
  filter: string;
  /** Those that the filter passed, which for a list of changes are those that were compared. */
  rows: number;
  changes: boolean;
  cleared: boolean;
};

type LayoutMark = { list: ExportListKey; name: string; shared: boolean };

export type ExportEvent =
  | { kind: 'export.made'; before: null; after: ExportMark }
  | { kind: 'layout.saved' | 'layout.removed'; before: null; after: LayoutMark };

/** Without clearance nothing is said that tells of properties which cannot be seen. */
function madeSentence(after: ExportMark, cleared: boolean): string {
  const { list, format, filter, rows, changes } = after;
  const what = `${changes ? 'what has changed in ' : ''}the ${inSentence(exportListLabel[list])} as ${factsOfFormats[format].label}`;
  if (after.cleared && !cleared) return `Exported ${what}.`;
  return `Exported ${what}: ${inSentence(filter)}, ${counted(rows, 'row')}${changes ? ' compared' : ''}.`;
}

/** A layout that is not for everybody is named to nobody. */
const layoutWords = ({ list, name, shared }: LayoutMark): string =>
  `${shared ? `the layout “${name}”` : 'a layout of their own'} for the ${inSentence(exportListLabel[list])}`;

export function exportSentence(event: ExportEvent, cleared: boolean): string {
  switch (event.kind) {
    case 'export.made':
      return madeSentence(event.after, cleared);
    case 'layout.saved':
      return `Saved ${layoutWords(event.after)}.`;
    case 'layout.removed':
      return `Removed ${layoutWords(event.after)}.`;
  }
}
