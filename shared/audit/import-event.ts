/** What happens by imports: a list saved into the register or undone, what it did to each property, and words added to the tables that lists are read by. */
import type { ImportId, OrganisationId, PropertyId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import type { Property } from '../property.ts';
import { counted, listed } from './in-words.ts';

/** `cleared`: it was checked by somebody who may see sensitive properties, so that its counts would tell of them. */
export type ImportMark = {
  import: ImportId;
  organisation: OrganisationId;
  file: string;
  sha256: string;
  added: number;
  changed: number;
  cleared: boolean;
};

type OfProperty = { property: PropertyId; version: number };
type WordMark = { kind: 'tenure' | 'use'; word: string; means: string };

export type ImportEvent =
  | { kind: 'import.saved'; version: number; before: null; after: ImportMark }
  | { kind: 'import.undone'; version: number; before: null; after: ImportMark }
  /** What the property was before, null where it was added or removed; what it is now stands in the next event that tells it, or in the register. `of` is the number of the event of the whole. */
  | ({ kind: 'property.imported' | 'property.import-undone'; before: Property | null; after: null; of: number } & OfProperty)
  | { kind: 'word.added'; before: null; after: WordMark }
  | { kind: 'word.removed'; before: null; after: WordMark };

const nameOf = (id: OrganisationId, organisations: readonly Organisation[]) => organisations.find((one) => one.id === id)?.name ?? id;

/** Without clearance no count tells of properties that cannot be seen. */
function countsOf({ added, changed, cleared: counts }: ImportMark, cleared: boolean): string {
  if (counts && !cleared) return '';
  const parts = [added > 0 ? `${counted(added, 'property', 'properties')} added` : '', changed > 0 ? `${changed} changed` : ''];
  return `: ${listed(parts.filter((part) => part !== '')) || 'nothing changed'}`;
}

/** The files of imports by the number of the event of the whole. */
export type FilesByEvent = ReadonlyMap<number, string>;

const named = (of: number, files: FilesByEvent) => (files.has(of) ? `the import of ${files.get(of)}` : 'an import');

export function importSentence(
  event: ImportEvent,
  organisations: readonly Organisation[],
  cleared: boolean,
  files: FilesByEvent = new Map(),
): string {
  switch (event.kind) {
    case 'import.saved':
      return `Imported ${event.after.file} for ${nameOf(event.after.organisation, organisations)}${countsOf(event.after, cleared)}.`;
    case 'import.undone':
      return `Undid the import of ${event.after.file} for ${nameOf(event.after.organisation, organisations)}.`;
    case 'property.imported':
      return `${event.before === null ? 'Added' : 'Changed'} by ${named(event.of, files)}.`;
    case 'property.import-undone':
      return files.has(event.of) ? `The import of ${files.get(event.of)} was undone.` : 'An import was undone.';
    case 'word.added':
      return `Added the word “${event.after.word}” for ${event.after.kind}: ${event.after.means}.`;
    case 'word.removed':
      return `Removed the word “${event.after.word}” for ${event.after.kind}.`;
  }
}
