/** A place from the coordinates of a list, which may be swapped, mislabelled or mis-scaled: found out by where they land and by the postcode, never guessed between two. */
import { fromEastingNorthing, fromGridReference } from '../grid-reference.ts';
import { distance, formatDistance } from '../measure.ts';
import type { Latitude, Longitude, Metres, Position } from '../units.ts';
import { plainText, saysNothing } from './cell-text.ts';
import { absent, read, unreadable, type Reading } from './reading.ts';

/** What the list says its two columns are; `x-y` says only which comes first across. */
export type PlaceLabel = 'easting-northing' | 'longitude-latitude' | 'x-y';

export type PlaceRead = { position: Position; precision: 'exact' | 'approximate' };

/** What is known of where the place must be. */
export type Surroundings = {
  /** The middle of the property's whole postcode; null where it is not known. */
  postcodeCentre: Position | null;
  /** Whether a place lies in the area that the register is for. */
  inArea: (position: Position) => boolean;
};

type Guess = { label: Exclude<PlaceLabel, 'x-y'>; position: Position; note: string | null };

/** A rural postcode may reach this far from its middle. */
export const farFromPostcode = 8000;

/** England with its islands on the National Grid, and in degrees: nothing outside can be a property of the register. */
const england = { east: [80_000, 660_000], north: [5000, 660_000], longitude: [-6.5, 1.8], latitude: [49.8, 55.9] } as const;

const between = (value: number, [from, to]: readonly [number, number]) => value >= from && value <= to;

const number = /^[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const numberIn = (cell: string): number | null => {
  const text = plainText(cell).replace('−', '-').replaceAll(' ', '');
  return number.test(text) ? Number(text.replaceAll(',', '')) : null;
};

function onGrid(easting: number, northing: number, note: string | null): Guess[] {
  if (!between(easting, england.east) || !between(northing, england.north)) return [];
  return [
    {
      label: 'easting-northing',
      position: fromEastingNorthing({ easting: easting as Metres, northing: northing as Metres }),
      note,
    },
  ];
}

function onGlobe(longitude: number, latitude: number, note: string | null): Guess[] {
  if (!between(longitude, england.longitude) || !between(latitude, england.latitude)) return [];
  return [{ label: 'longitude-latitude', position: { longitude: longitude as Longitude, latitude: latitude as Latitude }, note }];
}

/** Factors by which coordinates are found to be wrong: kilometres or decimetres for metres, and degrees without their decimal point. */
const gridScales: [factor: number, words: string][] = [
  [1000, 'in kilometres'],
  [0.1, 'ten times too large'],
  [0.001, 'in millimetres'],
];
const degreeScales = [1e-5, 1e-6, 1e-7];

/** Told of a place that no district of the register holds. */
export const outsideArea = 'The place lies outside the area of this register.';

/** Every way in which two numbers can be a place in England, as they stand first. */
function guesses(x: number, y: number): Guess[] {
  const grid = gridScales.flatMap(([factor, words]) => onGrid(x * factor, y * factor, `The coordinates are ${words}.`));
  const pointless = degreeScales.flatMap((factor) =>
    onGlobe(x * factor, y * factor, 'The coordinates are degrees without their decimal point.'),
  );
  return [
    ...onGrid(x, y, null),
    ...onGlobe(x, y, null),
    ...onGrid(y, x, 'Easting and northing are swapped.'),
    ...onGlobe(y, x, 'Longitude and latitude are swapped.'),
    ...(x > 0 ? onGlobe(-x, y, 'The longitude lacks its minus sign.') : []),
    ...grid,
    ...pointless,
  ];
}

const labelWords = { 'easting-northing': 'National Grid', 'longitude-latitude': 'longitude and latitude (WGS84)' };

/** What to tell of a guess: how it departs from the list's own label, if it does. */
function toldOf(guess: Guess, label: PlaceLabel): string[] {
  const mislabelled = label !== 'x-y' && guess.label !== label;
  return [
    ...(mislabelled ? [`The coordinates are labelled ${labelWords[label]} and are ${labelWords[guess.label]}.`] : []),
    ...(guess.note ? [guess.note] : []),
  ];
}

const isAsLabelled = (guess: Guess, label: PlaceLabel) => guess.note === null && (label === 'x-y' || guess.label === label);

/** Whether a place is where the property must be: by its postcode where that is known, else in the register's area. */
const fits = (position: Position, { postcodeCentre, inArea }: Surroundings) =>
  postcodeCentre ? distance(position, postcodeCentre) <= farFromPostcode : inArea(position);

const onlyOne = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] as T) : null);

/** The place of two coordinates. One that fits only as something else than its label is taken so and told; one that fits in two ways is not taken. */
export function readCoordinates(xCell: string, yCell: string, label: PlaceLabel, around: Surroundings): Reading<PlaceRead> {
  if (saysNothing(xCell) && saysNothing(yCell)) return absent;
  const [x, y] = [numberIn(xCell), numberIn(yCell)];
  const quoted = `“${plainText(xCell)}, ${plainText(yCell)}”`;
  if (x === null || y === null) return unreadable(`${quoted} are not two coordinates.`);
  if (x === 0 && y === 0) return absent;
  const all = guesses(x, y);
  const fitting = all.filter(({ position }) => fits(position, around));
  const found = fitting.find((guess) => isAsLabelled(guess, label)) ?? fitting[0];
  if (found && (fitting.length === 1 || isAsLabelled(found, label)))
    return read({ position: found.position, precision: 'exact' }, ...toldOf(found, label));
  if (fitting.length > 1) return unreadable(`${quoted} can be read as ${fitting.length} different places. Say which system they are in.`);
  const plain = all.filter(({ note }) => note === null);
  const asLabelled = all.find((guess) => isAsLabelled(guess, label)) ?? onlyOne(plain) ?? (plain.length === 0 ? onlyOne(all) : null);
  if (!asLabelled && all.length > 1)
    return unreadable(`${quoted} can be read as ${all.length} different places. Say which system they are in.`);
  if (!asLabelled) return unreadable(`${quoted} are not a place in England in any system that is known here.`);
  if (!around.postcodeCentre) return read({ position: asLabelled.position, precision: 'exact' }, ...toldOf(asLabelled, label), outsideArea);
  const away = formatDistance(distance(asLabelled.position, around.postcodeCentre));
  return unreadable(`${quoted} lie ${away} from the property's postcode. One of the two is wrong.`);
}

/** The place of an OS grid reference, approximate where its square is a kilometre or more. */
export function readGridReference(cell: string): Reading<PlaceRead> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell);
  const position = fromGridReference(text);
  if (position === null) return unreadable(`“${text}” is not an OS grid reference such as TQ 9049 6382.`);
  const figures = text.replaceAll(/\D/g, '').length / 2;
  const square = formatDistance((10 ** (5 - figures)) as Metres);
  const approximate = figures <= 2;
  return read(
    { position, precision: approximate ? 'approximate' : 'exact' },
    `“${text}” names a square of ${square}; its middle is taken.`,
  );
}
