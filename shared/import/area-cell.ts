/** Floor areas and site areas as lists write them, in the unit that the cell or the heading names; what is converted is noted. */
import { formatArea, formatHectares, hectares, squareMetres } from '../measure.ts';
import type { Hectares, SquareMetres } from '../units.ts';
import { plainText, saysNothing } from './cell-text.ts';
import { absent, read, unreadable, type Reading } from './reading.ts';

/** International foot and acre (Weights and Measures Act 1985, schedule 1): 0.3048² m² and 4,046.8564224 m². */
const squareMetresIn = { 'm²': 1, 'sq ft': 0.09290304, ha: 10_000, acres: 4046.8564224, 'km²': 1_000_000 } as const;
export type AreaUnit = keyof typeof squareMetresIn;

const unitWords: [pattern: RegExp, unit: AreaUnit][] = [
  [/(?:sq(?:uare)?\.?\s*(?:feet|foot|ft)|ft\.?\s?[²2]|sqft|sf)\.?$/i, 'sq ft'],
  [/(?:sq(?:uare)?\.?\s*k(?:ilo)?m(?:et(?:re|er)s?)?|km\s?[²2])$/i, 'km²'],
  [/(?:sq(?:uare)?\.?\s*m(?:et(?:re|er)s?)?|m\s?[²2]|sqm|m\.?sq)\.?$/i, 'm²'],
  [/(?:hectares?|has?)\.?$/i, 'ha'],
  [/acres?\.?$|\bac\.?$/i, 'acres'],
];

/** The unit that a heading such as "Land area (Ha)" or "GIA sq ft" names; null where it names none. */
export function areaUnitOf(heading: string): AreaUnit | null {
  const parts = plainText(heading)
    .split(/[()[\]:;,]/)
    .map((part) => part.trim());
  for (const part of parts.toReversed()) {
    const found = unitWords.find(([pattern]) => new RegExp(`(?:^|[^a-z])${pattern.source}`, 'i').test(part));
    if (found) return found[1];
  }
  return null;
}

const number = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^\.\d+$/;

/** Square metres, from a cell in its own unit or else in the one given. */
function area(cell: string, unit: AreaUnit): Reading<{ value: number; text: string; unit: AreaUnit }> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell);
  const own = unitWords.find(([pattern]) => pattern.test(text));
  const digits = (own ? text.replace(own[0], '') : text).replaceAll(' ', '');
  if (!number.test(digits)) return unreadable(`“${text}” is not an area.`);
  const used = own?.[1] ?? unit;
  return read({ value: Number(digits.replaceAll(',', '')) * squareMetresIn[used], text, unit: used });
}

const tidy = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** A floor area in m². Nought is read as it stands; whether a building can have none is not asked here. */
export function readFloorArea(cell: string, unit: AreaUnit = 'm²'): Reading<SquareMetres> {
  const found = area(cell, unit);
  if (found.kind !== 'value') return found;
  const value = squareMetres(tidy(found.value.value, 4));
  return found.value.unit === 'm²' ? read(value) : read(value, `“${found.value.text}” (${found.value.unit}) is ${formatArea(value)}.`);
}

/** A site area in hectares. */
export function readSiteArea(cell: string, unit: AreaUnit = 'ha'): Reading<Hectares> {
  const found = area(cell, unit);
  if (found.kind !== 'value') return found;
  const value = hectares(tidy(found.value.value / squareMetresIn.ha, 8));
  return found.value.unit === 'ha' ? read(value) : read(value, `“${found.value.text}” (${found.value.unit}) is ${formatHectares(value)}.`);
}
