/** What a page shows, as data and as URL text: anything worth sharing is here, and what an old URL says that is no longer known is dropped with a note. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { z } from 'zod';
import { type EstateFilter, everything, filterFromSearch, filterSearchKeys, filterToSearch } from '../shared/filter.ts';
import { type PropertyId, propertyIdSchema, type ScenarioId, scenarioIdSchema } from '../shared/ids.ts';
import { sharingRules, type SharingRule } from '../shared/assumptions.ts';
import { packPapers, type PackPaper } from '../shared/report/report-answer.ts';
import { packIds, unpackIds } from './url-ids.ts';

export const colourings = ['sector', 'tenure', 'use', 'cost', 'completeness'] as const;
export type Colouring = (typeof colourings)[number];

export const foldable = ['filters', 'aside'] as const;
export type Foldable = (typeof foldable)[number];

export type Camera = { lng: number; lat: number; zoom: number };
export type Sort = { column: string; direction: 'ascending' | 'descending' };

export type View = {
  filter: EstateFilter;
  /** In alphabetical order, without repeats. */
  selection: PropertyId[];
  scenario: ScenarioId | null;
  /** Scenarios side by side on the board, in the order chosen. */
  compare: ScenarioId[];
  /** The rule by which the board shares hub costs between bodies; null means the plan's own. */
  sharing: SharingRule | null;
  camera: Camera | null;
  colour: Colouring;
  /** Whether estimates count in totals. */
  estimates: boolean;
  /** The property open beside the map. */
  property: PropertyId | null;
  sort: Sort;
  /** Keys of the register's columns; null means the usual ones. */
  columns: string[] | null;
  folded: Foldable[];
  /** Whether the list stands beside the map. */
  listing: boolean;
  /** Classes switched off in the legend that are no part of the filter. */
  off: string[];
  /** The board stands as the paper of a pack, with nothing of the shell; null on the screen. */
  pack: PackPaper | null;
};

export const plainView: View = {
  filter: everything,
  selection: [],
  scenario: null,
  compare: [],
  sharing: null,
  camera: null,
  colour: 'sector',
  estimates: true,
  property: null,
  sort: { column: 'name', direction: 'ascending' },
  columns: null,
  folded: [],
  listing: false,
  off: [],
  pack: null,
};

export type Search = Record<string, string | undefined>;

const viewKeys = [
  'pick',
  'scenario',
  'beside',
  'sharing',
  'at',
  'colour',
  'estimates',
  'property',
  'sort',
  'columns',
  'folded',
  'list',
  'off',
  'pack',
] as const;
type ViewKey = (typeof viewKeys)[number];

/** Asks the planner once to group the selection; it is an errand and no part of the view. */
export const errand = 'group';
/** Asks the planner once to open on a hub of the plan. */
export const hubErrand = 'hub';
/** What the audit page is asked, which stands beside the view. */
export const auditKeys = ['who', 'did', 'record', 'plan', 'since', 'until'] as const;
/** What the pages on data quality are asked, beside the view too. */
export const qualityKeys = ['by', 'kind', 'pairs', 'alike'] as const;
/** What the pages of imports are asked: which rows are listed, which one is open, whether its columns are, and a word to add to a table. */
export const importKeys = ['rows', 'row', 'step', 'word', 'words'] as const;
/** What the disposals page is asked: board, table or receipts, the order of the table, and whose plan its lines are of. */
export const disposalKeys = ['shown', 'order', 'from'] as const;
/** What a list of barriers is narrowed to: kind, state, severity, on what they stand, what is late or lacking, and who clears them. */
export const barrierKeys = ['obstacle', 'standing', 'gravity', 'stands', 'lacks', 'clears'] as const;
/** Asks a page once to open the export of its list: "register" or "disposals". */
export const exportErrand = 'export';
const besides: readonly string[] = [
  errand,
  hubErrand,
  exportErrand,
  ...auditKeys,
  ...qualityKeys,
  ...importKeys,
  ...disposalKeys,
  ...barrierKeys,
];

const printCamera = ({ lng, lat, zoom }: Camera) => `${+lng.toFixed(5)},${+lat.toFixed(5)},${+zoom.toFixed(2)}`;

/** The shortest search text that says the same view; what is usual is left out. */
export function viewToSearch(view: View): Search {
  const search: Search = { ...filterToSearch(view.filter) };
  const put = (key: ViewKey, value: string) => {
    if (value !== '') search[key] = value;
  };
  put('pick', packIds(view.selection));
  put('scenario', view.scenario ?? '');
  put('beside', view.compare.join('.'));
  put('sharing', view.sharing ?? '');
  put('at', view.camera ? printCamera(view.camera) : '');
  put('colour', view.colour === plainView.colour ? '' : view.colour);
  put('estimates', view.estimates ? '' : 'no');
  put('property', view.property ?? '');
  const sort = `${view.sort.direction === 'descending' ? '-' : ''}${view.sort.column}`;
  put('sort', sort === plainView.sort.column ? '' : sort);
  put('columns', view.columns?.join('.') ?? '');
  put('folded', view.folded.join('.'));
  put('list', view.listing ? 'yes' : '');
  put('off', view.off.join('.'));
  put('pack', view.pack ?? '');
  return search;
}

