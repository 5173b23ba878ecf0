/** Row types of disposals: each with what it is to bring, its steps, and what was considered of each duty. */
import type { Generated } from 'kysely';
import type { Basis } from '../../shared/figure.ts';

/** `number` rises with each disposal that is begun, so that of one property's the latest is the highest. */
export type DisposalTable = {
  number: Generated<number>;
  id: string;
  property_id: string;
  scenario_id: string | null;
  stage: string;
  route: string | null;
  completion_year: number | null;
  expected_completion_on: string | null;
  contact: string;
  notes: string;
  version: number;
  expected_receipt_pence: number | null;
  expected_receipt_basis: Basis;
  expected_receipt_source: string | null;
  expected_receipt_as_at: string | null;
};

export type DisposalStepTable = {
  disposal_id: string;
  position: number;
  from_stage: string | null;
  to_stage: string;
  taken_on: string;
  decision: string;
  reason: string;
  review_on: string | null;
  amount_pence: number | null;
  to_organisation_id: string | null;
  by_name: string;
};

export type DisposalDutyTable = {
  disposal_id: string;
  position: number;
  duty: string;
  answer: string;
  considered_by: string;
  considered_on: string;
  why: string;
};

export type DisposalTables = { disposal: DisposalTable; disposal_step: DisposalStepTable; disposal_duty: DisposalDutyTable };
