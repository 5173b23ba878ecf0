/** A sent plan as one person may see it: without clearance as if the properties that are hidden today, or were when it was sent, were not in it. */
import { appraise } from '../../shared/appraisal/appraise.ts';
import { checkPlan } from '../../shared/checks.ts';
import type { FrozenContent } from '../../shared/frozen/sent-plan.ts';
import { visiblePart } from '../../shared/hidden-part.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { recent, type Recent } from '../estate/recent.ts';
import { namedProperties } from '../plans/planning-facts.ts';
import type { Estate } from '../estate/estate.ts';
import type { Asking } from '../services.ts';
import type { StoredSentPlan } from '../store/sent-plans.ts';

type For = Pick<Asking, 'estate' | 'person'>;

/** What the uncleared do not see of a sent plan, in one order: a property that has been made sensitive since is hidden too, one that no longer is stays so here. */
export function hiddenInSent({ estate }: Pick<For, 'estate'>, { content, sensitive }: StoredSentPlan): PropertyId[] {
  const then = new Set(sensitive);
  const all = new Set([...namedProperties(content.scenario), ...content.facts.map(({ id }) => id)]);
  return [...all].filter((id) => then.has(id) || !estate.isOpen(id)).sort();
}

const reckoned = new WeakMap<Estate, Recent<FrozenContent>>();

function without(content: FrozenContent, hidden: readonly PropertyId[]): FrozenContent {
  const away = new Set(hidden);
  const scenario = visiblePart(content.scenario, (id) => !away.has(id));
  const facts = content.facts.filter(({ id }) => !away.has(id));
  const appraisal = appraise(facts, scenario);
  return { ...content, scenario, facts, appraisal, checks: checkPlan(facts, scenario, appraisal) };
}

/** The stored figures where nothing is hidden from the person; else what the part that they see comes to, worked out once for each such state. */
export function frozenFor(ctx: For, sent: StoredSentPlan): FrozenContent {
  if (may(ctx.person, 'sensitive.see')) return sent.content;
  const hidden = hiddenInSent(ctx, sent);
  if (hidden.length === 0) return sent.content;
  const kept = reckoned.get(ctx.estate) ?? recent<FrozenContent>(20);
  reckoned.set(ctx.estate, kept);
  return kept.get(JSON.stringify([sent.head.number, hidden]), () => without(sent.content, hidden));
}
