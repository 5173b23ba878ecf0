/** Which column of a list holds which field: as its profile or the organisation's last list says, else the likeliest; between two that fit alike nothing is chosen. */
import { inSentence } from '../in-sentence.ts';
import { plainText } from './cell-text.ts';
import { fieldPairs } from './check-mapping.ts';
import { columnsOf } from './columns-found.ts';
import { importFieldKeys, importFields, type ImportFieldKey } from './fields.ts';
import { headingWords } from './headings.ts';
import type { Layout } from './layout.ts';
import { likelihoodsOf } from './likelihood.ts';
import type { Candidate, Mapping, Proposal } from './mapping.ts';
import type { ProfileKey } from './profile-keys.ts';
import { profiles } from './profiles/every-profile.ts';
import type { Heading } from './profiles/profile.ts';
import { recognise } from './recognise.ts';
import type { SheetRow } from './sheet.ts';

export type SheetSeen = {
  layout: Layout;
  /** The sheet by its place in the file. */
  sheet: number;
  /** The first rows of the sheet, those above its headings or not. */
  rows: readonly SheetRow[];
};

/** How many different values of a column are shown. */
const samplesShown = 5;
/** A column is offered from this likelihood on, asked about from the second, and taken without a question from the third. */
const offered = 0.3;
const asked = 0.55;
const taken = 0.7;
/** Two columns whose likelihoods are as near as this fit alike. */
const alike = 0.1;

const valuesOf = ({ layout, rows }: SheetSeen, index: number): string[] =>
  rows.filter((row) => row.number >= layout.firstRow).map((row) => plainText(row.cells[index] ?? ''));

/** Up to five different values of each column, under its heading. */
export const samplesOf = (seen: SheetSeen): { heading: string; samples: readonly string[] }[] =>
  seen.layout.columns.map(({ heading }, index) => ({
    heading,
    samples: [...new Set(valuesOf(seen, index).filter((value) => value !== ''))].slice(0, samplesShown),
  }));

type Question = Proposal['questions'][number];

const quoted = (headings: readonly string[]) => headings.map((heading) => `“${heading}”`);
const listed = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function question(field: ImportFieldKey, between: readonly string[]): Question {
  const what = inSentence(importFields[field].label);
  const message =
    between.length === 1
      ? `Is ${quoted(between)[0]} the ${what}? Choose it, or say that the list does not have it.`
      : `Which column is the ${what}: ${listed(quoted(between))}?`;
  return { field, between, message };
}

type Chosen = { columns: Map<ImportFieldKey, number>; together: Map<ImportFieldKey, number[]>; questions: Question[] };

/** The columns that a profile names. One that stands twice is a question. */
function byProfile(layout: Layout, fields: Partial<Record<ImportFieldKey, readonly Heading[]>>): Chosen {
  const { inWords } = columnsOf(layout);
  const chosen: Chosen = { columns: new Map(), together: new Map(), questions: [] };
  for (const field of importFieldKeys) {
    for (const option of fields[field] ?? []) {
      const found = (typeof option === 'string' ? [option] : option).map(inWords);
      if (found.some((columns) => columns.length === 0)) continue;
      const twice = found.find((columns) => columns.length > 1);
      if (twice)
        chosen.questions.push(
          question(
            field,
            twice.map((index) => layout.columns[index]?.heading ?? ''),
          ),
        );
      else {
        const columns = found.map(([index]) => index as number);
        chosen.columns.set(field, columns[0] as number);
        if (columns.length > 1) chosen.together.set(field, columns);
      }
      break;
    }
  }
  return chosen;
}

type Ranked = Map<ImportFieldKey, { index: number; likelihood: number }[]>;

function ranked(seen: SheetSeen): Ranked {
  const found: Ranked = new Map();
  for (const [index, column] of seen.layout.columns.entries())
    for (const { field, likelihood } of likelihoodsOf(column, valuesOf(seen, index)))
      if (likelihood >= offered) {
        const columns = found.get(field);
        if (columns) columns.push({ index, likelihood });
        else found.set(field, [{ index, likelihood }]);
      }
  for (const columns of found.values()) columns.sort((a, b) => b.likelihood - a.likelihood);
  return found;
}

