/** What the decisions on properties bring, and so what waits while something stands in the way of them. */
import type { PropertyId } from '../ids.ts';
import { addPence } from '../money.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { Appraisal } from './appraisal.ts';

/** Running cost saved a year, before what the hubs cost, and gross capital receipts. */
export type HeldUp = { saving: PencePerYear; receipt: Pence };

/** What waits while the decisions on these properties are held up; each property counts once however often it is given. */
export function heldUpBy(properties: Iterable<PropertyId>, { outcomes }: Pick<Appraisal, 'outcomes'>): HeldUp {
  const held = new Set(properties);
  const waiting = outcomes.filter(({ property }) => held.has(property));
  return {
    saving: addPence(...waiting.map(({ runningCostSaved }) => runningCostSaved)),
    receipt: addPence(...waiting.map(({ grossReceipt }) => grossReceipt)),
  };
}
