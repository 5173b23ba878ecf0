/** A sent plan as the board presents it: the figures that were stored with it, never worked out over the register of today. */
import { appraise } from '../appraisal/appraise.ts';
import { present, type Presented } from '../board/presented.ts';
import { shiftsBetween, type Shift } from './effect.ts';
import type { FrozenContent, SentHead } from './sent-plan.ts';

/** `otherwise`: the headline figures to which this version of the product would come from the same facts and decisions; none as a rule. */
export type PresentedFrozen = { presented: Presented; otherwise: Shift[] };

/** With estimates as it was stored; without them worked out over what the register recorded when the plan was frozen. */
export function presentFrozen(head: SentHead, content: FrozenContent, estimates: boolean): PresentedFrozen {
  const { scenario, appraisal, checks, facts } = content;
  const stored = { scenario, appraisal, checks, appraisedAt: head.sentAt, registerVersion: head.registerVersion };
  const otherwise = shiftsBetween(appraisal, appraise(facts, scenario));
  if (!estimates) return { presented: { ...present(stored, facts, false), moved: [] }, otherwise };
  const byId = new Map(facts.map((property) => [property.id, property]));
  return { presented: { ...stored, facts: byId, estimates, moved: [] }, otherwise };
}
