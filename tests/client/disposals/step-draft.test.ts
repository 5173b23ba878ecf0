/** A step being filled in: it asks for exactly what it needs, and is refused here as the server would refuse it. */
import { describe, expect, test } from 'vitest';
import { allowedSteps, askedOf, startStep, stepOf, stepWords, takenWords } from '../../../client/disposals/step-draft.ts';
import { readAmount } from '../../../client/disposals/typed-amount.ts';
import type { StepContext } from '../../../shared/take-step.ts';
import { day, givenDisposal, givenTaken } from '../../given/given-line.ts';

const today = day('2026-11-22');
const context: StepContext = { by: 'Ann Officer', today, property: { tenure: 'freehold', use: 'office', sector: 'county' } };
const empty = { on: '2026-11-20', decision: '', reason: '', reviewOn: '', amount: '', toBody: '' };

describe('a step being filled in', () => {
  test('begins with the stage that usually follows, today', () => {
    expect(startStep(givenDisposal('d', 'identified'), today)).toMatchObject({ to: 'declared-surplus', on: '2026-11-22' });
    expect(startStep(givenDisposal('d', 'completed'), today)).toBeNull();
  });

  test('asks for a reason only while the circulation is not over on the day that is entered', () => {
    const disposal = givenDisposal('d', 'circulated', { steps: [givenTaken('circulated', '2026-09-01')] });
    expect(askedOf(disposal, { to: 'on-market', on: '2026-09-20' })).toContain('reason');
    expect(askedOf(disposal, { to: 'on-market', on: '2026-11-20' })).not.toContain('reason');
  });

  test('says every field that it lacks', () => {
    const read = stepOf({ ...empty, to: 'declared-surplus' }, givenDisposal('d', 'identified'), context);
    expect(read).toEqual({ ok: false, messages: { decision: 'Say where the decision is recorded: the meeting and its minute.' } });
    const offer = stepOf({ ...empty, to: 'under-offer', amount: 'plenty', on: '' }, givenDisposal('d', 'on-market'), context);
    expect(offer.ok ? [] : Object.keys(offer.messages).toSorted()).toEqual(['amount', 'on']);
  });

  test('tells nothing that the step does not ask for, though it was typed for another', () => {
    const typed = {
      ...empty,
      to: 'on-market',
      reason: 'Buyer fell away',
      decision: 'Board, minute 4',
      amount: '5',
      reviewOn: '2027-01-01',
    } as const;
    const read = stepOf(typed, givenDisposal('d', 'under-offer'), context);
    expect(read).toEqual({
      ok: true,
      step: { to: 'on-market', on: '2026-11-20', decision: '', reason: 'Buyer fell away', reviewOn: null, amount: null, toBody: null },
    });
  });

  test('a completion for nothing is a receipt of nought', () => {
    const read = stepOf({ ...empty, to: 'completed', amount: '0' }, givenDisposal('d', 'exchanged'), context);
    expect(read.ok && read.step.amount).toBe(0);
  });

  test('off hold it goes back to where it was held, and says so', () => {
    const held = givenDisposal('d', 'on-hold', {
      steps: [givenTaken('on-market', '2026-05-01'), givenTaken('on-hold', '2026-06-01', { from: 'on-market' })],
    });
    expect(allowedSteps(held)).toEqual(['on-market', 'withdrawn']);
    expect(stepWords('on-hold', 'on-market')).toBe('Take it off hold: on market again');
    expect(takenWords('under-offer', 'on-market')).toBe('Back on the market');
  });
});

test('amounts as they are typed', () => {
  expect(readAmount('1.25m')).toEqual({ value: 125_000_000 });
  expect(readAmount(' ')).toEqual({ value: null });
  expect(readAmount('-5')).toEqual({ message: 'Enter an amount that is not below nought.' });
  expect(readAmount('plenty')).toMatchObject({ message: expect.stringContaining('is not an amount') });
  expect(readAmount('99bn')).toMatchObject({ message: expect.stringContaining('too large') });
});
