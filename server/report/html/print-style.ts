/** The one style sheet of a document as a page: read on a screen, and printed on A4 with what must not be forgotten at the foot of every page. */
import { fontFaces, paperFont } from '../picture/paper-fonts.ts';
import { readableColour } from '../readable-colour.ts';

/** A text as a string of a style sheet. */
const quoted = (text: string): string =>
  `"${text.replace(/[\n\r\f]/g, ' ').replace(/[\\"<]/g, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;

const safeColour = (colour: string) => (/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#1d2327');

const foot = (text: string) => `
  @bottom-left { content: ${quoted(text)}; font: 7.5pt/1.3 "${paperFont}", sans-serif; color: #555b61; vertical-align: top; padding-top: 4mm; width: 78%; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7.5pt/1.3 "${paperFont}", sans-serif; color: #555b61; vertical-align: top; padding-top: 4mm; }`;

export const printStyle = (document: { foot: string; title: string; organisation: { colour: string } }): string => {
  const colour = safeColour(document.organisation.colour);
  const heading = readableColour(colour);
  return `${fontFaces()}
@page { size: A4; margin: 20mm 20mm 22mm; ${foot(`${document.title}. ${document.foot}`)} }
@page wide { size: A4 landscape; margin: 20mm 20mm 22mm; ${foot(`${document.title}. ${document.foot}`)} }
@page title { size: A4; margin: 20mm; @bottom-left { content: none } @bottom-right { content: none } }
* { box-sizing: border-box; }
html { font: 10.5pt/1.45 "${paperFont}", "Noto Sans", Arial, sans-serif; color: #1d2327; background: #fff; }
body { margin: 0; }
.title { page: title; break-after: page; padding-top: 45mm; }
.owner { margin: 0; padding-bottom: 3mm; border-bottom: 4mm solid ${colour}; font-size: 14pt; font-weight: 700; }
.title h1 { margin: 14mm 0 4mm; font-size: 30pt; line-height: 1.15; color: ${heading}; }
.title .subtitle { margin: 0 0 14mm; font-size: 13pt; }
.quiet { color: #555b61; font-size: 9pt; }
.lead { font-size: 12pt; }
.contents { break-after: page; }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents li { margin: 1mm 0; }
.contents .level-1 { margin-top: 3mm; font-weight: 600; }
.contents .level-2 { padding-left: 6mm; }
.contents a { display: flex; gap: 4mm; color: inherit; text-decoration: none; }
.contents a:hover, .contents a:focus { text-decoration: underline; }
.contents .at { margin-left: auto; font-variant-numeric: tabular-nums; }
h1, h2, h3 { break-after: avoid; line-height: 1.25; }
h1 { margin: 0 0 4mm; font-size: 20pt; color: ${heading}; }
.contents > h2 { font-size: 16pt; color: inherit; margin-top: 0; }
h2 { margin: 8mm 0 2.5mm; font-size: 20pt; color: ${heading}; }
h3 { margin: 7mm 0 2mm; font-size: 14pt; color: ${heading}; }
h4 { margin: 5mm 0 1.5mm; font-size: 11.5pt; break-after: avoid; line-height: 1.25; }
p { margin: 0 0 2.5mm; max-width: 170mm; orphans: 2; widows: 2; }
ul { margin: 0 0 3mm; padding-left: 6mm; max-width: 170mm; }
li { margin-bottom: 1mm; }
.wide { page: wide; }
.new-page { break-before: page; margin-top: 0; }
.pages > :first-child { margin-top: 0; }
table { width: 100%; border-collapse: collapse; margin: 4mm 0 1mm; font-size: 8.5pt; line-height: 1.3; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 1.5mm; font-size: 9.5pt; font-weight: 600; text-align: left; break-after: avoid; }
thead { display: table-header-group; break-after: avoid; }
tr { break-inside: avoid; border-bottom: 0.25mm solid #c9ced3; }
thead tr { break-after: avoid; border-top: 0.25mm solid #c9ced3; background: #eef1f3; }
tbody tr:first-child { break-before: avoid; break-after: avoid; }
tfoot { display: table-row-group; }
tfoot tr { background: #f6f7f8; break-before: avoid; }
table:has(tfoot) tbody tr:last-child { break-after: avoid; }
p:has(+ figure), p:has(+ table) { break-after: avoid; }
.year { white-space: nowrap; }
th, td { padding: 0.9mm 1.2mm; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: break-word; }
thead th, tfoot th, tfoot td { font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.note { margin: 1mm 0 5mm; break-before: avoid; }
figure { margin: 4mm 0 6mm; break-inside: avoid; max-width: 170mm; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: 1.5mm; font-size: 9.5pt; font-weight: 600; }
@media screen { body { max-width: 190mm; margin: 0 auto; padding: 10mm; } .wide { overflow-x: auto; } .title { padding-top: 0; margin-bottom: 20mm; } .pages, .contents { margin-bottom: 15mm; } }
@media print { html { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }`;
};
