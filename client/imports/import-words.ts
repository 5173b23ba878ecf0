/** What is said of an import: its state, what its rows come to, and what saving it would do, all in whole words. */
import type { ImportCounts, ImportEntry, ImportState, RowOutcome } from '../../shared/import/import-answer.ts';
import { formatCount } from '../../shared/measure.ts';

export const stateLabel: Record<ImportState, string> = {
  reading: 'Being read',
  choosing: 'Waits for its columns',
  checking: 'Being checked',
  checked: 'Ready to save',
  saving: 'Being saved',
  saved: 'Saved',
  undoing: 'Being undone',
  undone: 'Undone',
  refused: 'Refused',
  cancelled: 'Discarded',
};

/** States in which the server works by itself and the page asks how far it is. */
export const isUnderWay = (state: ImportState): boolean =>
  state === 'reading' || state === 'checking' || state === 'saving' || state === 'undoing';

/** States from which an import can still be discarded without a trace in the register. */
export const canCancel = (state: ImportState): boolean =>
  state === 'reading' || state === 'choosing' || state === 'checking' || state === 'checked';

/** Whether the file can be read and checked once more, as after a word was added or the register has changed. */
export const canCheckAgain = ({ state }: Pick<ImportEntry, 'state'>): boolean => state === 'checked' || state === 'cancelled';

/** Whether what is told of its rows is to happen or has happened. */
export type Tense = 'to-be' | 'done';

export const tenseOf = ({ state }: Pick<ImportEntry, 'state'>): Tense =>
  state === 'saved' || state === 'undoing' || state === 'undone' ? 'done' : 'to-be';

const toBe: Record<RowOutcome, string> = {
  added: 'To add',
  changed: 'To change',
  unchanged: 'Unchanged',
  merged: 'To merge',
  doubtful: 'To decide',
  refused: 'Refused',
  'left-out': 'Left out',
};
const done: Record<RowOutcome, string> = { ...toBe, added: 'Added', changed: 'Changed', merged: 'Merged', doubtful: 'Added, flagged' };

/** What becomes or became of a row, in a word or two. */
export const outcomeLabel: Record<Tense, Record<RowOutcome, string>> = { 'to-be': toBe, done };

/** Rows that a tab of the dry run shows: one outcome, or what cuts across outcomes. */
export type RowChoice = RowOutcome | 'noted' | 'without-place' | 'all';

type Choice = { key: RowChoice; label: string; explains: string; count: (counts: ImportCounts) => number };

/** The tabs before it is saved; those that are named for an outcome are named by `tabLabel`. */
export const rowChoices: readonly Choice[] = [
  { key: 'all', label: 'All rows', explains: 'Every row of the file under its headings.', count: ({ rows }) => rows },
  {
    key: 'doubtful',
    label: toBe.doubtful,
    explains: 'Like a property of the register that may be the same.',
    count: ({ doubtful }) => doubtful,
  },
  {
    key: 'refused',
    label: 'Refused',
    explains: 'Not saved. Each says why; put it right in the file and import that again.',
    count: ({ refused }) => refused,
  },
  {
    key: 'changed',
    label: toBe.changed,
    explains: 'In the register already, and the file says something else of them.',
    count: ({ changed }) => changed,
  },
  { key: 'added', label: toBe.added, explains: 'New to the register.', count: ({ added }) => added },
  { key: 'merged', label: toBe.merged, explains: 'Several rows of the file that are one property.', count: ({ merged }) => merged },
  {
    key: 'unchanged',
    label: 'Unchanged',
    explains: 'In the register already, just as the file says.',
    count: ({ unchanged }) => unchanged,
  },
  { key: 'left-out', label: 'Left out', explains: 'No property: a blank line, a total, a heading.', count: (counts) => counts['left-out'] },
  {
    key: 'noted',
    label: 'With notes',
    explains: 'Something of the row was converted, mended or could not be read.',
    count: ({ withNotes }) => withNotes,
  },
  {
    key: 'without-place',
    label: 'Without a place',
    explains: 'Kept and listed, and never drawn on the map until somebody gives them a place.',
    count: ({ withoutPlace }) => withoutPlace,
  },
];

export const tabLabel = ({ key, label }: Pick<Choice, 'key' | 'label'>, tense: Tense): string =>
  Object.hasOwn(toBe, key) ? outcomeLabel[tense][key as RowOutcome] : label;

/** "1 property", "640 properties". */
export const properties = (count: number): string => `${formatCount(count)} ${count === 1 ? 'property' : 'properties'}`;
export const rows = (count: number): string => `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`;

const summarised = ['added', 'changed', 'unchanged', 'merged', 'doubtful', 'refused', 'left-out'] as const;

/** "640 to add, 21 to change, 9 refused": what is nought is not said. Once saved, what nobody decided was added and flagged. */
export const countsWords = (counts: ImportCounts, tense: Tense): string => {
  const said = summarised
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${formatCount(counts[outcome])} ${outcomeLabel[tense][outcome].toLowerCase().replace(', flagged', ' and flagged')}`);
  return said.length === 0 ? 'no rows' : said.join(', ');
};

/** What undoing an import came to: what it had added and changed is not so any more. */
export function undoneWords({ added, changed, merged, doubtful }: ImportCounts): string {
  const parts = [
    added + doubtful > 0 && `${formatCount(added + doubtful)} taken out again`,
    changed + merged > 0 && `${formatCount(changed + merged)} as before`,
  ];
  return parts.filter((part) => part !== false).join(', ') || 'nothing to take back';
}

/** What saving a dry run does, a sentence each. Rows that nobody has decided are added and flagged. */
function savingSentences(counts: ImportCounts): string[] {
  const kept = [
    counts.added > 0 && `${formatCount(counts.added)} added`,
    counts.changed > 0 && `${formatCount(counts.changed)} changed`,
    counts.merged > 0 && `${formatCount(counts.merged)} merged`,
    counts.unchanged > 0 && `${formatCount(counts.unchanged)} left as ${counts.unchanged === 1 ? 'it is' : 'they are'}`,
  ].filter((part) => part !== false);
  const { doubtful, refused } = counts;
  return [
    kept.length === 0 ? '' : `Of the properties in the list: ${kept.join(', ')}.`,
    doubtful > 0
      ? `${rows(doubtful)} still to decide ${doubtful === 1 ? 'is added and flagged as a possible duplicate' : 'are added and flagged as possible duplicates'}.`
      : '',
    refused > 0 ? `${formatCount(refused)} refused ${refused === 1 ? 'row is' : 'rows are'} not saved.` : '',
  ].filter((sentence) => sentence !== '');
}

/** The same in one text, also where there is nothing to save. */
export const savingWords = (counts: ImportCounts): string =>
  hasEffect(counts) ? savingSentences(counts).join(' ') : 'Nothing in this list is new to the register, so there is nothing to save.';

/** Whether saving would do anything at all. */
export const hasEffect = (counts: ImportCounts): boolean => counts.added + counts.changed + counts.merged + counts.doubtful > 0;

/** How far the work is: "Reading rows: 64,000 of 200,000". */
export function progressWords({ progress, state }: Pick<ImportEntry, 'progress' | 'state'>): string {
  if (!progress) return stateLabel[state];
  if (progress.of === null) return progress.done > 0 ? `${progress.doing}: ${formatCount(progress.done)}` : progress.doing;
  return `${progress.doing}: ${formatCount(progress.done)} of ${formatCount(progress.of)}`;
}
