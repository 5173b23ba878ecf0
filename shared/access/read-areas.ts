/** Rows of somebody's file as small areas: what can be read is, what cannot is told by its row, and nothing is guessed. */
import { plainText, saysNothing } from '../import/cell-text.ts';
import { readCoordinates } from '../import/place-cells.ts';
import type { SheetRow } from '../import/sheet.ts';
import type { Position } from '../units.ts';
import { areaColumnsOf, lackOf, type AreaColumns, type AreaFieldKey } from './area-columns.ts';
import { smallAreaSchema, type SmallArea } from './small-area.ts';

export type RowProblem = { row: number; message: string };

export type AreasRead = {
  /** Heading by field, of the columns that are used. */
  columns: Partial<Record<AreaFieldKey, string>>;
  areas: SmallArea[];
  /** Rows left out, in their order. */
  problems: RowProblem[];
  /** Rows that are taken with something to know of them. */
  notes: RowProblem[];
};

export type AreaReader = {
  /** Why the file cannot be read at all; null where it can. */
  lack: () => string | null;
  take: (row: SheetRow) => void;
  done: () => AreasRead;
};

const whole = /^\d{1,3}(,\d{3})+(\.0+)?$|^\d+(\.0+)?$/;

const wholeIn = (cell: string): number | null => {
  const text = plainText(cell).replaceAll(' ', '');
  return whole.test(text) ? Number(text.replaceAll(',', '')) : null;
};

/** Rows before the headings that are only a title. */
const mostTitles = 10;

const looksLikeHeadings = (columns: AreaColumns) => Object.keys(columns).length >= 3;

type DistrictOf = (position: Position) => string | null;

/** Takes the rows of a sheet one after another, headings among the first of them; `districtOf` says where an area lies that does not say so itself. */
export function areaReader(districtOf: DistrictOf): AreaReader {
  let headings: readonly string[] | null = null;
  let columns: AreaColumns = {};
  let titles = 0;
  let first: AreaColumns | null = null;
  const read: AreasRead = { columns: {}, areas: [], problems: [], notes: [] };
  const codes = new Map<string, number>();
  const cell = (row: SheetRow, key: AreaFieldKey): string => {
    const at = columns[key];
    const text = at === undefined ? '' : plainText(row.cells[at] ?? '');
    return saysNothing(text) ? '' : text;
  };

  const placeOf = (row: SheetRow, refuse: (message: string) => null): Position | null => {
    const anywhere = { postcodeCentre: null, inArea: () => true };
    const pairs = [
      ['easting', 'northing', 'easting-northing'],
      ['longitude', 'latitude', 'longitude-latitude'],
    ] as const;
    for (const [x, y, label] of pairs) {
      const reading = readCoordinates(cell(row, x), cell(row, y), label, anywhere);
      if (reading.kind === 'problem') return refuse(reading.message);
      if (reading.kind === 'absent') continue;
      for (const message of reading.notes) read.notes.push({ row: row.number, message });
      return reading.value.position;
    }
    return refuse('It has no coordinates.');
  };

  function areaOf(row: SheetRow): SmallArea | null {
    const refuse = (message: string): null => {
      read.problems.push({ row: row.number, message });
      return null;
    };
    const code = cell(row, 'code');
    if (code === '') return refuse('It has no code.');
    const before = codes.get(code);
    if (before !== undefined) return refuse(`The code ${code} stands in row ${before} already.`);
    const people = cell(row, 'population');
    const population = wholeIn(people);
    if (population === null) return refuse(people === '' ? 'It has no population.' : `“${people}” is not a whole number of people.`);
    const said = cell(row, 'decile');
    const decile = said === '' ? null : wholeIn(said);
    if (said !== '' && (decile === null || decile < 1 || decile > 10)) return refuse(`“${said}” is not a decile from 1 to 10.`);
    const position = placeOf(row, refuse);
    if (position === null) return null;
    const [name, place, district] = [cell(row, 'name'), cell(row, 'place'), cell(row, 'district')];
    const made = smallAreaSchema.safeParse({
      code,
      name: name || code,
      place: place || null,
      district: district || districtOf(position),
      position,
      population,
      decile,
    });
    if (!made.success) return refuse('Its code, name, place or district is longer than is taken, or its population larger.');
    codes.set(code, row.number);
    return made.data;
  }

  function heed(row: SheetRow): void {
    const found = areaColumnsOf(row.cells);
    first ??= found;
    if (!looksLikeHeadings(found)) {
      titles += 1;
      return;
    }
    headings = row.cells;
    columns = found;
    for (const [key, at] of Object.entries(found)) read.columns[key as AreaFieldKey] = plainText(headings[at] ?? '');
  }

  return {
    lack: () => lackOf(headings === null ? (first ?? {}) : columns),
    take: (row) => {
      if (headings === null) {
        if (titles < mostTitles) heed(row);
        return;
      }
      if (lackOf(columns) !== null) return;
      const area = areaOf(row);
      if (area !== null) read.areas.push(area);
    },
    done: () => read,
  };
}
