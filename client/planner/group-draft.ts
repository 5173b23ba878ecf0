/** A hub while it is being made in the dialog: what is chosen so far, and the one edit it comes to when all is chosen. */
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Hub, HubSite } from '../../shared/hub.ts';
import type { HubId, PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import type { SquareMetres } from '../../shared/units.ts';
import type { FinancialYear } from '../../shared/year.ts';
import type { Edit } from './edit.ts';
import { hubIdFrom, mayJoin, memberDecisions, newHub, suggestedKind, suggestedName } from './group.ts';
import { onItsSite } from './on-its-site.ts';

export type GroupDraft = {
  id: HubId;
  name: string;
  kind: Hub['kind'];
  opens: FinancialYear;
  /** Null until a host or a place is chosen. */
  site: HubSite | null;
  /** The area of a new build is what somebody entered rather than what is suggested. */
  areaEntered: boolean;
  members: PropertyId[];
  /** Decisions changed from what is proposed. */
  changed: Partial<Record<PropertyId, Decision>>;
};

type Facts = ReadonlyMap<PropertyId, PropertyFacts>;
const known = (members: readonly PropertyId[], facts: Facts) => members.flatMap((id) => facts.get(id) ?? []);

/** A new hub of the chosen properties; hosts of other hubs are left out. */
export function startGroup(draft: ScenarioDraft, chosen: readonly PropertyId[], facts: Facts, opens: FinancialYear): GroupDraft {
  const members = mayJoin(chosen, draft.hubs);
  const name = suggestedName(known(members, facts));
  const id = hubIdFrom(name, new Set(draft.hubs.map((hub) => hub.id)));
  return { id, name, kind: suggestedKind(known(members, facts)), opens, site: null, areaEntered: false, members, changed: {} };
}

/** The decisions of all members as they stand: proposed, or changed in the dialog. */
export function groupDecisions(group: GroupDraft, facts: Facts): Decision[] {
  const site = group.site ?? { type: 'host' as const, property: '' as PropertyId };
  return memberDecisions(known(group.members, facts), { id: group.id, site, opens: group.opens }).map((decision) =>
    onItsSite(group.changed[decision.property] ?? decision, site),
  );
}

/** Another opening year; changed decisions that were timed by the opening follow it. */
export function openingIn(group: GroupDraft, opens: FinancialYear): GroupDraft {
  const changed = Object.fromEntries(
    Object.entries(group.changed).map(([id, decision]) => [
      id,
      decision && decision.year === group.opens ? { ...decision, year: opens } : decision,
    ]),
  );
  return { ...group, opens, changed };
}

/** The edit that puts the hub into the plan, a new build at the suggested area unless one is entered; null without a name or a home. */
export function editOf(group: GroupDraft, facts: Facts, suggested: SquareMetres): Extract<Edit, { kind: 'add-hub' }> | null {
  if (group.site === null || group.name.trim() === '') return null;
  const site = group.site.type === 'new-build' && !group.areaEntered ? { ...group.site, area: suggested } : group.site;
  const hub = newHub(group.id, group.name.trim(), group.kind, site, group.opens);
  return { kind: 'add-hub', hub, decisions: groupDecisions(group, facts) };
}
