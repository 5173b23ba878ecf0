/** Audit events: what each change to the register or a plan was, typed by kind; a new kind does not compile until it has its sentence. */
import type { PropertyId, ScenarioId } from './ids.ts';
import { formatCount } from './measure.ts';
import type { Organisation } from './organisation.ts';
import { changesBetween } from './property-changes.ts';
import type { Property } from './property.ts';
import type { Scenario } from './scenario.ts';

type OfProperty = { property: PropertyId; version: number };
type OfScenario = { scenario: ScenarioId; version: number };

/** `version` is that of the property or scenario after the change, or of the register where all of it was loaded. */
export type AuditEvent =
  | ({ kind: 'property.added'; before: null; after: Property } & OfProperty)
  | ({ kind: 'property.edited'; before: Property; after: Property } & OfProperty)
  | ({ kind: 'property.archived' | 'property.restored'; before: null; after: null } & OfProperty)
  | ({ kind: 'scenario.added'; before: null; after: Scenario } & OfScenario)
  | ({ kind: 'scenario.saved'; before: Scenario; after: Scenario } & OfScenario)
  | ({ kind: 'scenario.removed'; before: Scenario; after: null } & OfScenario)
  | { kind: 'register.loaded'; version: number; before: null; after: { properties: number; scenarios: number; source: string } };

/** Whether an event changes the register, as scenarios never do. */
export const changesRegister = (event: AuditEvent): boolean => !event.kind.startsWith('scenario.');

/** The values of a change are told only where both fit on a line. */
const longest = 80;

const counted = (count: number, one: string, several = `${one}s`) => `${formatCount(count)} ${count === 1 ? one : several}`;

const list = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');

function editSentence(before: Property, after: Property, organisations: readonly Organisation[]): string {
  const changes = changesBetween(before, after, organisations);
  const labels = changes.map(({ label }) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)));
  const [only] = changes;
  if (only === undefined) return 'Saved without a change.';
  const values = ` from ${only.before} to ${only.after}`;
  return `Changed ${list(labels)}${changes.length === 1 && values.length <= longest ? values : ''}.`;
}

const content = ({ hubs, decisions }: Scenario) => `${counted(hubs.length, 'hub')} and ${counted(decisions.length, 'decision')}`;

const saveSentence = (before: Scenario, after: Scenario): string =>
  [
    `Saved the scenario ${after.name}`,
    before.name === after.name ? '' : `, which was called ${before.name}`,
    `: ${content(after)}`,
    content(before) === content(after) ? '' : ` instead of ${content(before)}`,
    '.',
  ].join('');

/**
 * What was done, as a sentence without the person and the time, which stand beside it; an event of a property stands under its name.
 * Organisations are named where they are given, and else stand by their identifiers.
 */
export function sentenceOf(event: AuditEvent, organisations: readonly Organisation[] = []): string {
  switch (event.kind) {
    case 'property.added':
      return 'Added to the register.';
    case 'property.edited':
      return editSentence(event.before, event.after, organisations);
    case 'property.archived':
      return 'Archived.';
    case 'property.restored':
      return 'Brought back from the archive.';
    case 'scenario.added':
      return `Added the scenario ${event.after.name}: ${content(event.after)}.`;
    case 'scenario.saved':
      return saveSentence(event.before, event.after);
    case 'scenario.removed':
      return `Removed the scenario ${event.before.name}, which had ${content(event.before)}.`;
    case 'register.loaded':
      return `Loaded ${counted(event.after.properties, 'property', 'properties')} and ${counted(event.after.scenarios, 'scenario')} from ${event.after.source}.`;
  }
}
