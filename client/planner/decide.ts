/** Decisions kept whole: each action carries the fields that mean something for it, and a route out that its tenure allows. */
import type { Decision, DecisionAction } from '../../shared/decision.ts';
import type { ExitRoute } from '../../shared/disposal.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { HubId, PropertyId } from '../../shared/ids.ts';
import type { Tenure } from '../../shared/tenure.ts';
import { type Rate, rateSchema } from '../../shared/units.ts';
import { components, factsOfUses, type Component } from '../../shared/use.ts';
import type { FinancialYear } from '../../shared/year.ts';

const routeByTenure: Record<Tenure, ExitRoute | null> = {
  freehold: 'open-market-sale',
  leasehold: 'lease-exit',
  licence: 'hand-back',
  'user-rights': 'hand-back',
  pfi: null,
  other: 'hand-back',
};

const usualRelease: Rate = rateSchema.parse(0.3);
const leaves = new Set<DecisionAction>(['relocate-and-dispose', 'transfer']);

/** The way out that a tenure allows; null where there is none but to stay (PFI), and where the tenure is not recorded. */
export const exitRouteFor = (tenure: Tenure | null): ExitRoute | null => (tenure === null ? null : routeByTenure[tenure]);

/** The components of service delivered at a property; where no occupation is recorded, the usual one of its use. */
export function componentsOf(facts: PropertyFacts): Component[] {
  const recorded = new Set(facts.components.map((part) => part.component));
  if (recorded.size > 0) return components.filter((component) => recorded.has(component));
  const usual = factsOfUses[facts.use].component;
  return usual ? [usual] : [];
}

/** Every component of a property sent to one hub. */
export const allTo = (facts: PropertyFacts, hub: HubId): Decision['destinations'] =>
  Object.fromEntries(componentsOf(facts).map((component) => [component, hub]));

/** A decision to stay as it is, from which the others are made. */
export const retained = (property: PropertyId, year: FinancialYear, note = ''): Decision => ({
  property,
  action: 'retain',
  destinations: {},
  exitRoute: null,
  year,
  receiptYear: null,
  releasedShare: null,
  receiptOverride: null,
  deliveryOverride: null,
  transferTo: null,
  note,
});

/** A decision with a changed action, and what the new action needs filled in from the tenure. */
export function withAction(decision: Decision, action: DecisionAction, tenure: Tenure | null): Decision {
  const route =
    action === 'transfer' ? 'public-transfer' : action === 'relocate-and-dispose' ? (decision.exitRoute ?? exitRouteFor(tenure)) : null;
  return wholeDecision({ ...decision, action, exitRoute: route });
}

/** The same decision without the fields that its action gives no meaning to; the same object where nothing was amiss. */
export function wholeDecision(decision: Decision): Decision {
  const { action } = decision;
  const stays = action === 'retain' || action === 'host';
  const receives = action === 'relocate-and-dispose' || action === 'redevelop' || action === 'transfer';
  const moves = stays ? {} : decision.destinations;
  const whole: Decision = {
    ...decision,
    destinations: Object.keys(moves).length === Object.keys(decision.destinations).length ? decision.destinations : moves,
    exitRoute: leaves.has(action) ? decision.exitRoute : null,
    receiptYear: receives && decision.receiptYear !== null && decision.receiptYear > decision.year ? decision.receiptYear : null,
    releasedShare: action === 'reduce-space' ? (decision.releasedShare ?? usualRelease) : null,
    receiptOverride: receives ? decision.receiptOverride : null,
    deliveryOverride: action === 'retain' ? null : decision.deliveryOverride,
    transferTo: action === 'transfer' || decision.exitRoute === 'public-transfer' ? decision.transferTo : null,
  };
  const same = (Object.keys(whole) as (keyof Decision)[]).every((key) => whole[key] === decision[key]);
  return same ? decision : whole;
}
