/** A doubtful row after a person has said what it is: a change to a property of the register, or a property of its own. */
import type { PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Asking } from '../services.ts';
import type { StagedRow } from '../store/staged-rows.ts';

export async function decidedRow(_ctx: Asking, row: StagedRow, same: PropertyId | null): Promise<Answer<StagedRow>> {
  return { ok: true, value: { ...row, decided: { same } } };
}
