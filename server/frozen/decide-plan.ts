/** What the Board decided of a sent plan is recorded by an officer; a correction is a further record, and the plan itself never changes. */
import { boardVerdictLabel, standingDecision, type BoardDecision, type BoardDecisionDraft } from '../../shared/frozen/board-decision.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { IsoDate, IsoMoment } from '../../shared/year.ts';
import { change } from '../change.ts';
import type { Asking } from '../services.ts';
import { boardDecisions, insertBoardDecision, sentHead } from '../store/sent-plans.ts';
import { savedScenario } from '../store/scenarios.ts';

export const noSentPlan: Problem = { kind: 'not-found', message: 'No plan of this number has been sent to the Board.' };

/** `version` is that of the decision which the person read; 0 where there was none. */
export type AskedToDecide = { number: number; version: number; draft: BoardDecisionDraft };

const dayOf = (moment: IsoMoment): IsoDate => moment.slice(0, 10) as IsoDate;

const outOfTime = (message: string): Problem => ({ kind: 'invalid', message, fields: [{ path: 'decidedOn', message }] });

const decidedMeanwhile = (number: number, current: BoardDecision): Problem => ({
  kind: 'conflict',
  message: `${current.recordedBy} has recorded a decision on plan no. ${number} since you opened it: ${boardVerdictLabel[current.decision].toLowerCase()}. Look at it before you record another.`,
  current,
});

export function decidePlan(ctx: Asking, { number, version, draft }: AskedToDecide): Promise<Answer<BoardDecision>> {
  return change(ctx, async (db) => {
    const head = await sentHead(db, number);
    if (!head) return { ok: false, problem: noSentPlan };
    const current = standingDecision((await boardDecisions(db, number)).get(number) ?? []);
    if ((current?.version ?? 0) !== version) return { ok: false, problem: current ? decidedMeanwhile(number, current) : noSentPlan };
    const now = ctx.now();
    if (draft.decidedOn < dayOf(head.sentAt))
      return { ok: false, problem: outOfTime('The Board cannot have decided before the plan was sent to it.') };
    if (draft.decidedOn > dayOf(now))
      return { ok: false, problem: outOfTime('The Board cannot have decided on a day that is still to come.') };
    const decision: BoardDecision = { ...draft, version: version + 1, recordedAt: now, recordedBy: ctx.person.name };
    await insertBoardDecision(db, number, decision);
    const working = await savedScenario(db, head.scenario);
    const event = {
      kind: 'plan.decided',
      scenario: head.scenario,
      version: working?.scenario.version ?? head.scenarioVersion,
      before: null,
      after: { number, name: head.name, ...decision },
    } as const;
    return { ok: true, value: { result: decision, event } };
  });
}