/** Adds the likeliest columns for fields that have none, each column to one field. */
function byLikelihood(layout: Layout, rankings: Ranked, chosen: Chosen, open: (likelihood: number) => boolean): void {
  const used = new Set([...chosen.columns.values(), ...[...chosen.together.values()].flat()]);
  const settled = new Set<ImportFieldKey>([...chosen.columns.keys(), ...chosen.questions.map(({ field }) => field)]);
  const best = [...rankings].toSorted(([, a], [, b]) => (b[0]?.likelihood ?? 0) - (a[0]?.likelihood ?? 0));
  for (const [field, candidates] of best) {
    if (settled.has(field)) continue;
    const left = candidates.filter(({ index, likelihood }) => !used.has(index) && open(likelihood));
    const [first] = left;
    if (!first || first.likelihood < asked) continue;
    const rivals = left.filter(({ likelihood }) => first.likelihood - likelihood < alike);
    if (rivals.length === 1 && first.likelihood >= taken) {
      chosen.columns.set(field, first.index);
      used.add(first.index);
    } else
      chosen.questions.push(
        question(
          field,
          rivals.map(({ index }) => layout.columns[index]?.heading ?? ''),
        ),
      );
  }
}

/** Half of a pair of coordinates is no place: it is not taken, unless a person is asked for the other half. */
function withoutHalves({ columns, questions }: Chosen): void {
  const given = (field: ImportFieldKey) => columns.has(field) || questions.some((asking) => asking.field === field);
  for (const [one, other] of fieldPairs) {
    if (!given(one)) columns.delete(other);
    if (!given(other)) columns.delete(one);
  }
}

const namesRecord = ['name', 'reference', 'address', 'street'] as const;

/** A remembered mapping as it is for this sheet; null where the headings it was made for are not all here, or others are. */
function recalled(remembered: Mapping | null, { layout, sheet }: SheetSeen): Mapping | null {
  if (remembered === null || layout.headingRows.length === 0) return null;
  const { named } = columnsOf(layout);
  const needed = [...Object.values(remembered.columns), ...Object.values(remembered.together ?? {}).flat()];
  if (needed.length === 0 || needed.some((heading) => named(heading) === null)) return null;
  const here = layout.columns.map(({ heading }) => headingWords(heading)).toSorted();
  const there = remembered.headings?.map(headingWords).toSorted();
  if (there && (there.length !== here.length || there.some((words, index) => words !== here[index]))) return null;
  return { ...remembered, sheet, headingRows: [...layout.headingRows], headings: layout.columns.map(({ heading }) => heading) };
}

/**
 * What is proposed for a sheet. `profile` is what a person or a command says the list is, else it is recognised; `remembered` is the mapping that
 * the organisation used last, which holds where the same headings are there in any order. Questions are for a person; without them the
 * mapping can be used as it is.
 */
export function proposeMapping(seen: SheetSeen, profile: ProfileKey | null, remembered: Mapping | null): Proposal {
  const { layout, sheet } = seen;
  const rankings = ranked(seen);
  const samples = samplesOf(seen);
  const candidates: Partial<Record<ImportFieldKey, readonly Candidate[]>> = {};
  for (const [field, columns] of rankings)
    candidates[field] = columns.map(({ index, likelihood }) => ({ ...(samples[index] as (typeof samples)[number]), likelihood }));
  const again = recalled(remembered, seen);
  if (again && (profile === null || again.profile === profile)) return { mapping: again, from: 'remembered', candidates, questions: [] };
  const recognised = recognise(layout);
  const key = profile ?? recognised ?? 'generic';
  const chosen = byProfile(layout, profiles[key].fields);
  byLikelihood(layout, rankings, chosen, (likelihood) => key === 'generic' || likelihood >= 0.9);
  withoutHalves(chosen);
  const nameless = namesRecord.every((field) => !chosen.columns.has(field)) && !chosen.questions.some(({ field }) => field === 'name');
  if (nameless)
    chosen.questions.push({
      field: 'name',
      between: layout.columns.map(({ heading }) => heading),
      message: 'Which column names the property: its name, its reference or its address?',
    });
  const headingOf = (index: number) => layout.columns[index]?.heading ?? '';
  const mapping: Mapping = {
    profile: key,
    sheet,
    headingRows: [...layout.headingRows],
    columns: Object.fromEntries([...chosen.columns].map(([field, index]) => [field, headingOf(index)])),
    together: Object.fromEntries([...chosen.together].map(([field, columns]) => [field, columns.map(headingOf)])),
    headings: layout.columns.map(({ heading }) => heading),
    everywhere: {},
  };
  return { mapping, from: recognised !== null && key === recognised ? 'recognised' : 'proposed', candidates, questions: chosen.questions };
}
