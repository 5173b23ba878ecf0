/** Grades and kinds that lists give as letters or words: EPC and condition, and whether a holding is land, a building or both. */
import type { Property } from '../property.ts';
import { plainText, saysNothing } from './cell-text.ts';
import { absent, read, unreadable, type Reading } from './reading.ts';

type Epc = NonNullable<Property['epc']>;
type Condition = NonNullable<Property['condition']>;
type Holding = Property['holding'];

/** A band from A+ to G, alone or with its score: "C", "Band C", "C (62)", "C62". */
export function readEpc(cell: string): Reading<Epc> {
  if (saysNothing(cell) || /^(?:exempt|not required|no epc)$/i.test(plainText(cell))) return absent;
  const text = plainText(cell);
  const band = /^(?:epc |dec |band |rating )*(a\+|[a-g])(?![a-z+])[\s(:-]*(?:\d{1,4}\)?)?$/i.exec(text)?.[1];
  return band ? read(band.toUpperCase() as Epc) : unreadable(`“${text}” is not an energy rating from A+ to G.`);
}

const conditionWords: Record<string, Condition> = { good: 'A', satisfactory: 'B', fair: 'B', poor: 'C', bad: 'D' };

/** A grade from A to D, or its word; of two grades neither is taken. */
export function readCondition(cell: string): Reading<Condition> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell);
  const letter = /^(?:grade |condition |category )?([a-d])(?:(?:\s*[-–:.(]\s*|\s+)[a-z ]+\)?)?$/i.exec(text)?.[1];
  if (letter) return read(letter.toUpperCase() as Condition);
  const word = conditionWords[text.toLowerCase()];
  return word ? read(word, `“${text}” is taken as condition ${word}.`) : unreadable(`“${text}” is not a condition from A to D.`);
}

const holdingWords: Record<string, Holding> = {
  building: 'building',
  buildings: 'building',
  'building only': 'building',
  property: 'building',
  premises: 'building',
  land: 'land',
  'land only': 'land',
  site: 'land',
  'land building': 'land-and-building',
  'land buildings': 'land-and-building',
  'land and building': 'land-and-building',
  'land and buildings': 'land-and-building',
  'buildings and land': 'land-and-building',
  'building and land': 'land-and-building',
  'building land': 'land-and-building',
  'buildings land': 'land-and-building',
  both: 'land-and-building',
};

export function readHolding(cell: string): Reading<Holding> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell);
  const key = text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
  const found = Object.hasOwn(holdingWords, key) ? holdingWords[key] : undefined;
  return found ? read(found) : unreadable(`“${text}” is neither land nor building nor both.`);
}
