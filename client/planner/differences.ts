/** Two versions of one plan set side by side: what differs, in words a person can choose by. */
import type { AssumptionKey, Assumptions } from '../../shared/assumptions.ts';
import { decisionActionLabel, type Decision } from '../../shared/decision.ts';
import { exitRouteLabel } from '../../shared/disposal.ts';
import { hubKindLabel, type Hub } from '../../shared/hub.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { formatFinancialYear } from '../../shared/year.ts';
import { sameDraft } from './draft.ts';

export type Difference = { subject: string; mine: string; theirs: string };

/** What differs between two drafts; empty where they say the same. */
export function differencesOf(
  mine: ScenarioDraft,
  theirs: ScenarioDraft,
  nameOf: (property: PropertyId) => string,
  assumption: (key: AssumptionKey, value: Assumptions[AssumptionKey]) => { label: string; text: string },
): Difference[] {
  const found: Difference[] = [];
  const compare = <T>(subject: string, a: T, b: T, print: (value: T) => string) => {
    if (!sameDraft(a, b)) found.push({ subject, ...told(print(a), print(b)) });
  };
  compare('Name', mine.name, theirs.name, String);
  compare('Purpose', mine.purpose, theirs.purpose, (text) => text || 'none');
  compare('Base year', mine.baseYear, theirs.baseYear, formatFinancialYear);
  compare('Districts', mine.districts, theirs.districts, (names) => names.join(', ') || 'none');
  compare('Area', mine.area, theirs.area, (area) => (area === null ? 'no drawn area' : 'a drawn area'));
  for (const key of Object.keys(mine.assumptions) as AssumptionKey[]) {
    const print = (value: Assumptions[AssumptionKey]) => assumption(key, value).text;
    compare(assumption(key, mine.assumptions[key]).label, mine.assumptions[key], theirs.assumptions[key], print);
  }
  const hubs = (draft: ScenarioDraft) => new Map(draft.hubs.map((hub) => [hub.id, hub]));
  const hubName = (id: string) => (hubs(mine).get(id as Hub['id']) ?? hubs(theirs).get(id as Hub['id']))?.name ?? 'a hub';
  for (const [id, [a, b]] of paired(hubs(mine), hubs(theirs)))
    compare(hubName(id), a, b, (hub) => (hub ? hubInWords(hub, nameOf) : 'not in the plan'));
  const decisions = (draft: ScenarioDraft) => new Map(draft.decisions.map((decision) => [decision.property, decision]));
  for (const [id, [a, b]] of paired(decisions(mine), decisions(theirs)))
    compare(nameOf(id), a, b, (decision) => (decision ? decisionInWords(decision, hubName) : 'not decided'));
  return found;
}

/** Where two things differ in a detail that the words leave out, the words say that much. */
const told = (mine: string, theirs: string) =>
  mine === theirs ? { mine: `${mine} (mine, in another detail)`, theirs: `${theirs} (theirs)` } : { mine, theirs };

function paired<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): [K, [V | null, V | null]][] {
  return [...new Set([...a.keys(), ...b.keys()])].map((key) => [key, [a.get(key) ?? null, b.get(key) ?? null]]);
}

const hubInWords = (hub: Hub, nameOf: (property: PropertyId) => string) =>
  `${hubKindLabel[hub.kind]}, ${hub.name}, ${hub.site.type === 'host' ? `at ${nameOf(hub.site.property)}` : `new build of ${hub.site.area} m²`}, opens ${formatFinancialYear(hub.opens)}`;

function decisionInWords(decision: Decision, hubName: (id: string) => string): string {
  const to = [...new Set(Object.values(decision.destinations))].map(hubName);
  return [
    decisionActionLabel[decision.action],
    to.length > 0 ? `to ${to.join(' and ')}` : null,
    decision.exitRoute ? exitRouteLabel[decision.exitRoute].toLowerCase() : null,
    formatFinancialYear(decision.year),
  ]
    .filter((part) => part !== null)
    .join(', ');
}
