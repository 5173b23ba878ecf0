/** What is to go out, as the page that offers it knows it: which list, under which filter, in which order, and how much it is. */
import { columnOf } from '../../shared/columns.ts';
import type { EstateFilter } from '../../shared/filter.ts';
import { describeFilter } from '../../shared/filter-words.ts';
import { everything } from '../../shared/filter.ts';
import type { ExportListKey } from '../../shared/export/layout.ts';
import { formatCount } from '../../shared/measure.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { Sort } from '../view.ts';

export type ListSubject = {
  list: ExportListKey;
  filter: EstateFilter;
  /** Of the disposals only those of this plan; null where they are of every plan. */
  plan: { id: ScenarioId; name: string } | null;
  /** Null where the list has an order of its own. */
  sort: Sort | null;
  /** Undefined until it is known. */
  count: number | undefined;
};

const nouns: Record<ExportListKey, readonly [one: string, many: string]> = {
  register: ['property', 'properties'],
  disposals: ['disposal', 'disposals'],
};

/** "214 properties", "1 disposal". */
export const countInWords = (list: ExportListKey, count: number): string => `${formatCount(count)} ${nouns[list][count === 1 ? 0 : 1]}`;

/** What the button says: "Export 214 properties", "Export 16 changes". */
export function actInWords(list: ExportListKey, count: number | undefined, changes: number | null): string {
  if (changes !== null) return `Export ${formatCount(changes)} ${changes === 1 ? 'change' : 'changes'}`;
  return count === undefined ? 'Export' : `Export ${countInWords(list, count)}`;
}

const wholes: Record<ExportListKey, string> = { register: 'the register', disposals: 'the list' };

const isWhole = (filter: EstateFilter) => JSON.stringify(filter) === JSON.stringify(everything);

/** Which rows go out, in a sentence: "Exactly the 214 properties of this filter: freehold; in Swale." */
export function extentInWords({ list, filter, plan, count }: ListSubject, organisations: readonly Organisation[]): string {
  if (count === undefined) return '';
  const words = describeFilter(filter, organisations);
  if (count === 0) return `Nothing is left by this filter: ${words}.`;
  const whose = plan === null ? '' : ` of the plan “${plan.name}”`;
  if (isWhole(filter)) return `All ${countInWords(list, count)}${whose === '' ? ` of ${wholes[list]}` : whose}.`;
  return `Exactly the ${count === 1 ? `one ${nouns[list][0]}` : countInWords(list, count)}${whose === '' ? ' of' : `${whose} under`} this filter: ${words}.`;
}

/** The order of the rows, and for the list of disposals what is among them: "In the order of the table: by running cost, most first." */
export function orderInWords(sort: Sort | null): string {
  if (sort === null) return 'In the order of the properties’ names, those that are only planned among them.';
  const column = columnOf(sort.column);
  if (!column) return '';
  const falls = sort.direction === 'descending';
  const way =
    column.kind === 'text'
      ? falls
        ? 'Z to A'
        : 'A to Z'
      : column.kind === 'date'
        ? falls
          ? 'latest first'
          : 'earliest first'
        : falls
          ? 'most first'
          : 'least first';
  return `In the order of the table: by ${column.label.toLowerCase()}, ${way}.`;
}

/** As the address of the file has it: "-running-cost". */
export const sortText = (sort: Sort | null): string | null =>
  sort === null ? null : `${sort.direction === 'descending' ? '-' : ''}${sort.column}`;
