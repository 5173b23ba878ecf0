/** Postcodes as lists write them: whole, or the outward half alone as published for vacant property. */
import { plainText, saysNothing } from './cell-text.ts';
import { absent, read, unreadable, type Reading } from './reading.ts';

export type Postcode = { text: string; whole: boolean };

/** Outward and inward code (BS 7666-0:2006, annex C): a letter ends an outward code only where one may stand; GIR 0AA stands alone. */
const outward = '(?:[A-Z][0-9][0-9ABCDEFGHJKPSTUW]?|[A-Z]{2}[0-9][0-9ABEHMNPRVWXY]?)';
const inward = '[0-9][ABD-HJLNP-UW-Z]{2}';
const wholePattern = new RegExp(`^${outward}${inward}$`);
const outwardPattern = new RegExp(`^${outward}$`);

const asFigures = (text: string) => text.replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** A letter O, I or L where only a figure can stand is one that was mistyped; elsewhere, and in a word without figures, nothing is changed. */
function figuresRight(text: string): string {
  const parts = /^([A-Z]{1,2}?)([0-9OIL]{1,2})([0-9OIL])([A-Z]{2})$/.exec(text);
  return parts && /\d/.test(text) ? `${parts[1]}${asFigures(`${parts[2]}${parts[3]}`)}${parts[4]}` : text;
}

/** A postcode with its one space. An outward code alone is given as such. */
export function readPostcode(cell: string): Reading<Postcode> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell);
  const letters = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const print = (code: string) => code.replace(/(?=.{3}$)/, ' ');
  if (wholePattern.test(letters) || letters === 'GIR0AA') return read({ text: print(letters), whole: true });
  if (outwardPattern.test(letters)) return read({ text: letters, whole: false });
  const sector = /^(.+?) \d$/.exec(text.toUpperCase())?.[1];
  if (sector !== undefined && outwardPattern.test(sector))
    return read({ text: sector, whole: false }, `“${text}” is not a whole postcode: ${sector} is taken.`);
  const mended = figuresRight(letters);
  if (mended !== letters && wholePattern.test(mended))
    return read({ text: print(mended), whole: true }, `“${text}” is taken as ${print(mended)}.`);
  return unreadable(`“${text}” is not a postcode.`);
}
