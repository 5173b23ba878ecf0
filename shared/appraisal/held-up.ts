/** What the decisions on properties bring and hubs cost, and so what waits while something stands in the way of them. */
import type { HubId, PropertyId } from '../ids.ts';
import { addPence, pencePerYear } from '../money.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { Appraisal } from './appraisal.ts';

/** Running cost saved a year, before what the hubs cost; what the hubs that wait would cost a year, less what working together there saves; gross capital receipts. */
export type HeldUp = { saving: PencePerYear; hubCost: PencePerYear; receipt: Pence };

type Figures = Pick<Appraisal, 'outcomes' | 'hubs'>;

/** What waits while the decisions on these properties, and these hubs, are held up; each counts once however often it is given. */
export function heldUpBy(properties: Iterable<PropertyId>, { outcomes, hubs }: Figures, held: Iterable<HubId> = []): HeldUp {
  const [ids, hubIds] = [new Set(properties), new Set(held)];
  const waiting = outcomes.filter(({ property }) => ids.has(property));
  const homes = hubs.filter(({ hub }) => hubIds.has(hub));
  return {
    saving: addPence(...waiting.map(({ runningCostSaved }) => runningCostSaved)),
    hubCost: pencePerYear(homes.reduce((sum, { runningCost, newRent, otherSaving }) => sum + runningCost + newRent - otherSaving, 0)),
    receipt: addPence(...waiting.map(({ grossReceipt }) => grossReceipt)),
  };
}
