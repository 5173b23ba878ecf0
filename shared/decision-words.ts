/** A decision in two or three words for lists: what becomes of the property, and when. */
import type { Decision, DecisionAction } from './decision.ts';
import type { ExitRoute } from './disposal.ts';
import { formatFinancialYear } from './year.ts';

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

/** "Sold 2012-13", "Retained"; where the receipt comes in a later year both are said: "Left 2012-13, sold 2013-14". */
export function decisionWords(decision: Decision): string {
  const { receiptYear, year, exitRoute } = decision;
  if (receiptYear !== null && receiptYear > year) {
    const [left, received] = exitRoute === 'open-market-sale' ? ['Left', 'sold'] : [exitRoute ? byRoute[exitRoute] : 'Left', 'receipt'];
    return `${left} ${formatFinancialYear(year)}, ${received} ${formatFinancialYear(receiptYear)}`;
  }
  const what = decision.exitRoute ? byRoute[decision.exitRoute] : byAction[decision.action];
  return decision.action === 'retain' || decision.action === 'host' ? what : `${what} ${formatFinancialYear(decision.year)}`;
}
