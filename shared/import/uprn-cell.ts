/** Unique property reference numbers as lists hold them; one that a spreadsheet has damaged is recognised and never mended by guess. */
import { plainText, saysNothing } from './cell-text.ts';
import { absent, read, unreadable, type Reading } from './reading.ts';

/** A UPRN is a whole number of up to twelve figures (GeoPlace); leading noughts only fill it up, so they are taken off and noted. */
export function readUprn(cell: string): Reading<string> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell).replace(/^'/, '').replaceAll(/[ ,]/g, '');
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(text))
    return unreadable(
      `“${text}” is a UPRN that a spreadsheet has shortened: its last figures are lost. Take it from the list it came from.`,
    );
  const whole = text.replace(/\.0+$/, '');
  if (!/^\d+$/.test(whole)) return unreadable(`“${text}” is not a UPRN, which is written in figures only.`);
  const figures = whole.replace(/^0+/, '');
  if (figures === '') return absent;
  if (figures.length > 12) return unreadable(`“${text}” has ${figures.length} figures; a UPRN has at most 12.`);
  if (figures.length >= 10 && /0{6}$/.test(figures))
    return unreadable(
      `“${text}” ends in noughts, as a UPRN does whose last figures a spreadsheet has lost. Take it from the list it came from.`,
    );
  return figures === text ? read(figures) : read(figures, `“${text}” is UPRN ${figures}.`);
}
