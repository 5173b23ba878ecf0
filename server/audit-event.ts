/** What is kept of every change: typed by kind, and for each kind the one sentence that a person reads in the history. */
import type { PropertyId, ScenarioId } from '../shared/ids.ts';
import type { Property } from '../shared/property.ts';
import type { Scenario } from '../shared/scenario.ts';

type OfProperty = { property: PropertyId; version: number };
type OfScenario = { scenario: ScenarioId; version: number };

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

const fieldNames: Partial<Record<keyof Property, string>> = {
  uprn: 'UPRN',
  runningCost: 'running cost',
  floorArea: 'floor area',
  floorAreaBasis: 'basis of the floor area',
  siteArea: 'site area',
  bookValue: 'book value',
  disposalValue: 'disposal value',
  spareArea: 'spare floor area',
  fossilFuel: 'fossil fuel',
  epc: 'EPC rating',
  maintenanceBacklog: 'maintenance backlog',
  disposalStage: 'disposal stage',
  positionPrecision: 'precision of the position',
  ringFenced: 'ring-fenced budget',
  sensitive: 'sensitivity',
};

function changedFields(before: Property, after: Property): string[] {
  const fields = (Object.keys(after) as (keyof Property)[]).filter((field) => field !== 'version');
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => fieldNames[field] ?? field);
}

const inWords = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** The event in one sentence, without the person and the time, which stand beside it. */
export function sentenceOf(event: AuditEvent): string {
  switch (event.kind) {
    case 'property.added':
      return 'Added to the register.';
    case 'property.edited':
      return `Changed ${inWords(changedFields(event.before, event.after)) || 'nothing'}.`;
    case 'property.archived':
      return 'Archived.';
    case 'property.restored':
      return 'Brought back from the archive.';
    case 'scenario.added':
      return `Added the scenario ${event.after.name}.`;
    case 'scenario.saved':
      return `Saved the scenario ${event.after.name}.`;
    case 'scenario.removed':
      return `Removed the scenario ${event.before.name}.`;
    case 'register.loaded':
      return `Loaded ${event.after.properties} properties from ${event.after.source}.`;
  }
}
