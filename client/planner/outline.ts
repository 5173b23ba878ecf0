/** The plan as a list: hubs with what moves into them, then what is decided otherwise, then what is in the area and not decided. */
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Hub } from '../../shared/hub.ts';
import type { HubId, PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';

export type Line = {
  property: PropertyId;
  /** Null where the register no longer holds the property. */
  facts: PropertyFacts | null;
  decision: Decision | null;
  /** Other hubs to which part of its services go. */
  alsoTo: HubId[];
};

export type Outline = {
  hubs: { hub: Hub; host: Line | null; members: Line[] }[];
  /** Decided, and going to no hub. */
  otherwise: Line[];
  undecided: Line[];
};

/** The hub under which a decision is listed: the first that its services go to. */
export const mainHubOf = (decision: Decision): HubId | null =>
  decision.destinations['front-office'] ?? decision.destinations['back-office'] ?? decision.destinations.specialist ?? null;

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

/** The outline of a plan; every decision stands in it exactly once, and every fact of the area that has none is undecided. */
export function outlineOf(draft: ScenarioDraft, facts: ReadonlyMap<PropertyId, PropertyFacts>): Outline {
  const members = new Map<HubId, Line[]>(draft.hubs.map((hub) => [hub.id, []]));
  const hosts = new Map<PropertyId, Line>();
  const otherwise: Line[] = [];
  const hosting = new Set(draft.hubs.flatMap((hub) => (hub.site.type === 'host' ? [hub.site.property] : [])));
  for (const decision of draft.decisions) {
    const main = mainHubOf(decision);
    const alsoTo = [...new Set(Object.values(decision.destinations))].filter((hub) => hub !== main);
    const line: Line = { property: decision.property, facts: facts.get(decision.property) ?? null, decision, alsoTo };
    if (hosting.has(decision.property)) hosts.set(decision.property, line);
    else ((main && members.get(main)) ?? otherwise).push(line);
  }
  const decided = new Set(draft.decisions.map((decision) => decision.property));
  const undecided = [...facts.values()]
    .filter((fact) => !decided.has(fact.id) && !hosting.has(fact.id) && !fact.archived)
    .map((fact): Line => ({ property: fact.id, facts: fact, decision: null, alsoTo: [] }));
  const hubs = draft.hubs.map((hub) => {
    const property = hub.site.type === 'host' ? hub.site.property : null;
    const unlisted = (id: PropertyId): Line => ({ property: id, facts: facts.get(id) ?? null, decision: null, alsoTo: [] });
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
