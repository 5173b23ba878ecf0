/** What happens between a plan and the Board: it is sent, under a number, and what the Board decided is recorded. */
import type { BoardDecision } from '../frozen/board-decision.ts';
import type { ScenarioId } from '../ids.ts';
import { formatDate } from '../year.ts';

type OfPlan = { scenario: ScenarioId; version: number; before: null };

/** `digest` is of all that was frozen, so that the audit's chain vouches for it. */
type Sent = { number: number; name: string; message: string; digest: string };
type Decided = { number: number; name: string } & BoardDecision;

/** `version` is that of the scenario which was sent. */
export type PlanEvent = ({ kind: 'plan.sent'; after: Sent } & OfPlan) | ({ kind: 'plan.decided'; after: Decided } & OfPlan);

const ended = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

export function planSentence(event: PlanEvent): string {
  switch (event.kind) {
    case 'plan.sent':
      return `Sent the scenario ${event.after.name} to the Board as plan no. ${event.after.number}.`;
    case 'plan.decided': {
      const { number, name, decision, decidedBy, decidedOn, remarks, version } = event.after;
      const verdict = decision === 'approved' ? 'approved' : 'returned with remarks';
      const corrected = version > 1 ? ', in place of what was recorded before' : '';
      const told = `Recorded that plan no. ${number}, ${name}, was ${verdict} by ${decidedBy} on ${formatDate(decidedOn)}${corrected}.`;
      return `${told} ${ended(remarks)}`.trim();
    }
  }
}
