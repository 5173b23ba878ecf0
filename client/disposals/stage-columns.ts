/** The board's columns: every stage in the order of an ordinary disposal, what is only planned before them, and what has left the order after them. */
import { type DisposalEntry, lineStandingWords, standingOf } from '../../shared/disposal-entry.ts';
import { mainStages, sideStages } from '../../shared/disposal-steps.ts';
import { type DisposalStanding, disposalStageLabel } from '../../shared/disposal.ts';

export type StageColumn = { standing: DisposalStanding; label: string; entries: readonly DisposalEntry[] };

/** Labels where the whole board says what they are stages of. */
export const standingShort: Record<DisposalStanding, string> = {
  ...disposalStageLabel,
  circulated: 'Circulated',
  transferred: 'Transferred',
  'not-proposed': lineStandingWords('not-proposed'),
};

const byName = (one: DisposalEntry, other: DisposalEntry) => one.property.name.localeCompare(other.property.name, 'en-GB');
const earliest = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** What asks for attention first: the circulation that ends first, the plan whose year is next, and otherwise what has stood there longest; of what is over, the latest. */
function urgency(standing: DisposalStanding): (one: DisposalEntry, other: DisposalEntry) => number {
  if (standing === 'not-proposed') return (one, other) => (one.plans[0]?.year ?? 0) - (other.plans[0]?.year ?? 0);
  if (standing === 'circulated') return (one, other) => earliest(one.circulation?.endsOn ?? '', other.circulation?.endsOn ?? '');
  const over = standing === 'completed' || standing === 'withdrawn' || standing === 'transferred';
  return (one, other) => (over ? -1 : 1) * earliest(one.stageOn ?? '', other.stageOn ?? '');
}

const column = (entries: readonly DisposalEntry[], standing: DisposalStanding): StageColumn => {
  const order = urgency(standing);
  return {
    standing,
    label: standingShort[standing],
    entries: entries.filter((entry) => standingOf(entry) === standing).toSorted((one, other) => order(one, other) || byName(one, other)),
  };
};

/** Every line stands in exactly one column. */
export const columnsOf = (entries: readonly DisposalEntry[]): { main: StageColumn[]; aside: StageColumn[] } => ({
  main: (['not-proposed', ...mainStages] as const).map((standing) => column(entries, standing)),
  aside: sideStages.map((standing) => column(entries, standing)),
});

/** What "42 on view" is made of: "30 in disposal, 12 only planned". */
export function splitWords(entries: readonly DisposalEntry[]): string {
  const planned = entries.filter(({ disposal }) => disposal === null).length;
  const begun = entries.length - planned;
  if (planned === 0) return begun === 0 ? 'nothing is on its way out' : 'all of them proposed';
  return begun === 0
    ? 'all of them only planned'
    : `${begun.toLocaleString('en-GB')} proposed, ${planned.toLocaleString('en-GB')} only planned`;
}
