/** Shares a whole number of pence by weights without losing any: parts are whole and add up to the amount. */

/**
 * Each part is its exact share rounded down towards nil, and the pence left over go to those with the largest remainders, the earlier first.
 * Weights are not negative and not all nil; the amount may be negative.
 */
export function shareOut(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 1) return [amount];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const sign = amount < 0 ? -1 : 1;
  const exact = weights.map((weight) => (Math.abs(amount) * weight) / sum);
  const parts = exact.map((part) => Math.floor(part));
  let left = Math.abs(amount) - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact.map((part, place) => ({ place, remainder: part - Math.floor(part) })).sort((a, b) => b.remainder - a.remainder);
  for (const { place } of byRemainder) {
    if (left <= 0) break;
    parts[place] = (parts[place] ?? 0) + 1;
    left -= 1;
  }
  return parts.map((part) => sign * part + 0);
}
