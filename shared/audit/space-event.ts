/** What happens to space wanted: a requirement entered, changed, ended or open again, and what came of an offer. */
import type { PropertyId, RequirementId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import { closingLabel, type Requirement } from '../space/requirement.ts';
import { responseStageLabel, type ResponseStage } from '../space/response.ts';

/** What is told of a response: the requirement by name, and the place that it is about. */
export type ResponseTold = { name: string; sensitive?: true; place: string; stage: ResponseStage; note: string };

/** A response about a property is that property's event too, and then `version` is the property's. */
type OfPlace = { requirement: RequirementId; version: number; property?: PropertyId };

export type SpaceEvent =
  | ({ kind: 'space.wanted'; before: null; after: Requirement } & OfPlace)
  | ({ kind: 'space.edited' | 'space.closed' | 'space.reopened'; before: Requirement; after: Requirement } & OfPlace)
  | ({ kind: 'space.responded'; before: null; after: ResponseTold } & OfPlace)
  | ({ kind: 'space.response-undone'; before: null; after: ResponseTold } & OfPlace);

const ended = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

const bodyName = ({ body }: Requirement, organisations: readonly Organisation[]): string =>
  organisations.find(({ id }) => id === body)?.name ?? body;

export function spaceSentence(event: SpaceEvent, organisations: readonly Organisation[]): string {
  switch (event.kind) {
    case 'space.wanted':
      return `Entered space wanted by ${bodyName(event.after, organisations)}: ${event.after.name}.`;
    case 'space.edited':
      return event.before.name === event.after.name
        ? `Changed what is wanted for ${event.after.name}.`
        : `Changed what is wanted for ${event.after.name}, which was called ${event.before.name}.`;
    case 'space.closed': {
      const { closing, name } = event.after;
      return `Closed ${name}: ${closing ? `${closingLabel[closing.how].toLowerCase()}. ${ended(closing.because)}` : ''}`.trim();
    }
    case 'space.reopened':
      return `Opened ${event.after.name} again.`;
    case 'space.responded': {
      const { name, place, stage, note } = event.after;
      return `Recorded of ${place} for ${name}: ${responseStageLabel[stage].toLowerCase()}. ${ended(note)}`.trim();
    }
    case 'space.response-undone': {
      const { name, place, stage } = event.after;
      return `Took back what was recorded of ${place} for ${name}: ${responseStageLabel[stage].toLowerCase()}.`;
    }
  }
}
