/** The plan in hand as every part of the planner sees it: the draft, what it rests on, what it comes to, and what one may do. */
import { createContext, useContext } from 'react';
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import type { Check } from '../../shared/check.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { HubId, OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { Scenario, ScenarioDraft } from '../../shared/scenario.ts';
import type { FinancialYear } from '../../shared/year.ts';
import type { DraftAction, DraftState } from './draft.ts';
import type { Edit } from './edit.ts';
import type { Mode } from './mode.ts';

/** What the right-hand panel is about. */
export type Focus = { kind: 'plan' } | { kind: 'property'; property: PropertyId } | { kind: 'hub'; hub: HubId };

export type Saving =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'refused'; message: string }
  | { kind: 'conflict'; theirs: Scenario };

export type Plan = {
  state: DraftState;
  draft: ScenarioDraft;
  scenario: Scenario;
  dispatch: (action: DraftAction) => void;
  edit: (edit: Edit) => void;
  mayEdit: boolean;
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  organisations: ReadonlyMap<OrganisationId, Organisation>;
  districts: readonly string[];
  appraisal: Appraisal;
  /** The appraisal of the plan before the last step. */
  before: Appraisal | null;
  /** The appraisal of the plan as it would be; drafts seen before cost nothing. */
  appraise: (draft: ScenarioDraft) => Appraisal;
  checks: readonly Check[];
  nameOf: (property: PropertyId) => string;
  saving: Saving;
  save: () => void;
  saveOver: (version: number) => void;
  takeTheirs: (theirs: Scenario) => void;
  keepAsCopy: (theirs: Scenario) => void;
  focus: Focus;
  setFocus: (focus: Focus) => void;
  /** The year up to which the map plays the programme; null shows the whole plan. */
  year: FinancialYear | null;
  setYear: (year: FinancialYear | null) => void;
  mode: Mode;
  setMode: (mode: Mode) => void;
};

export const PlanContext = createContext<Plan | null>(null);

/** The plan in hand; only inside the planner's page. */
export function usePlan(): Plan {
  const plan = useContext(PlanContext);
  if (!plan) throw new Error('There is no plan here.');
  return plan;
}
