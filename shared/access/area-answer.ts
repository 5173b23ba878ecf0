/** What is answered to somebody who gives a file of small areas: what would come in and what would not, before anything is stored. */
import type { People } from '../units.ts';
import type { AreaFieldKey } from './area-columns.ts';
import type { AreaSet } from './area-set.ts';
import type { AreasRead, RowProblem } from './read-areas.ts';

/** As many rows as are told one by one. */
export const mostRowsTold = 50;

export type AreasGiven = {
  fileName: string;
  columns: Partial<Record<AreaFieldKey, string>>;
  areas: number;
  people: People;
  withDecile: number;
  withPlace: number;
  /** Areas by district, the most first; null where no district is known. */
  districts: { district: string | null; areas: number }[];
  /** The first of them, and how many there are. */
  problems: RowProblem[];
  leftOut: number;
  notes: RowProblem[];
  noted: number;
  fileNotes: string[];
  /** The set as it was stored; null where this was only a look. */
  stored: AreaSet | null;
};

export function givenOf(fileName: string, { columns, areas, problems, notes }: AreasRead, fileNotes: readonly string[]): AreasGiven {
  const districts = new Map<string | null, number>();
  for (const { district } of areas) districts.set(district, (districts.get(district) ?? 0) + 1);
  return {
    fileName,
    columns,
    areas: areas.length,
    people: areas.reduce((sum, { population }) => sum + population, 0) as People,
    withDecile: areas.filter(({ decile }) => decile !== null).length,
    withPlace: areas.filter(({ place }) => place !== null).length,
    districts: [...districts]
      .map(([district, count]) => ({ district, areas: count }))
      .sort((a, b) => b.areas - a.areas || (a.district ?? '').localeCompare(b.district ?? '', 'en-GB')),
    problems: problems.slice(0, mostRowsTold),
    leftOut: problems.length,
    notes: notes.slice(0, mostRowsTold),
    noted: notes.length,
    fileNotes: [...fileNotes],
    stored: null,
  };
}
