/** A decision in a few words for lists: what happens, how, and when. */
import { decisionActionLabel, type Decision } from '../../shared/decision.ts';
import type { ExitRoute } from '../../shared/disposal.ts';
import { formatFinancialYear } from '../../shared/year.ts';

const shortRoute: Record<ExitRoute, string> = {
  'open-market-sale': 'sold',
  'public-transfer': 'to another public body',
  'community-asset-transfer': 'to the community',
  'lease-exit': 'lease ends',
  'hand-back': 'handed back',
  'let-out': 'let out',
};

/** "Relocate and dispose, sold, 2012-13". */
export function decisionWords(decision: Decision): string {
  const route = decision.exitRoute ? `, ${shortRoute[decision.exitRoute]}` : '';
  const year = decision.action === 'retain' ? '' : `, ${formatFinancialYear(decision.year)}`;
  return `${decisionActionLabel[decision.action]}${route}${year}`;
}
