/** What becomes of a property on whose site a hub is built: it is redeveloped, since it cannot also be sold. */
import type { Decision } from '../../shared/decision.ts';
import type { HubSite } from '../../shared/hub.ts';
import { wholeDecision } from './decide.ts';

/** Said of a property on whose site a hub is built. */
export const builtOn = 'The hub is built on its site, so it is redeveloped and not sold.';

/** The decision as a hub's site leaves room for it: what is built on is redeveloped, since it cannot also be sold or passed on. */
export function onItsSite(decision: Decision, site: HubSite): Decision {
  const leaves = decision.action === 'relocate-and-dispose' || decision.action === 'transfer';
  if (!leaves || site.type !== 'new-build' || site.property !== decision.property) return decision;
  return wholeDecision({ ...decision, action: 'redevelop', exitRoute: null, receiptOverride: null, note: decision.note || builtOn });
}

/** The decision once a hub is no longer built on its site: given up as before, its way out to be settled. */
export function offItsSite(decision: Decision, before: HubSite | null): Decision {
  if (decision.note !== builtOn || before?.type !== 'new-build' || before.property !== decision.property) return decision;
  return wholeDecision({ ...decision, action: 'relocate-and-dispose', exitRoute: null, note: '' });
}
