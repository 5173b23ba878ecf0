/** Two plans set side by side, be they two versions of one or two options: what differs, in words a person can choose by. */
import { assumptionInWords } from '../assumption-text.ts';
import type { AssumptionKey, Assumptions } from '../assumptions.ts';
import { barrierInWords } from '../barriers/barrier-words.ts';
import { decisionActionLabel, type Decision } from '../decision.ts';
import { exitRouteLabel } from '../disposal.ts';
import { hubKindLabel, type Hub } from '../hub.ts';
import type { HubId, PropertyId } from '../ids.ts';
import { formatArea, formatCount } from '../measure.ts';
import { formatPounds } from '../money.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { same } from '../three-way.ts';
import { formatFinancialYear } from '../year.ts';

/** What a difference is about. */
export type About =
  | { kind: 'plan'; key: keyof ScenarioDraft }
  | { kind: 'assumption'; key: AssumptionKey }
  | { kind: 'hub'; hub: HubId }
  | { kind: 'decision'; property: PropertyId };

export type Difference = { about: About; subject: string; mine: string; theirs: string };

/** A part of two plans that is the same in both, or is not. */
export type Compared = Difference & { differs: boolean };

/** What differs between two drafts; empty where they say the same. */
export const differencesOf = (mine: ScenarioDraft, theirs: ScenarioDraft, nameOf: (property: PropertyId) => string): Difference[] =>
  comparedParts(mine, theirs, nameOf).flatMap(({ differs, ...difference }) => (differs ? [difference] : []));

/** Every part of two drafts, whether or not it differs: the plan's own words and years, its assumptions, then hubs and decisions. */
export function comparedParts(mine: ScenarioDraft, theirs: ScenarioDraft, nameOf: (property: PropertyId) => string): Compared[] {
  const found: Compared[] = [];
  const compare = <T>(about: About, subject: string, a: T, b: T, print: (value: T) => string) => {
    const differs = !same(a, b);
    const texts = [print(a), print(b)] as const;
    found.push({ about, subject, differs, ...(differs ? told(...texts, a, b) : { mine: texts[0], theirs: texts[1] }) });
  };
  const part = <K extends keyof ScenarioDraft>(key: K, subject: string, print: (value: ScenarioDraft[K]) => string) =>
    compare({ kind: 'plan', key }, subject, mine[key], theirs[key], print);
  part('name', 'Name', String);
  part('purpose', 'Purpose', (text) => text || 'none');
  part('baseYear', 'Base year', formatFinancialYear);
  part('districts', 'Districts', (names) => names.join(', ') || 'none');
  part('area', 'Area', (area) => (area === null ? 'no drawn area' : 'a drawn area'));
  part('variantOf', 'Variant of another plan', (origin) => (origin === null ? 'no' : 'yes'));
  for (const key of Object.keys(mine.assumptions) as AssumptionKey[]) {
    const print = (value: Assumptions[AssumptionKey]) => assumptionInWords(key, value).text;
    const { label } = assumptionInWords(key, mine.assumptions[key]);
    compare({ kind: 'assumption', key }, label, mine.assumptions[key], theirs.assumptions[key], print);
  }
  part('ranges', 'Ranges of assumptions', (ranges) =>
    listed(ranges.map(({ key, low, high }) => `${assumptionInWords(key, low as never).label} ${low} to ${high}`)),
  );
  part('optimismBiasReason', 'Reason for less optimism bias', (text) => text || 'none');
  part('capitalCeilings', 'Capital ceilings', (ceilings) =>
    listed(ceilings.map(({ year, amount }) => `${formatFinancialYear(year)} ${formatPounds(amount, 'table')}`)),
  );
  const hubs = (draft: ScenarioDraft) => new Map(draft.hubs.map((hub) => [hub.id, hub]));
  const hubName = (id: string) => (hubs(mine).get(id as HubId) ?? hubs(theirs).get(id as HubId))?.name ?? 'a hub';
  for (const [id, [a, b]] of paired(hubs(mine), hubs(theirs)))
    compare({ kind: 'hub', hub: id }, hubName(id), a, b, (hub) => (hub ? hubInWords(hub, nameOf) : 'not in the plan'));
  const decisions = (draft: ScenarioDraft) => new Map(draft.decisions.map((decision) => [decision.property, decision]));
  for (const [id, [a, b]] of paired(decisions(mine), decisions(theirs)))
    compare({ kind: 'decision', property: id }, nameOf(id), a, b, (decision) =>
      decision ? decisionInWords(decision, hubName) : 'not decided',
    );
  const barriers = (draft: ScenarioDraft) => new Map(draft.barriers.map((barrier) => [barrier.id, barrier]));
  for (const [, [a, b]] of paired(barriers(mine), barriers(theirs))) {
    const hub = (a ?? b)?.hub ?? null;
    const subject = hub === null ? 'Barrier to the plan' : `Barrier to ${hubName(hub)}`;
    compare({ kind: 'plan', key: 'barriers' }, subject, a, b, (barrier) => (barrier ? barrierInWords(barrier) : 'not in the plan'));
  }
  return found;
}

/** The names of details that the words of a hub or a decision leave out. */
const details: Record<string, string> = {
  lead: 'the body that leads it',
  newRent: 'the new rent',
  otherSaving: 'the other saving',
  capitalOverride: 'the capital cost entered',
  site: 'its place',
  destinations: 'what goes where',
  receiptYear: 'the year of the receipt',
  releasedShare: 'the share released',
  receiptOverride: 'the receipt entered',
  deliveryOverride: 'the cost entered',
  transferTo: 'the receiving body',
  note: 'the note',
};

/** Where two things differ in a detail that the words leave out, the words name it. */
function told(mine: string, theirs: string, a: unknown, b: unknown): { mine: string; theirs: string } {
  if (mine !== theirs) return { mine, theirs };
  const [one, other] = [Object(a) as Record<string, unknown>, Object(b) as Record<string, unknown>];
  const differing = Object.keys(details).filter((key) => !same(one[key], other[key]));
  const which = differing.length === 0 ? 'a detail' : listed(differing.map((key) => details[key] ?? key));
  return { mine, theirs: `${theirs}; it differs in ${which}` };
}

const joined = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const listed = (texts: readonly string[]) =>
  texts.length === 0 ? 'none' : texts.length > 6 ? `${formatCount(texts.length)} of them` : joined.format(texts);

function paired<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): [K, [V | null, V | null]][] {
  return [...new Set([...a.keys(), ...b.keys()])].map((key) => [key, [a.get(key) ?? null, b.get(key) ?? null]]);
}

const hubInWords = (hub: Hub, nameOf: (property: PropertyId) => string) =>
  `${hubKindLabel[hub.kind]}, ${hub.name}, ${hub.site.type === 'host' ? `at ${nameOf(hub.site.property)}` : `new build of ${formatArea(hub.site.area)}`}, opens ${formatFinancialYear(hub.opens)}`;

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
