/** A plan as one person may see it: without clearance as if sensitive properties, and the hubs in them, were not there. */
import type { AuditEvent } from '../../shared/audit.ts';
import { visiblePart, withHiddenPart, type IsVisible } from '../../shared/hidden-part.ts';
import { may } from '../../shared/role.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import type { Asking } from '../services.ts';

type For = Pick<Asking, 'estate' | 'person'>;

const isCleared = ({ person }: For) => may(person, 'sensitive.see');

/** What the register holds for those without clearance; what it does not hold at all is no different from what they may not see. */
export const openIn = ({ estate }: Pick<For, 'estate'>): IsVisible => estate.isOpen;

export const planFor = <S extends ScenarioDraft>(ctx: For, plan: S): S => (isCleared(ctx) ? plan : visiblePart(plan, openIn(ctx)));

/** What a person made of the plan they see, as it is to be stored: what they do not see of the stored plan stays as it is. */
export function asStored(ctx: For, stored: ScenarioDraft | null, edited: ScenarioDraft): ScenarioDraft {
  if (isCleared(ctx)) return edited;
  return stored === null ? visiblePart(edited, openIn(ctx)) : withHiddenPart(stored, edited, openIn(ctx));
}

/** An event as the person may know it: of a plan, only of what they see of it. */
export function eventFor(ctx: For, event: AuditEvent): AuditEvent {
  if (!('scenario' in event) || event.kind === 'plan.sent' || event.kind === 'plan.decided') return event;
  return { ...event, before: event.before && planFor(ctx, event.before), after: event.after && planFor(ctx, event.after) } as AuditEvent;
}
