/** A decision in two or three words for lists: what becomes of the property, and when. */
import type { Decision, DecisionAction } from '../../shared/decision.ts';
import type { ExitRoute } from '../../shared/disposal.ts';
import { formatFinancialYear } from '../../shared/year.ts';

const byRoute: Record<ExitRoute, string> = {
  'open-market-sale': 'Sold',
  'public-transfer': 'To another public body',
  'community-asset-transfer': 'To the community',
  'lease-exit': 'Lease ends',
  'hand-back': 'Handed back',
  'let-out': 'Let out',
};

const byAction: Record<DecisionAction, string> = {
  retain: 'Retained',
  host: 'Host of the hub',
  'relocate-and-dispose': 'Left',
  'reduce-space': 'Reduced',
  redevelop: 'Redeveloped',
  transfer: 'Transferred',
};

/** "Sold 2012-13", "Retained". */
export function decisionWords(decision: Decision): string {
  const what = decision.exitRoute ? byRoute[decision.exitRoute] : byAction[decision.action];
  return decision.action === 'retain' || decision.action === 'host' ? what : `${what} ${formatFinancialYear(decision.year)}`;
}
