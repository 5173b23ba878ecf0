/** How likely it is that a column holds a field: by the words of its heading, and by whether its values can be read as such. */
import { readFloorArea } from './area-cell.ts';
import { saysNothing } from './cell-text.ts';
import { readDateCell } from './date-cell.ts';
import { importFieldKeys, importFields, type ImportFieldKey } from './fields.ts';
import { readEpc } from './grade-cells.ts';
import { spellingsOf } from './columns-found.ts';
import { headingWords } from './headings.ts';
import type { Column } from './layout.ts';
import { readMoneyPerYear } from './money-cell.ts';
import { readGridReference } from './place-cells.ts';
import { readPostcode } from './postcode-cell.ts';
import { readEnergy, readNumber } from './quantity-cell.ts';
import type { Reading } from './reading.ts';
import { readTenureWord } from './tenure-words.ts';
import { readUprn } from './uprn-cell.ts';

const money = (cell: string) => readMoneyPerYear(cell);
const area = (cell: string) => readFloorArea(cell.replace(/%$/, ''));
const date = (cell: string) => readDateCell(cell);
const energy = (cell: string) => readEnergy(cell);

/** Fields whose values say by themselves whether they can be such; any text can be a name. */
const readers: Partial<Record<ImportFieldKey, (cell: string) => Reading<unknown>>> = {
  uprn: readUprn,
  postcode: readPostcode,
  x: readNumber,
  y: readNumber,
  easting: readNumber,
  northing: readNumber,
  latitude: readNumber,
  longitude: readNumber,
  gridReference: readGridReference,
  tenure: (cell) => readTenureWord(cell),
  leaseStart: date,
  leaseExpiry: date,
  leaseBreak: date,
  asAt: date,
  rent: money,
  staff: readNumber,
  floorArea: area,
  siteArea: area,
  spareArea: area,
  runningCost: money,
  rates: money,
  energyCost: money,
  waterCost: money,
  cleaningCost: money,
  maintenanceCost: money,
  bookValue: money,
  disposalValue: money,
  maintenanceBacklog: money,
  electricity: energy,
  fossilFuel: energy,
  epc: readEpc,
};

/** The share of a column's values that can be read as a field's; null where it has none, or where any text will do. */
function valuesFit(field: ImportFieldKey, said: readonly string[]): number | null {
  const reader = readers[field];
  return reader === undefined || said.length === 0 ? null : said.filter((value) => reader(value).kind !== 'problem').length / said.length;
}

const aliases = new Map(importFieldKeys.map((field) => [field, [...new Set(importFields[field].headings.map(headingWords))]]));

/** Words that mean one field wherever they stand in a heading. */
const telling = new Set(['uprn', 'postcode', 'post code', 'easting', 'northing', 'latitude', 'longitude', 'tenure', 'epc']);

const exact = 0.9;
const contained = 0.75;
const hinted = 0.5;

/** Shapefiles keep ten letters of a heading: "PropertyNa" is the beginning of "property name". */
const shapefileLetters = 10;
const isCutOff = (heading: string, known: readonly string[]): boolean => {
  const letters = heading.replaceAll(' ', '');
  return (
    letters.length >= shapefileLetters - 1 &&
    letters.length <= shapefileLetters &&
    known.some((words) => words.replaceAll(' ', '').startsWith(letters))
  );
};

function headingFits(field: ImportFieldKey, heading: string): number {
  const known = aliases.get(field) ?? [];
  if (known.includes(heading)) return exact;
  const whole = ` ${heading} `;
  const within = known.filter((words) => heading.includes(words) && whole.includes(` ${words} `));
  if (within.some((words) => words.includes(' ') || telling.has(words))) return contained;
  if (isCutOff(heading, known)) return contained;
  return within.length > 0 ? hinted : 0;
}

/** What values alone say of a column whose heading says nothing; only what hardly anything else looks like. */
const unmistakable: Partial<Record<ImportFieldKey, RegExp>> = {
  postcode: /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i,
  uprn: /^\d{10,12}$/,
  tenure: /^(?:freehold|leasehold)$/i,
  gridReference: /^[a-z]{2} ?\d{3,5} ?\d{3,5}$/i,
  latitude: /^(?:49|5[0-5])\.\d{3,}$/,
  longitude: /^-?[0-6]\.\d{3,}$/,
};

/** So many values of a column tell what it holds. */
const valuesTried = 100;

function likelihood(field: ImportFieldKey, spellings: readonly string[], said: readonly string[]): number {
  const byHeading = Math.max(...spellings.map((words) => headingFits(field, words)));
  if (byHeading === 0) {
    const pattern = unmistakable[field];
    return pattern && said.length >= 3 && said.every((value) => pattern.test(value)) ? 0.6 : 0;
  }
  const fit = valuesFit(field, said);
  if (byHeading === exact) return fit === null ? exact : 0.75 + 0.2 * fit;
  return fit === null ? byHeading : byHeading * (0.3 + 0.7 * fit) + (fit >= 0.8 ? 0.05 : 0);
}

/**
 * For each field that a column may hold, 0 to 1. A heading that is known and values that fit give 0.95, and 0.75 where no value fits, so that
 * damaged values are taken and told; a heading that only holds the words gives less; values alone give 0.6, so that they are offered and never taken.
 */
export function likelihoodsOf(column: Column, values: readonly string[]): { field: ImportFieldKey; likelihood: number }[] {
  const spellings = spellingsOf(column);
  const said = values.filter((value) => !saysNothing(value)).slice(0, valuesTried);
  return importFieldKeys.map((field) => ({ field, likelihood: likelihood(field, spellings, said) })).filter((one) => one.likelihood > 0);
}
