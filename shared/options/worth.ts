/** What one difference between two plans is worth: the plan appraised with that difference alone undone. */
import type { Appraisal } from '../appraisal/appraisal.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { About } from './plan-differences.ts';

/** What a difference adds to the plan that has it; below nought where the other's way is better. */
export type Worth = { annualSaving: PencePerYear; netReceipt: Pence; netPresentValue: Pence };

/** A list with one member as it is in another: replaced where it stands, put last where it is new, or left out. */
function asIn<T>(own: readonly T[], others: readonly T[], isIt: (member: T) => boolean): T[] {
  const other = others.find(isIt);
  const kept = own.flatMap((member) => (isIt(member) ? (other === undefined ? [] : [other]) : [member]));
  return other === undefined || own.some(isIt) ? kept : [...kept, other];
}

/** The plan with one thing as it is in the other; nothing else changes, so services may be left without the hub they went to. */
export function undone(plan: ScenarioDraft, other: ScenarioDraft, about: About): ScenarioDraft {
  switch (about.kind) {
    case 'plan':
      return { ...plan, [about.key]: other[about.key] };
    case 'assumption':
      return { ...plan, assumptions: { ...plan.assumptions, [about.key]: other.assumptions[about.key] } };
    case 'hub':
      return { ...plan, hubs: asIn(plan.hubs, other.hubs, ({ id }) => id === about.hub) };
    case 'decision':
      return { ...plan, decisions: asIn(plan.decisions, other.decisions, ({ property }) => property === about.property) };
  }
}

export function worthOf(
  plan: ScenarioDraft,
  other: ScenarioDraft,
  about: About,
  appraise: (draft: ScenarioDraft) => Pick<Appraisal, 'annualSaving' | 'netReceipt' | 'netPresentValue'>,
): Worth {
  const [whole, without] = [appraise(plan), appraise(undone(plan, other, about))];
  return {
    annualSaving: (whole.annualSaving - without.annualSaving) as PencePerYear,
    netReceipt: (whole.netReceipt - without.netReceipt) as Pence,
    netPresentValue: (whole.netPresentValue - without.netPresentValue) as Pence,
  };
}
