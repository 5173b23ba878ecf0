/** Draws that look random and follow from a seed and a name alone, so that neither order nor company changes what is drawn for anything. */

/** Spreads a text over 32 bits: FNV-1a (Fowler, Noll, Vo, 1991), over UTF-16 units. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash;
}

/** The draws of one thing by their number: each at least 0 and below 1. Mulberry32 (T. Ettinger, 2017, public domain), from the seed and the name. */
export function drawsOf(seed: number, name: string): (turn: number) => number {
  const start = spread(`${seed} ${name}`);
  return (turn) => {
    const state = (start + Math.imul(turn + 1, 0x6d2b79f5)) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The share of a standard normal distribution that lies below a value. Abramowitz and Stegun (1964), 7.1.26: right to 0.0000002. */
export function shareBelow(value: number): number {
  const size = Math.abs(value) / Math.SQRT2;
  const step = 1 / (1 + 0.3275911 * size);
  const sum = ((((1.061405429 * step - 1.453152027) * step + 1.421413741) * step - 0.284496736) * step + 0.254829592) * step;
  const within = (1 - sum * Math.exp(-size * size)) / 2;
  return value < 0 ? 0.5 - within : 0.5 + within;
}

const near = 0.02425;

/** The value below which a share of a standard normal distribution lies. Acklam's approximation (2003): right to one in a thousand million. */
export function normalAt(share: number): number {
  const held = Math.min(1 - 1e-12, Math.max(1e-12, share));
  if (held < near) return tail(Math.sqrt(-2 * Math.log(held)));
  if (held > 1 - near) return -tail(Math.sqrt(-2 * Math.log(1 - held)));
  const off = held - 0.5;
  const square = off * off;
  const above =
    ((((-39.69683028665376 * square + 220.9460984245205) * square - 275.9285104469687) * square + 138.357751867269) * square -
      30.66479806614716) *
      square +
    2.506628277459239;
  const below =
    ((((-54.47609879822406 * square + 161.5858368580409) * square - 155.6989798598866) * square + 66.80131188771972) * square -
      13.28068155288572) *
      square +
    1;
  return (above * off) / below;
}

function tail(root: number): number {
  const above =
    ((((-0.007784894002430293 * root - 0.3223964580411365) * root - 2.400758277161838) * root - 2.549732539343734) * root +
      4.374664141464968) *
      root +
    2.938163982698783;
  const below = (((0.007784695709041462 * root + 0.3224671290700398) * root + 2.445134137142996) * root + 3.754408661907416) * root + 1;
  return above / below;
}

export type Spread = { low: number; central: number; high: number };

/** The value below which a share of a triangular distribution lies; its peak is the central value. */
export function triangular({ low, central, high }: Spread, share: number): number {
  const width = high - low;
  if (width === 0) return central;
  const peak = (central - low) / width;
  return share < peak ? low + Math.sqrt(share * width * (central - low)) : high - Math.sqrt((1 - share) * width * (high - central));
}
