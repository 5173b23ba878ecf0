/** A disposal to its rows and back: one of its own, one for each step, one for each duty that was considered. */
import type { Insertable, Selectable } from 'kysely';
import type { DutyRecord } from '../../shared/disposal-duties.ts';
import type { Disposal, TakenStep } from '../../shared/disposal-record.ts';
import type { DisposalId, PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Pence } from '../../shared/units.ts';
import type { DisposalDutyTable, DisposalStepTable, DisposalTable } from '../db/disposal-tables.ts';
import { figureColumns } from './figure-columns.ts';

const expectedReceipt = figureColumns('expected_receipt', 'pence');

export const rowOfDisposal = (disposal: Disposal): Insertable<DisposalTable> => ({
  id: disposal.id,
  property_id: disposal.property,
  scenario_id: disposal.scenario,
  stage: disposal.stage,
  route: disposal.route,
  completion_year: disposal.completionYear,
  expected_completion_on: disposal.expectedCompletion,
  contact: disposal.contact,
  notes: disposal.notes,
  version: disposal.version,
  ...expectedReceipt.write(disposal.expectedReceipt),
});

export const stepRows = ({ id, steps }: Disposal): DisposalStepTable[] =>
  steps.map((step, position) => ({
    disposal_id: id,
    position,
    from_stage: step.from,
    to_stage: step.to,
    taken_on: step.on,
    decision: step.decision,
    reason: step.reason,
    review_on: step.reviewOn,
    amount_pence: step.amount,
    to_organisation_id: step.toBody,
    by_name: step.by,
  }));

export const dutyRows = ({ id, duties }: Disposal): DisposalDutyTable[] =>
  duties.map(({ duty, answer, by, on, why }, position) => ({
    disposal_id: id,
    position,
    duty,
    answer,
    considered_by: by,
    considered_on: on,
    why,
  }));

const stepOf = (row: DisposalStepTable): TakenStep => ({
  from: row.from_stage as TakenStep['from'],
  to: row.to_stage as TakenStep['to'],
  on: row.taken_on as TakenStep['on'],
  decision: row.decision,
  reason: row.reason,
  reviewOn: row.review_on as TakenStep['reviewOn'],
  amount: row.amount_pence as TakenStep['amount'],
  toBody: row.to_organisation_id as TakenStep['toBody'],
  by: row.by_name,
});

const dutyOf = ({ duty, answer, considered_by, considered_on, why }: DisposalDutyTable): DutyRecord => ({
  duty: duty as DutyRecord['duty'],
  answer,
  by: considered_by,
  on: considered_on as DutyRecord['on'],
  why,
});

/** Steps and duties in their order. */
export const disposalOfRows = (
  row: Selectable<DisposalTable>,
  steps: readonly DisposalStepTable[],
  duties: readonly DisposalDutyTable[],
): Disposal => ({
  id: row.id as DisposalId,
  property: row.property_id as PropertyId,
  scenario: row.scenario_id as ScenarioId | null,
  stage: row.stage as Disposal['stage'],
  route: row.route as Disposal['route'],
  expectedReceipt: expectedReceipt.read<Pence>(row),
  completionYear: row.completion_year as Disposal['completionYear'],
  expectedCompletion: row.expected_completion_on as Disposal['expectedCompletion'],
  contact: row.contact,
  duties: duties.map(dutyOf),
  notes: row.notes,
  steps: steps.map(stepOf),
  version: row.version,
});
