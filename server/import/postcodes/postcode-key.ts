/** Postcodes as whole numbers, so that a million of them are small and their order puts those of an outward code together. */

/** Inward codes that an outward code can have: a figure and two letters. */
export const inwardCodes = 10 * 26 * 26;

const [figure0, letterA, letterZ] = [0x30, 0x41, 0x5a];
const [letters, orNone, figures, figuresLettersOrNone] = [26, 27, 10, 37];

const isFigure = (code: number) => code >= figure0 && code < figure0 + figures;
const isLetter = (code: number) => code >= letterA && code <= letterZ;

/** The second place of the district: nothing, a figure or a letter. */
const secondPlace = (code: number | undefined): number =>
  code === undefined ? 0 : isFigure(code) ? 1 + code - figure0 : isLetter(code) ? 11 + code - letterA : -1;

/** The key of an outward code from its first characters in capitals, such as ME10, B1 or EC1A; null for what is none. */
function outwardKey(codes: readonly number[], length: number): number | null {
  const [first = 0, second = 0] = codes;
  const district = length > 1 && isLetter(second) ? 2 : 1;
  const figure = codes[district] ?? 0;
  const last = secondPlace(length === district + 2 ? codes[district + 1] : undefined);
  if (length < district + 1 || length > district + 2 || !isLetter(first) || !isFigure(figure) || last < 0) return null;
  const area = (first - letterA) * orNone + (district === 2 ? second - letterA + 1 : 0);
  return (area * figures + figure - figure0) * figuresLettersOrNone + last;
}

const codesOf = (text: string) => Array.from(text.toUpperCase().replaceAll(/\s/g, ''), (character) => character.charCodeAt(0));

/** Of "ME10"; null for what is no outward code. */
export function keyOfOutcode(text: string): number | null {
  const codes = codesOf(text);
  return outwardKey(codes, codes.length);
}

/** Of the characters of a whole postcode without spaces: below 2 thousand million, so it fits 32 bits; null for what is none. */
export function keyOfCodes(codes: readonly number[]): number | null {
  const inward = codes.length - 3;
  const outward = outwardKey(codes, inward);
  const [figure = 0, first = 0, second = 0] = [codes[inward], codes[inward + 1], codes[inward + 2]];
  if (outward === null || !isFigure(figure) || !isLetter(first) || !isLetter(second)) return null;
  return outward * inwardCodes + ((figure - figure0) * letters + first - letterA) * letters + second - letterA;
}

/** Of "ME10 3HT" or "B1  1AA". */
export const keyOfPostcode = (text: string): number | null => keyOfCodes(codesOf(text));
