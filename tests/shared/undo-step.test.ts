/** A step taken back leaves the disposal as it was before it, whatever the steps were; its first stays. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takenOverDisposal, proposedDisposal } from '../../shared/begin-disposal.ts';
import { termsProblem } from '../../shared/check-terms.ts';
import { disposalSchema, type Disposal, type Step } from '../../shared/disposal-record.ts';
import { disposalStages } from '../../shared/disposal.ts';
import type { DisposalId } from '../../shared/ids.ts';
import { takeStep } from '../../shared/take-step.ts';
import { undoStep } from '../../shared/undo-step.ts';
import { isoDate } from '../../shared/year.ts';
import { givenDuties, givenStep, givenTerms } from '../given/given-disposal.ts';
import { givenProperty } from '../given/given-property.ts';

const today = isoDate('2026-03-02');
const beginning = { id: 'd-1' as DisposalId, property: givenProperty(), by: 'Olive', on: isoDate('2025-01-06'), plan: null };
const begun = disposalSchema.parse({
  ...proposedDisposal(beginning),
  route: 'open-market-sale',
  duties: givenDuties('2025-01-06'),
});

const complete = { decision: 'Minute 4', reason: 'Why', reviewOn: '2027-01-01', amount: 100, toBody: 'nhs' };
const tried = fc
  .record({ to: fc.constantFrom(...disposalStages), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ to, month }) => givenStep(to, `2025-${String(month).padStart(2, '0')}-15`, complete));

const taken = (disposal: Disposal, step: Step): Disposal | null => {
  const answer = takeStep(disposal, step, { by: 'Olive', today, property: { tenure: 'freehold', use: 'office', sector: 'county' } });
  return answer.ok ? answer.value : null;
};

test('undoing every step in turn gives back every disposal that there was', () => {
  fc.assert(
    fc.property(fc.array(tried, { maxLength: 40 }), (steps) => {
      const past = [begun];
      for (const step of steps) past.push(taken(past.at(-1) ?? begun, step) ?? (past.at(-1) as Disposal));
      const passed = [...new Set(past)];
      let now = passed.pop() ?? begun;
      for (const before of passed.toReversed()) {
        const answer = undoStep(now);
        if (!answer.ok) throw new Error(answer.problem.message);
        expect({ ...answer.value, version: 0 }).toEqual({ ...before, version: 0 });
        now = answer.value;
      }
      expect(undoStep(now).ok).toBe(false);
    }),
  );
});

test('a disposal that came with its property is valid at every stage, and its one step stays', () => {
  for (const stage of disposalStages) {
    const disposal = disposalSchema.parse(takenOverDisposal(beginning, stage, 'From the register.'));
    expect([disposal.stage, disposal.steps.length, undoStep(disposal).ok]).toEqual([stage, 1, false]);
  }
});

test('terms hold together', () => {
  expect(termsProblem(givenTerms(begun), today)).toBeNull();
  expect(termsProblem(givenTerms(begun, { completionYear: 2026, expectedCompletion: '2027-03-31' }), today)).toBeNull();
  expect(termsProblem(givenTerms(begun, { completionYear: 2026, expectedCompletion: '2027-04-01' }), today)?.message).toBe(
    'That day lies in 2027-28, and the year of completion is 2026-27.',
  );
});
