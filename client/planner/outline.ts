/** The plan as a list: hubs with what moves into them, then what is decided otherwise, then what is in the area and not decided. */
import { noEvidence } from '../../shared/appraisal/evidence.ts';
import { movesOf } from '../../shared/appraisal/space-demand.ts';
import type { Assumptions } from '../../shared/assumptions.ts';
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Hub } from '../../shared/hub.ts';
import type { HubId, PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { components, type Component } from '../../shared/use.ts';

export type Line = {
  property: PropertyId;
  /** Null where the register no longer holds the property. */
  facts: PropertyFacts | null;
  decision: Decision | null;
  /** The components that go to the hub under which this stands, where others go elsewhere or nowhere; empty where all go. */
  part: Component[];
  /** The hub under which its cost is counted, where that is another; null where it is counted here. */
  costUnder: string | null;
};

export type Outline = {
  hubs: { hub: Hub; host: Line | null; members: Line[] }[];
  /** Decided, and going to no hub. */
  otherwise: Line[];
  undecided: Line[];
};

const nameOf = (line: Line) => line.facts?.name ?? line.property;
const byName = (a: Line, b: Line) => nameOf(a).localeCompare(nameOf(b), 'en-GB', { numeric: true });

/** Whether a line answers a search: every word in its name, reference or town. */
export function answers(line: Line, words: string): boolean {
  const text = `${nameOf(line)} ${line.facts?.reference ?? ''} ${line.facts?.town ?? ''}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The hub that takes most of a property's space; the first of them where none takes more. */
function takesMost(decision: Decision, hubs: readonly HubId[], facts: PropertyFacts | null, assumptions: Assumptions): HubId | undefined {
  const moves = facts === null ? [] : movesOf(facts, decision.destinations, [], assumptions, noEvidence());
  const taken = (hub: HubId) => moves.reduce((sum, move) => sum + (move.hub === hub ? move.area : 0), 0);
  return hubs.toSorted((a, b) => taken(b) - taken(a))[0];
}

/**
 * The outline of a plan: a decision stands once under each hub that its services go to, or once under “otherwise”;
 * every fact of the area that has none is undecided. The cost of one that stands under several hubs is counted under one of them.
 */
export function outlineOf(draft: ScenarioDraft, facts: ReadonlyMap<PropertyId, PropertyFacts>): Outline {
  const members = new Map<HubId, Line[]>(draft.hubs.map((hub) => [hub.id, []]));
  const hosts = new Map<PropertyId, Line>();
  const otherwise: Line[] = [];
  const hosting = new Set(draft.hubs.flatMap((hub) => (hub.site.type === 'host' ? [hub.site.property] : [])));
  for (const decision of draft.decisions) {
    const line: Line = { property: decision.property, facts: facts.get(decision.property) ?? null, decision, part: [], costUnder: null };
    const destinations = [...new Set(Object.values(decision.destinations))].filter((hub) => members.has(hub));
    if (hosting.has(decision.property)) hosts.set(decision.property, line);
    else if (destinations.length === 0) otherwise.push(line);
    const most = destinations.length > 1 ? takesMost(decision, destinations, line.facts, draft.assumptions) : destinations[0];
    for (const hub of destinations) {
      const part = components.filter((component) => decision.destinations[component] === hub);
      const costUnder = hub === most ? null : (draft.hubs.find(({ id }) => id === most)?.name ?? null);
      members.get(hub)?.push(destinations.length === 1 ? line : { ...line, part, costUnder });
    }
  }
  const decided = new Set(draft.decisions.map((decision) => decision.property));
  const undecided = [...facts.values()]
    .filter((fact) => !decided.has(fact.id) && !hosting.has(fact.id) && !fact.archived)
    .map((fact): Line => ({ property: fact.id, facts: fact, decision: null, part: [], costUnder: null }));
  const hubs = draft.hubs.map((hub) => {
    const property = hub.site.type === 'host' ? hub.site.property : null;
    const unlisted = (id: PropertyId): Line => ({ property: id, facts: facts.get(id) ?? null, decision: null, part: [], costUnder: null });
    const host = property === null ? null : (hosts.get(property) ?? unlisted(property));
    return { hub, host, members: (members.get(hub.id) ?? []).sort(byName) };
  });
  return { hubs, otherwise: otherwise.sort(byName), undecided: undecided.sort(byName) };
}

/** The outline with only the lines that answer a search; hubs stay where they or a member answer. */
export function searched(outline: Outline, words: string): Outline {
  const text = words.trim();
  if (text === '') return outline;
  const keep = (lines: Line[]) => lines.filter((line) => answers(line, text));
  const hubs = outline.hubs.flatMap((entry) => {
    const named = entry.hub.name.toLowerCase().includes(text.toLowerCase()) || (entry.host !== null && answers(entry.host, text));
    const members = named ? entry.members : keep(entry.members);
    return named || members.length > 0 ? [{ ...entry, members }] : [];
  });
  return { hubs, otherwise: keep(outline.otherwise), undecided: keep(outline.undecided) };
}

/** Whether two lines show the same. */
export const sameLine = (a: Line, b: Line): boolean =>
  a.property === b.property &&
  a.facts === b.facts &&
  a.decision === b.decision &&
  a.costUnder === b.costUnder &&
  a.part.join() === b.part.join();
