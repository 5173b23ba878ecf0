/** Reads a folder of Code-Point Open (Ordnance Survey, Open Government Licence): CSV files of postcodes with or without a row of headings. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Answer } from '../../../shared/problem.ts';
import { keyOfCodes } from './postcode-key.ts';
import { mostPostcodes, postcodeTable, type PostcodeRows, type Postcodes } from './postcode-table.ts';

type Columns = { postcode: number; quality: number; easting: number; northing: number; district: number };

/** As the files are published, without headings (Code-Point Open technical specification). */
const published: Columns = { postcode: 0, quality: 1, easting: 2, northing: 3, district: 8 };

/** Headings in words, and as their two letters. */
const headings: Record<keyof Columns, RegExp> = {
  postcode: /^(postcode|pc)$/i,
  quality: /^(positional_quality_indicator|pq)$/i,
  easting: /^(eastings?|ea)$/i,
  northing: /^(northings?|no)$/i,
  district: /^(admin_district_code|dc)$/i,
};

/** From this quality on a postcode has no coordinates. */
const withoutPlace = 90;
/** The shortest row that there can be, by which room is made. */
const shortestRow = 24;

const [lineFeed, carriageReturn, comma, quote, space, figure0] = [10, 13, 44, 34, 32, 48];
const [capitalA, smallA, longestPostcode] = [0x41, 0x61, 8];

const idle = (byte: number | undefined) => byte === quote || byte === space || byte === carriageReturn;

/** A line of the file: each field begins where the one before it ends and one further. */
type Line = { file: Buffer; starts: number[] };

/** Where a field begins and ends, quotes and spaces about it left out. */
function startOf({ file, starts }: Line, column: number): number {
  let start = starts[column] ?? file.length;
  while (idle(file[start])) start += 1;
  return start;
}

function endOf({ file, starts }: Line, column: number): number {
  let end = (starts[column + 1] ?? 0) - 1;
  while (idle(file[end - 1])) end -= 1;
  return end;
}

/** A whole number; -1 for what is none. */
function numberAt(line: Line, column: number): number {
  const [start, end] = [startOf(line, column), endOf(line, column)];
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const figure = (line.file[at] as number) - figure0;
    if (figure < 0 || figure > 9) return -1;
    value = value * 10 + figure;
  }
  return end > start ? value : -1;
}

function postcodeAt(line: Line, column: number): number | null {
  const [start, end] = [startOf(line, column), endOf(line, column)];
  const codes: number[] = [];
  for (let at = start; at < end && codes.length < longestPostcode; at += 1) {
    const byte = line.file[at] as number;
    if (byte !== space) codes.push(byte >= smallA ? byte - (smallA - capitalA) : byte);
  }
  return keyOfCodes(codes);
}

/** Parts the line between two places of the file. */
function part({ file, starts }: Line, from: number, to: number): void {
  starts.length = 0;
  starts.push(from);
  for (let at = from; at < to; at += 1) if (file[at] === comma) starts.push(at + 1);
  starts.push(to + 1);
}

function columnsIn(line: string): Columns | null {
  const names = line.split(',').map((name) => name.replaceAll(/["\s]/g, ''));
  const places = Object.entries(headings).map(([key, pattern]) => [key, names.findIndex((name) => pattern.test(name))] as const);
  return places.every(([, at]) => at >= 0) ? (Object.fromEntries(places) as Columns) : null;
}

type Taking = PostcodeRows & { districts: string[]; codes: Map<string, number> };

function districtAt(taking: Taking, line: Line, column: number): number {
  const [start, end] = [startOf(line, column), endOf(line, column)];
  const code = start < end ? line.file.toString('latin1', start, end) : '';
  const known = taking.codes.get(code);
  if (known !== undefined) return known;
  taking.districts.push(code);
  taking.codes.set(code, taking.districts.length - 1);
  return taking.districts.length - 1;
}

function takeLine(taking: Taking, line: Line, columns: Columns, key: number): void {
  const [easting, northing] = [numberAt(line, columns.easting), numberAt(line, columns.northing)];
  if (numberAt(line, columns.quality) >= withoutPlace || easting <= 0 || northing <= 0) return;
  taking.keys[taking.count] = key;
  taking.eastings[taking.count] = easting;
  taking.northings[taking.count] = northing;
  taking.district[taking.count] = districtAt(taking, line, columns.district);
  taking.count += 1;
}

/** Takes the rows of a file; false where there is no room for a row any more. */
function takeFile(taking: Taking, file: Buffer): boolean {
  const line: Line = { file, starts: [] };
  let columns = published;
  for (let from = 0; from < file.length; ) {
    const end = file.indexOf(lineFeed, from);
    const to = end < 0 ? file.length : end;
    part(line, from, to);
    const key = postcodeAt(line, columns.postcode);
    if (key === null && from === 0) columns = columnsIn(file.toString('latin1', 0, to)) ?? columns;
    if (key !== null && taking.count === taking.keys.length) return false;
    if (key !== null) takeLine(taking, line, columns, key);
    from = to + 1;
  }
  return true;
}

async function filesIn(folder: string): Promise<{ path: string; bytes: number }[]> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => /\.csv$/i.test(name) && !basename(name).startsWith('.')).map((name) => join(folder, name));
  return Promise.all(paths.sort().map(async (path) => ({ path, bytes: (await stat(path)).size })));
}

const refused = (message: string) => ({ ok: false, problem: { kind: 'refused', message } }) as const;

const ownFile = 200 << 20;

/** The postcodes of a folder and those within it; postcodes without coordinates are left out, as nobody knows where they are. */
export async function readCodePoint(folder: string): Promise<Answer<Postcodes>> {
  try {
    const files = (await filesIn(folder)).filter(({ bytes }) => bytes < ownFile);
    const room = Math.min(mostPostcodes, Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / shortestRow) + 1);
    const numbers = () => new Uint32Array(room);
    const taking: Taking = {
      count: 0,
      keys: numbers(),
      eastings: numbers(),
      northings: numbers(),
      district: new Uint16Array(room),
      districts: [''],
      codes: new Map([['', 0]]),
    };
    for (const { path } of files)
      if (!takeFile(taking, await readFile(path)))
        return refused(`The postcode folder ${folder} has more than ${mostPostcodes} postcodes. Is it that of Code-Point Open alone?`);
    if (taking.count === 0)
      return refused(
        `The postcode folder ${folder} has no CSV file of postcodes with eastings and northings. Give the folder of Code-Point Open, unpacked.`,
      );
    return { ok: true, value: postcodeTable(taking) };
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return refused(`The postcode folder ${folder} cannot be read. Look whether it is there and whether the server may read it.`);
    throw error;
  }
}
