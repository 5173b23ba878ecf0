/** What the decisions on properties bring and hubs cost, and so what waits while something stands in the way of them. */
import type { HubId, PropertyId } from '../ids.ts';
import { addPence, pencePerYear } from '../money.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { Appraisal } from './appraisal.ts';

export type HeldUp = {
  /** Running cost saved, before what the hubs cost. */
  saving: PencePerYear;
  /** What the hubs that wait would cost, less what working together in them saves: priced by the assumptions. */
  hubCost: PencePerYear;
  /** Gross capital receipts. */
  receipt: Pence;
  /** Decisions that wait, and how many of them rest on a figure that is not recorded, so that the sums leave something out. */
  properties: number;
  incomplete: number;
  /** Whether an estimate may be in the saving, and in the receipt. */
  estimated: { saving: boolean; receipt: boolean };
};

type Figures = Pick<Appraisal, 'outcomes' | 'hubs' | 'baselineRunningCost' | 'grossReceiptCoverage'>;

/** What waits while the decisions on these properties, and these hubs, are held up; each counts once however often it is given. */
export function heldUpBy(properties: Iterable<PropertyId>, figures: Figures, held: Iterable<HubId> = []): HeldUp {
  const { outcomes, hubs, baselineRunningCost, grossReceiptCoverage } = figures;
  const [ids, hubIds] = [new Set(properties), new Set(held)];
  const waiting = outcomes.filter(({ property }) => ids.has(property));
  const guessed = waiting.some(({ basis, missing }) => basis === 'estimated' || missing.length > 0);
  const homes = hubs.filter(({ hub }) => hubIds.has(hub));
  return {
    saving: addPence(...waiting.map(({ runningCostSaved }) => runningCostSaved)),
    hubCost: pencePerYear(homes.reduce((sum, { runningCost, newRent, otherSaving }) => sum + runningCost + newRent - otherSaving, 0)),
    receipt: addPence(...waiting.map(({ grossReceipt }) => grossReceipt)),
    properties: waiting.length,
    incomplete: waiting.filter(({ missing }) => missing.length > 0).length,
    estimated: {
      saving: baselineRunningCost.estimatedCount > 0 && guessed,
      receipt: grossReceiptCoverage.estimatedCount > 0 && guessed,
    },
  };
}
