/** The plan that the Board approved last of a scenario: what its progress is measured against. */
import { standingDecision, type BoardDecision } from '../../shared/frozen/board-decision.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Database } from '../db/open.ts';
import { boardDecisions, sentHeads, sentPlan, type StoredSentPlan } from '../store/sent-plans.ts';

export type ApprovedPlan = { sent: StoredSentPlan; decision: BoardDecision };

/**
 * The plan of the highest number whose standing decision is that it is approved; null where there is none. It is the whole of it: what a
 * person is shown goes through frozenFor.
 */
export async function approvedPlanOf(db: Database, scenario: ScenarioId): Promise<ApprovedPlan | null> {
  const decisions = await boardDecisions(db);
  for (const { number } of await sentHeads(db, scenario)) {
    const decision = standingDecision(decisions.get(number) ?? []);
    const sent = decision?.decision === 'approved' ? await sentPlan(db, number) : null;
    if (sent && decision) return { sent, decision };
  }
  return null;
}
