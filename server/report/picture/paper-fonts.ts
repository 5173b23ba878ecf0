/** The letters of documents and of the pictures in them: the files of one family, for the drawing of pictures and for the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

export const paperFont = 'Noto Sans';

const weights = [400, 600, 700] as const;

const require = createRequire(import.meta.url);
const fileOf = (weight: number) => require.resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`);

let known = false;

/** Makes the family known to whatever draws in this process. */
export function knowFonts(): void {
  if (known) return;
  for (const weight of weights) GlobalFonts.registerFromPath(fileOf(weight), paperFont);
  known = true;
}

/** The family as rules of a style sheet that carries its letters within it. */
export const fontFaces = (): string =>
  weights
    .map((weight) => {
      const data = readFileSync(fileOf(weight)).toString('base64');
      return `@font-face{font-family:"${paperFont}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    })
    .join('\n');
