/** Cost of delivery: new build, fit-out, dilapidations, lease exit and disposal fees, then optimism bias on the capital works among them. */
import type { Assumptions } from '../assumptions.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import { addPence } from '../money.ts';
import type { Pence, SquareMetres } from '../units.ts';
import type { FinancialYear } from '../year.ts';
import type { DeliveryCost } from './appraisal.ts';
import type { Effect } from './effect.ts';
import { lack, take, type Evidence } from './evidence.ts';
import { leaseExitCost } from './lease-exit.ts';

type Lines = Partial<Record<'newBuild' | 'fitOut' | 'dilapidations' | 'leaseExit' | 'disposalFees', number>>;

/** Lines in pence, summed, with optimism bias on works (new build, fit-out, dilapidations and costs entered in place of them) only. */
function withBias(lines: Lines, assumptions: Assumptions): DeliveryCost {
  const { newBuild = 0, fitOut = 0, dilapidations = 0, leaseExit = 0, disposalFees = 0 } = lines;
  const optimismBias = Math.round((newBuild + fitOut + dilapidations) * assumptions.optimismBias);
  const total = newBuild + fitOut + dilapidations + leaseExit + disposalFees + optimismBias;
  return { newBuild, fitOut, dilapidations, leaseExit, disposalFees, optimismBias, total } as DeliveryCost;
}

export const noDelivery = withBias({}, { optimismBias: 0 } as Assumptions);

/** Adds one cost of delivery to another, line by line, in place. */
export function addDelivery(sum: DeliveryCost, cost: DeliveryCost): void {
  if (cost === noDelivery) return;
  sum.newBuild = addPence(sum.newBuild, cost.newBuild);
  sum.fitOut = addPence(sum.fitOut, cost.fitOut);
  sum.dilapidations = addPence(sum.dilapidations, cost.dilapidations);
  sum.leaseExit = addPence(sum.leaseExit, cost.leaseExit);
  sum.disposalFees = addPence(sum.disposalFees, cost.disposalFees);
  sum.optimismBias = addPence(sum.optimismBias, cost.optimismBias);
  sum.total = addPence(sum.total, cost.total);
}

/**
 * What it costs to leave a property. A cost entered in the decision stands in place of dilapidations and lease exit and is shown as
 * dilapidations; fees are on the gross receipt. A lease that passes to somebody else (sold, let out, transferred) is neither put into
 * repair nor paid to its end; where the tenure is not recorded, that is missing. Optimism bias applies to works, not to rent, penalties or fees.
 */
export function propertyDelivery(
  facts: PropertyFacts,
  decision: Decision,
  effect: Effect,
  grossReceipt: Pence,
  baseYear: FinancialYear,
  assumptions: Assumptions,
  evidence: Evidence,
): DeliveryCost {
  const disposalFees = Math.round(grossReceipt * assumptions.disposalFees);
  if (decision.deliveryOverride !== null) return withBias({ dilapidations: decision.deliveryOverride.amount, disposalFees }, assumptions);
  if (facts.tenure === null && mayGiveUpLease(decision, effect)) lack(evidence, 'tenure');
  if (!givesUpLease(facts, decision, effect)) return disposalFees === 0 ? noDelivery : withBias({ disposalFees }, assumptions);
  const repaired = facts.tenure === 'leasehold' ? (take(evidence, facts.floorArea, 'floor area') ?? 0) : 0;
  return withBias(
    {
      dilapidations: Math.round(repaired * assumptions.dilapidations),
      leaseExit: leaseExitCost(facts, decision.year, baseYear, evidence),
      disposalFees,
    },
    assumptions,
  );
}

/** Whether a lease is given back to its landlord: a leasehold always, a licence or PFI where its terms are recorded. */
function givesUpLease(facts: PropertyFacts, decision: Decision, effect: Effect): boolean {
  return mayGiveUpLease(decision, effect) && (facts.tenure === 'leasehold' || (facts.tenure !== 'freehold' && facts.lease !== null));
}

const mayGiveUpLease = ({ action }: Decision, { route }: Effect): boolean =>
  (action === 'relocate-and-dispose' || action === 'transfer') && (route === null || route === 'lease-exit' || route === 'hand-back');

/**
 * What it costs to make a hub: a new build's whole area × £/m², and fit-out of the space taken by those who move in, in host and new build
 * alike. A capital cost entered for the hub stands in place of both. With optimism bias.
 */
export function hubDelivery(hub: Hub, demand: SquareMetres, assumptions: Assumptions): DeliveryCost {
  const isNew = hub.site.type === 'new-build';
  if (hub.capitalOverride !== null)
    return withBias(isNew ? { newBuild: hub.capitalOverride.amount } : { fitOut: hub.capitalOverride.amount }, assumptions);
  return withBias(
    {
      newBuild: hub.site.type === 'new-build' ? Math.round(hub.site.area * assumptions.newBuild) : 0,
      fitOut: Math.round(demand * assumptions.fitOut),
    },
    assumptions,
  );
}
