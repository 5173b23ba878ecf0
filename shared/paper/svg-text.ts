/** Drawings written out: elements with their attributes, every value and every text escaped, for browsers and for documents alike. */
import { cleanText } from '../export/clean-text.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML cannot hold are left out. */
export const escaped = (text: string): string => cleanText(text).replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number>>;

/** Coordinates to a tenth: finer is not seen. */
const written = (value: string | number): string => (typeof value === 'number' ? String(Math.round(value * 10) / 10) : escaped(value));

const opened = (name: string, attributes: Attributes) =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${written(value)}"`)
    .join('')}`;

/** An element; what stands within it is drawing already. */
export const element = (name: string, attributes: Attributes, within = ''): string =>
  within === '' ? `${opened(name, attributes)}/>` : `${opened(name, attributes)}>${within}</${name}>`;

/** The letters of drawings: those that documents carry with them first. */
export const letters = "Noto Sans, 'Inter Variable', Inter, Arial, sans-serif";

type Writing = { x: number; y: number; size: number; fill: string; weight?: 400 | 700; anchor?: 'start' | 'middle' | 'end'; halo?: string };

/** A line of text, centred in height on y; with a halo it is written twice, as not every reader of drawings knows how to paint a stroke first. */
export function writing(text: string, { x, y, size, fill, weight = 400, anchor = 'start', halo }: Writing): string {
  const place = { x, y: y + size * 0.35, 'font-family': letters, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor };
  const front = element('text', { ...place, fill }, escaped(text));
  if (halo === undefined || text === '') return front;
  const behind = { ...place, fill: halo, stroke: halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
  return element('text', behind, escaped(text)) + front;
}

/** How wide a text is about to be: a little more than it is, in most letters. */
export const widthOf = (text: string, size: number): number => text.length * size * 0.56;
