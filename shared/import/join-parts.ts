/** Rows that are parts of one property made into one record: areas, costs and staff are added where the list says that they are of different parts, and never otherwise. */
import { estimated, recorded, valueOf, type Figure } from '../figure.ts';
import { costLines, type CostLine } from '../running-cost.ts';
import type { PencePerYear } from '../units.ts';
import type { IsoDate } from '../year.ts';
import type { GivenInterest, ImportRecord, RowNote } from './import-record.ts';

export type Joined = { record: ImportRecord; notes: readonly RowNote[] };

const added = {
  floorArea: 'floor areas',
  spareArea: 'spare areas',
  runningCost: 'running costs',
  staff: 'staff',
  bookValue: 'book values',
  disposalValue: 'disposal values',
  maintenanceBacklog: 'maintenance backlogs',
  electricity: 'electricity',
  fossilFuel: 'fossil fuel',
} as const;
type Added = keyof typeof added;

/** What one property has once, whatever its parts: the first row that says it is followed. */
const once = {
  name: 'name',
  uprn: 'UPRN',
  use: 'use',
  holding: 'holding',
  siteArea: 'site area',
  district: 'district',
  epc: 'EPC rating',
  condition: 'condition',
} as const;

const listed = (words: readonly (string | number)[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const oldest = (days: readonly (IsoDate | null)[]): IsoDate | null => days.filter((day) => day !== null).toSorted()[0] ?? null;

/** The sum of a figure over parts; one that some part does not give is an estimate, too low by what is missing. */
function sumOf<T extends number>(figures: readonly (Figure<T> | undefined)[]): Figure<T> | undefined {
  const known = figures.filter((figure) => figure !== undefined && figure.basis !== 'unknown');
  const [first] = known;
  if (!first || known.length === 0) return undefined;
  if (figures.length === 1) return first;
  const value = Number(known.reduce((sum, figure) => sum + (valueOf(figure) ?? 0), 0).toFixed(4)) as T;
  const asAt = oldest(known.map((figure) => figure.asAt));
  const source = first.basis === 'recorded' ? first.source : first.method;
  if (known.length === figures.length && known.every((figure) => figure.basis === 'recorded'))
    return recorded(value, `${source}: sum of ${figures.length} parts`.slice(0, 300), asAt);
  return estimated(value, `${source}: sum of ${known.length} of ${figures.length} parts; the rest is not given`.slice(0, 300), asAt);
}

/** One figure of a part that has several rows: the first one given, and whether another row gives another value. */
function firstOf<T extends number>(
  rows: readonly ImportRecord[],
  figureOf: (record: ImportRecord) => Figure<T> | undefined,
): { figure: Figure<T> | undefined; differs: boolean } {
  const figures = rows.flatMap((row) => figureOf(row) ?? []);
  return { figure: figures[0], differs: figures.some((figure) => valueOf(figure) !== valueOf(figures[0] as Figure<T>)) };
}

function byPart(rows: readonly ImportRecord[]): ImportRecord[][] {
  const parts = new Map<string, ImportRecord[]>();
  for (const row of rows) {
    const part = parts.get(row.part ?? '');
    if (part) part.push(row);
    else parts.set(row.part ?? '', [row]);
  }
  return [...parts.values()];
}

function interestsOf(rows: readonly ImportRecord[]): GivenInterest[] {
  const interests: GivenInterest[] = [];
  const met = new Set<string>();
  for (const interest of rows.flatMap((row) => row.interests)) {
    const words = JSON.stringify(interest);
    if (!met.has(words) && interests.length < 20) interests.push(interest);
    met.add(words);
  }
  return interests;
}

/**
 * The one record of rows that have the same reference, in the order of the list. Rows of different parts are added; rows of the same part, or
 * whose part is not said, are taken to speak of the same floor: the first is followed, and what another says differently is told.
 */
export function joinParts(rows: readonly [ImportRecord, ...ImportRecord[]]): Joined {
  const [first] = rows;
  if (rows.length === 1) return { record: first, notes: [] };
  const parts = byPart(rows);
  const notes: RowNote[] = [];
  const tell = (message: string) => notes.push({ column: '', message });
  const numbers = listed(rows.map(({ row }) => row));
  const record: ImportRecord = { ...first, interests: interestsOf(rows), costs: {} };
  const summed: string[] = [];
  const unlike: string[] = [];

  function join<T extends number>(words: string, figureOf: (record: ImportRecord) => Figure<T> | undefined): Figure<T> | undefined {
    const found = parts.map((part) => firstOf(part, figureOf));
    if (found.some(({ differs }) => differs)) unlike.push(words);
    const sum = sumOf(found.map(({ figure }) => figure));
    if (sum && parts.length > 1) summed.push(words);
    return sum;
  }

  for (const field of Object.keys(added) as Added[]) {
    const sum = join(added[field], (one) => one[field] as Figure<number> | undefined);
    if (sum) Object.assign(record, { [field]: sum });
  }
  for (const line of costLines as readonly CostLine[]) {
    const sum = join<PencePerYear>(line, ({ costs }) => costs[line]);
    if (sum) record.costs[line] = sum;
  }
  for (const field of Object.keys(once) as (keyof typeof once)[]) {
    const said = rows.flatMap((row) => (row[field] === undefined ? [] : [row[field]]));
    if (said[0] !== undefined) Object.assign(record, { [field]: said[0] });
    if (said.some((one) => JSON.stringify(one) !== JSON.stringify(said[0]))) unlike.push(once[field]);
  }
  const placed = rows.find(({ positionPrecision }) => positionPrecision === 'exact') ?? rows.find(({ position }) => position);
  if (placed?.position && placed.positionPrecision)
    Object.assign(record, { position: placed.position, positionPrecision: placed.positionPrecision });
  record.address = Object.assign({}, ...rows.map(({ address }) => address).toReversed());
  const remarks = [...new Set(rows.flatMap((row) => row.notes ?? []))].join('\n').slice(0, 4000);
  if (remarks !== '') record.notes = remarks;

  tell(parts.length > 1 ? `Rows ${numbers} are ${parts.length} parts of one property.` : `Rows ${numbers} are of one property.`);
  if (summed.length > 0) tell(`Added over its parts: ${listed(summed)}.`);
  if (unlike.length > 0) tell(`The rows differ in ${listed(unlike)}: the first is followed, and nothing is added.`);
  return { record, notes };
}
