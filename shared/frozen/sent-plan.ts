/** A plan as it was sent to the Board: its decisions, assumptions and the register's figures as they were then, and what they came to; it never changes. */
import type { Appraisal } from '../appraisal/appraisal.ts';
import type { Check } from '../check.ts';
import type { PropertyFacts } from '../facts.ts';
import type { ScenarioId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import type { Scenario } from '../scenario.ts';
import type { IsoMoment } from '../year.ts';
import type { BoardDecision } from './board-decision.ts';

/** How plans are frozen today; whoever changes the shape of what is stored raises it and reads the earlier ones too. */
export const presentForm = 1;

/** What is said of a plan that was sent without opening it. */
export type SentHead = {
  /** Counted from 1 across all plans of this register. */
  number: number;
  scenario: ScenarioId;
  scenarioVersion: number;
  name: string;
  sentAt: IsoMoment;
  sentBy: string;
  message: string;
  registerVersion: number;
  form: number;
};

export type FrozenContent = {
  scenario: Scenario;
  facts: PropertyFacts[];
  appraisal: Appraisal;
  checks: Check[];
  organisations: Organisation[];
};

export type SentPlan = { head: SentHead; content: FrozenContent; decisions: BoardDecision[] };

/** "Plan no. 3". */
export const numberWords = (number: number): string => `Plan no. ${number}`;
