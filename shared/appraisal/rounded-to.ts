/** Amounts in fractions of a penny as whole pence that add up to a sum already rounded, each within a penny or so of its own. */
import type { Pence } from '../units.ts';

/** The odd pence go to the amounts that lie furthest below a whole penny more, the first of equals; no amounts, no pence. */
export function roundedTo(total: Pence, amounts: readonly number[]): Pence[] {
  const rounded = amounts.map(Math.floor);
  let odd = total - rounded.reduce((sum, amount) => sum + amount, 0);
  const places = amounts
    .map((amount, place) => ({ place, rest: amount - Math.floor(amount) }))
    .toSorted((a, b) => (odd > 0 ? b.rest - a.rest : a.rest - b.rest));
  for (let turn = 0; odd !== 0 && places.length > 0; turn += 1) {
    const { place } = places[turn % places.length] as { place: number };
    rounded[place] = (rounded[place] as number) + Math.sign(odd);
    odd -= Math.sign(odd);
  }
  return rounded.map((amount) => (amount + 0) as Pence);
}
