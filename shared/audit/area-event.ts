/** What happens to sets of small areas: given, put in use again, removed. */
import type { AreaSet } from '../access/area-set.ts';
import { counted } from '../counted.ts';
import type { AreaSetId } from '../ids.ts';

type OfSet = { about: { id: AreaSetId; name: string } };

export type AreaEvent =
  | ({ kind: 'areas.added' | 'areas.chosen'; before: AreaSet | null; after: AreaSet } & OfSet)
  | ({ kind: 'areas.removed'; before: AreaSet; after: null } & OfSet);

const told = ({ areas, source }: AreaSet): string => `${counted(areas, 'small area')} of ${source}`;

export function areaSentence(event: AreaEvent): string {
  switch (event.kind) {
    case 'areas.added':
      return `Brought in ${told(event.after)}${event.before === null ? '.' : `, in place of ${event.before.source}.`}`;
    case 'areas.chosen':
      return `Put ${told(event.after)} in use again.`;
    case 'areas.removed':
      return `Removed ${told(event.before)}.`;
  }
}
