/** Audit events: what each change to the register or a plan was, typed by kind; a new kind does not compile until it has its sentence. */
import type { PropertyId, ScenarioId } from './ids.ts';
import { formatCount } from './measure.ts';
import { formatPoundsPerYear } from './money.ts';
import type { Organisation } from './organisation.ts';
import { changesBetween } from './property-changes.ts';
import type { PropertyDraft } from './property.ts';
import type { PencePerYear } from './units.ts';

/** As much of a scenario as its history tells; the plan itself is kept with the scenario. */
export type ScenarioOutline = { name: string; hubs: number; decisions: number; annualSaving: PencePerYear };

export type AuditEvent =
  | { kind: 'property-added'; property: PropertyId; after: PropertyDraft }
  | { kind: 'property-edited'; property: PropertyId; before: PropertyDraft; after: PropertyDraft }
  | { kind: 'property-archived'; property: PropertyId; name: string }
  | { kind: 'property-restored'; property: PropertyId; name: string }
  | { kind: 'scenario-added'; scenario: ScenarioId; after: ScenarioOutline }
  | { kind: 'scenario-saved'; scenario: ScenarioId; before: ScenarioOutline; after: ScenarioOutline }
  | { kind: 'scenario-removed'; scenario: ScenarioId; before: ScenarioOutline }
  | { kind: 'seeded'; organisations: number; properties: number; scenarios: number };

export type AuditKind = AuditEvent['kind'];

/** A change longer than this is named without its values. */
const longest = 80;

const counted = (count: number, one: string, several = `${one}s`) => `${formatCount(count)} ${count === 1 ? one : several}`;

const list = (parts: string[]): string => (parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join(''));

function editSentence(before: PropertyDraft, after: PropertyDraft, organisations: readonly Organisation[]): string {
  const changes = changesBetween(before, after, organisations);
  const [only] = changes;
  if (only === undefined) return `Saved ${after.name} without changing it.`;
  const labels = changes.map(({ label }) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)));
  if (changes.length > 1) return `Changed ${list(labels)} of ${after.name}.`;
  const values = `from ${only.before} to ${only.after}`;
  return values.length > longest ? `Changed ${labels[0]} of ${after.name}.` : `Changed ${labels[0]} of ${after.name} ${values}.`;
}

const content = ({ hubs, decisions }: ScenarioOutline) => `${counted(hubs, 'hub')} and ${counted(decisions, 'decision')}`;

function saveSentence(before: ScenarioOutline, after: ScenarioOutline): string {
  const renamed = before.name === after.name ? '' : ` (before: ${before.name})`;
  const grown = content(before) === content(after) ? '' : ` instead of ${content(before)}`;
  const saving = formatPoundsPerYear(after.annualSaving, 'headline');
  const was = formatPoundsPerYear(before.annualSaving, 'headline');
  const moved = saving === was ? `saving ${saving} as before` : `saving ${saving} instead of ${was}`;
  return `Saved ${after.name}${renamed}: ${content(after)}${grown}, ${moved}.`;
}

/** What happened, as a sentence for people; organisations give their names, and where one is missing its identifier stands. */
export function sentenceOf(event: AuditEvent, organisations: readonly Organisation[] = []): string {
  switch (event.kind) {
    case 'property-added':
      return `Added ${event.after.name} (${event.after.reference}).`;
    case 'property-edited':
      return editSentence(event.before, event.after, organisations);
    case 'property-archived':
      return `Archived ${event.name}.`;
    case 'property-restored':
      return `Restored ${event.name} from the archive.`;
    case 'scenario-added':
      return `Added the scenario ${event.after.name}: ${content(event.after)}.`;
    case 'scenario-saved':
      return saveSentence(event.before, event.after);
    case 'scenario-removed':
      return `Removed the scenario ${event.before.name}, which had ${content(event.before)}.`;
    case 'seeded':
      return `Loaded the illustrative register: ${counted(event.organisations, 'organisation')}, ${counted(event.properties, 'property', 'properties')} and ${counted(event.scenarios, 'scenario')}.`;
  }
}
