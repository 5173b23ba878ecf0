/** Text within XML, and the text of a cell as Excel wants it: at most 32,767 characters, and no escape of Excel's own read into it. */
import { cutText } from '../../../shared/export/clean-text.ts';

const special = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attributes in double quotes; the text is clean already. */
export const xmlText = (text: string): string => text.replace(special, (found) => entities[found] ?? found);

/** ECMA-376 part 1, section 22.9.2.19: _x0041_ stands for a character, so that an underscore before such a text must stand as its own code. */
const escapes = /_(?=x[\dA-Fa-f]{4}_)/g;

/** Excel specifications and limits (Microsoft, 2024): total number of characters that a cell can contain. */
const mostCharacters = 32_767;
const ending = '… [cut: a cell of Excel holds 32,767 characters]';

const odd = /[&<>"_]/;
const spaceMatters = /^\s|\s$|\n| {2}/;

/** The element that holds a cell's text in place. */
export function inlineText(text: string): string {
  const cut = cutText(text, mostCharacters, ending);
  const written = odd.test(cut) ? xmlText(cut.replace(escapes, '_x005F_')) : cut;
  return spaceMatters.test(cut) ? `<is><t xml:space="preserve">${written}</t></is>` : `<is><t>${written}</t></is>`;
}
