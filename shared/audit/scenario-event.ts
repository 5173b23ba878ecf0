/** What happens to a scenario: added, saved, removed, or put back as it once was. */
import type { ScenarioId } from '../ids.ts';
import type { Scenario } from '../scenario.ts';
import { counted } from './in-words.ts';

type OfScenario = { scenario: ScenarioId; version: number };

/** `version` is the scenario's after the event; `before` of one put back after its removal is null. */
export type ScenarioEvent =
  | ({ kind: 'scenario.added'; before: null; after: Scenario } & OfScenario)
  | ({ kind: 'scenario.saved'; before: Scenario; after: Scenario } & OfScenario)
  | ({ kind: 'scenario.removed'; before: Scenario; after: null } & OfScenario)
  /** `of` is the number of the event whose version was put back. */
  | ({ kind: 'scenario.reverted'; before: Scenario | null; after: Scenario; of: number } & OfScenario);

const content = ({ hubs, decisions }: Scenario) => `${counted(hubs.length, 'hub')} and ${counted(decisions.length, 'decision')}`;

const instead = (before: Scenario, after: Scenario) => (content(before) === content(after) ? '' : ` instead of ${content(before)}`);

const saveSentence = (before: Scenario, after: Scenario): string =>
  [
    `Saved the scenario ${after.name}`,
    before.name === after.name ? '' : `, which was called ${before.name}`,
    `: ${content(after)}`,
    instead(before, after),
    '.',
  ].join('');

const revertSentence = (before: Scenario | null, after: Scenario): string =>
  before === null
    ? `Brought back the scenario ${after.name}, which had been removed: ${content(after)}.`
    : `Put an earlier version of the scenario ${after.name} back: ${content(after)}${instead(before, after)}.`;

export function scenarioSentence(event: ScenarioEvent): string {
  switch (event.kind) {
    case 'scenario.added':
      return `Added the scenario ${event.after.name}: ${content(event.after)}.`;
    case 'scenario.saved':
      return saveSentence(event.before, event.after);
    case 'scenario.removed':
      return `Removed the scenario ${event.before.name}, which had ${content(event.before)}.`;
    case 'scenario.reverted':
      return revertSentence(event.before, event.after);
  }
}
