/** An organisation's colour where it is read as text on white: darkened until it can be. */

const partsOf = (colour: string): [number, number, number] | null => {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  return found ? [Number.parseInt(found[1] ?? '', 16), Number.parseInt(found[2] ?? '', 16), Number.parseInt(found[3] ?? '', 16)] : null;
};

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(parts: readonly [number, number, number]): number {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, success criterion 1.4.3. */
const leastContrast = 4.5;
const ink = '#1d2327';

/** The colour itself, or a darker one of its hue that stands out from white by 4.5 to 1; ink where it is no colour. */
export function readableColour(colour: string): string {
  let parts = partsOf(colour);
  if (parts === null) return ink;
  while (1.05 / (luminance(parts) + 0.05) < leastContrast) parts = parts.map((part) => Math.floor(part * 0.95)) as [number, number, number];
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
