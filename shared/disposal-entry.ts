/** A line of the disposals page: a property on its way out, or planned to be, with what is known of its disposal and of the plans that let it go. */
import { barrierKindLabel, type Barrier } from './barrier.ts';
import { actionWords } from './barriers/barrier-words.ts';
import type { Disposal } from './disposal-record.ts';
import { dutiesDue, type Duty, type DutyBearer } from './disposal-duties.ts';
import { circulationOn, isClosed, type Circulation } from './disposal-steps.ts';
import { type DisposalStanding, disposalStageLabel, type ExitRoute } from './disposal.ts';
import type { PropertyFacts } from './facts.ts';
import type { Figure } from './figure.ts';
import type { PropertyId, ScenarioId } from './ids.ts';
import type { Sector } from './organisation.ts';
import { circulatedOn } from './take-step.ts';
import type { Pence } from './units.ts';
import type { FinancialYear, IsoDate } from './year.ts';

/** A scenario that lets the property go. */
export type PlannedExit = {
  scenario: ScenarioId;
  name: string;
  route: ExitRoute | null;
  year: FinancialYear;
  receipt: Figure<Pence>;
};

export type DisposalEntry = {
  /** The disposal's identifier, or "planned-PROPERTY" where no disposal has been started. */
  key: string;
  property: PropertyFacts;
  /** The sector of its holder; null where the register does not have the body. */
  sector: Sector | null;
  /** Null where scenarios alone let the property go. */
  disposal: Disposal | null;
  plans: readonly PlannedExit[];
  /** The day of the step that led to the stage. */
  stageOn: IsoDate | null;
  /** While it is circulated, as of today. */
  circulation: Circulation | null;
  /** Duties still to be recorded before it goes to the market. */
  dutiesDue: readonly Duty[];
  /** Barriers not yet resolved, in words. */
  barriers: readonly string[];
};

/** Where a line stands: the stage of its disposal, or not proposed where plans alone let the property go. */
export const standingOf = ({ disposal }: Pick<DisposalEntry, 'disposal'>): DisposalStanding => disposal?.stage ?? 'not-proposed';

/** Where a line stands, in words: what nobody has proposed stands among the lines because a plan lets it go. */
export const lineStandingWords = (standing: DisposalStanding): string =>
  standing === 'not-proposed' ? 'Planned' : disposalStageLabel[standing];

/** The key of a property's line that plans alone make. */
export const plannedKey = (property: PropertyId): string => `planned-${property}`;

/** The property that a key of a planned line names; null for the identifier of a disposal. */
export const plannedProperty = (key: string): PropertyId | null => (key.startsWith('planned-') ? (key.slice(8) as PropertyId) : null);

/** What decides the duties of a line that goes by a route. */
export const dutyBearerOf = (
  { property: { tenure, use }, sector }: Pick<DisposalEntry, 'property' | 'sector'>,
  route: DutyBearer['route'],
): DutyBearer => ({ tenure, use, sector, route });

/** What of a property's record a line shows beside its facts. */
export type EntryOf = {
  facts: PropertyFacts;
  sector: Sector | null;
  barriers: readonly Barrier[];
  disposal: Disposal | null;
  plans: readonly PlannedExit[];
  today: IsoDate;
};

/** The line of a property; the circulation's clock is that of the day. Nothing is due of a disposal that is over, or has not been proposed. */
export function disposalEntry({ facts, sector, barriers, disposal, plans, today }: EntryOf): DisposalEntry {
  const began = disposal?.stage === 'circulated' ? circulatedOn(disposal) : null;
  const live = disposal !== null && !isClosed(disposal.stage);
  return {
    key: disposal?.id ?? plannedKey(facts.id),
    property: facts,
    sector,
    disposal,
    plans,
    stageOn: disposal?.steps.at(-1)?.on ?? null,
    circulation: began && circulationOn(began, today),
    dutiesDue: live ? dutiesDue(dutyBearerOf({ property: facts, sector }, disposal.route), disposal.duties) : [],
    barriers: barriers
      .filter(({ state }) => state !== 'resolved')
      .map((barrier) => {
        const course = actionWords(barrier);
        return `${barrierKindLabel[barrier.kind]}: ${barrier.description}${course === '' ? '' : ` (${course})`}`;
      }),
  };
}
