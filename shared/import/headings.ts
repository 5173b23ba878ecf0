/** Headings as words: what a column is called, without units, brackets, capitals and underscores, so that the same heading is known in every dress. */
import { plainText } from './cell-text.ts';

const units =
  /(?:\b(?:in )?(?:sq(?:uare)? ?(?:m(?:et(?:re|er)s?)?|f(?:ee|oo)?t)|sqm|sqft|m2|ft2|hectares?|ha|acres?|kwh|mwh|gwh)|m²|ft²|£ ?['’]?0{3}s?|£ ?(?:m|k)\b|[£%$])\.?$/;

/** "GeoX" is "geo x", "Land_Area (ha)" is "land area", "Running cost £'000" is "running cost". */
export function headingWords(heading: string): string {
  const spaced = plainText(heading)
    .replaceAll(/\b([kMG])Wh\b/g, (_, size: string) => `${size.toLowerCase()}wh`)
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase();
  const words = spaced
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(/[^\p{L}\p{N}£%²'’&]+/gu, ' ')
    .trim();
  const bare = words.replace(units, '').trim();
  return bare || words || spaced;
}

/** The letters by which spreadsheets name a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCodePoint(65 + (index % 26))}`;
}

/** The longest heading that is kept; what is longer is cut. */
const longestHeading = 300;

/** Headings made unlike one another: a second "Cost" is "Cost (2)", and one that is empty is named by its column's letters. */
export function uniqueHeadings(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading, index) => {
    const plain = plainText(heading).slice(0, longestHeading - 8) || `Column ${columnLetters(index)}`;
    let unique = plain;
    for (let turn = 2; taken.has(unique); turn += 1) unique = `${plain} (${turn})`;
    taken.add(unique);
    return unique;
  });
}