const sameText = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The next view with every part that did not change kept identical, so that nothing redraws for nothing. */
function keepSame(previous: View, next: View): View {
  const same = (Object.keys(next) as (keyof View)[]).filter((key) => sameText(previous[key], next[key]));
  return { ...next, ...Object.fromEntries(same.map((key) => [key, previous[key]])) };
}

const readIds = <S extends z.ZodType>(schema: S, ids: readonly string[]): z.infer<S>[] =>
  ids.flatMap((id) => {
    const read = schema.safeParse(id);
    return read.success ? [read.data] : [];
  });

function readCamera(text: string): Camera | null {
  const [lng, lat, zoom, ...rest] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (lng === undefined || lat === undefined || zoom === undefined || rest.length > 0) return null;
  const fits = Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24;
  return fits ? { lng, lat, zoom } : null;
}

const oneOf = <T extends string>(choices: readonly T[], text: string): T | null => choices.find((choice) => choice === text) ?? null;
const parts = (text: string) => text.split('.').filter((part) => part !== '');

/** Reads a view from search parameters; never fails: what it cannot read keeps its usual value and is named in the notes. */
export function viewFromSearch(search: Readonly<Search>): { view: View; notes: string[] } {
  const notes: string[] = [];
  const own: Partial<Record<ViewKey, string>> = {};
  const rest: Search = {};
  for (const [key, value] of Object.entries(search)) {
    if (value === undefined) continue;
    const known = oneOf(viewKeys, key);
    if (known) own[known] = value;
    else if (filterSearchKeys.includes(key)) rest[key] = value;
    else if (key !== '' && !besides.includes(key))
      notes.push(`The link's “${key.slice(0, 40)}” means nothing here any more and was left out.`);
  }
  const read = <T>(key: ViewKey, usual: T, reader: (text: string) => T | null): T => {
    const text = own[key];
    if (text === undefined) return usual;
    const value = reader(text);
    if (value !== null) return value;
    notes.push(`The link's “${key}” could not be read and was left out.`);
    return usual;
  };
  const filter = filterFromSearch(rest);
  const view: View = {
    filter: filter.filter,
    selection: read('pick', plainView.selection, (text) => [...new Set(readIds(propertyIdSchema, unpackIds(text)))].sort()),
    scenario: read('scenario', null as ScenarioId | null, (text) => scenarioIdSchema.safeParse(text).data ?? null),
    compare: read('beside', plainView.compare, (text) => readIds(scenarioIdSchema, parts(text))),
    sharing: read('sharing', null as SharingRule | null, (text) => oneOf(sharingRules, text)),
    camera: read('at', plainView.camera, readCamera),
    colour: read('colour', plainView.colour, (text) => oneOf(colourings, text)),
    estimates: read('estimates', true, (text) => (text === 'no' ? false : text === 'yes' ? true : null)),
    property: read('property', null as PropertyId | null, (text) => propertyIdSchema.safeParse(text).data ?? null),
    sort: read('sort', plainView.sort, (text) => {
      const column = text.replace(/^-/, '');
      return /^[\w-]+$/.test(column) ? { column, direction: text.startsWith('-') ? 'descending' : 'ascending' } : null;
    }),
    columns: read('columns', plainView.columns, (text) => (parts(text).length > 0 ? parts(text) : null)),
    folded: read('folded', plainView.folded, (text) => foldable.filter((panel) => parts(text).includes(panel))),
    listing: read('list', false, (text) => (text === 'yes' ? true : null)),
    off: read('off', plainView.off, (text) => (/^[a-z0-9.-]*$/.test(text) ? [...new Set(parts(text))] : null)),
    pack: read('pack', null as PackPaper | null, (text) => oneOf(packPapers, text)),
  };
  return { view, notes: [...filter.notes, ...notes] };
}

let last: { search: unknown; view: View; notes: string[] } = { search: null, view: plainView, notes: [] };

function readOnce(search: Search) {
  if (last.search !== search) {
    const read = viewFromSearch(search);
    last = { search, view: keepSame(last.view, read.view), notes: read.notes };
  }
  return last;
}

/** What a change of the view leaves as it is: how the disposals are shown is theirs to keep, while an errand is done once. */
const keptBeside = (search: Search): Search =>
  Object.fromEntries(disposalKeys.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])));

export type ChangeView = (change: Partial<View>, options?: { replace?: boolean }) => void;

/** The view of this page and a function that changes part of it; both stay the same from draw to draw unless something changed. */
export function useView(): [View, ChangeView] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback<ChangeView>(
    (part, options) => {
      void navigate({
        to: '.',
        search: (previous: Search) => ({ ...keptBeside(previous), ...searchOf({ ...viewFromSearch(previous).view, ...part }) }),
        replace: options?.replace ?? false,
        resetScroll: false,
        hash: true,
      });
    },
    [navigate],
  );
  return [readOnce(search).view, change];
}

/** The search parameters of a link that shows this view and nothing of the present one; the empty key keeps it from being taken for "no change". */
export const searchOf = (view: View): Search => ({ ...viewToSearch(view), '': '' });

/** What the address said that could not be read, a sentence each. */
export function useViewNotes(): string[] {
  const search: Search = useSearch({ strict: false });
  return readOnce(search).notes;
}
