/** A line of the disposals page: a property on its way out, or planned to be, with what is known of its disposal and of the plans that let it go. */
import type { Disposal } from './disposal-record.ts';
import type { Duty } from './disposal-duties.ts';
import type { Circulation } from './disposal-steps.ts';
import type { DisposalStanding, ExitRoute } from './disposal.ts';
import type { PropertyFacts } from './facts.ts';
import type { Figure } from './figure.ts';
import type { ScenarioId } from './ids.ts';
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
