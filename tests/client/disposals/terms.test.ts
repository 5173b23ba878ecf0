/** The terms of a disposal through their form and back, and two people's versions of them made one. */
import { describe, expect, test } from 'vitest';
import { draftOfTerms, termsIn, termsOf } from '../../../client/disposals/terms-draft.ts';
import { differencesOf, mergedTerms, proposedSides } from '../../../client/disposals/terms-merge.ts';
import { withDuty } from '../../../client/disposals/use-disposal-acts.ts';
import { pence } from '../../../shared/money.ts';
import { financialYear } from '../../../shared/year.ts';
import { day, givenDisposal } from '../../given/given-line.ts';

const whole = termsIn(
  givenDisposal('d', 'on-market', {
    route: 'open-market-sale',
    expectedReceipt: { basis: 'estimated', value: pence(125_000_050), method: 'Comparable sales', asAt: day('2026-03-31') },
    completionYear: financialYear(2027),
    expectedCompletion: day('2027-09-30'),
    contact: 'Estates, 01622 000000',
    notes: 'Access by the lane.',
    duties: [{ duty: 'crichel-down', answer: 'changed', by: 'Ann', on: day('2026-02-01'), why: 'A barn is now a depot.' }],
  }),
);

describe('the form of the terms', () => {
  test('gives back what it was given, to the penny', () => {
    expect(termsOf(draftOfTerms(whole), whole.duties)).toEqual({ ok: true, terms: whole });
    const bare = termsIn(givenDisposal('d', 'identified'));
    expect(termsOf(draftOfTerms(bare), [])).toEqual({ ok: true, terms: bare });
  });

  test('a figure needs its amount and where it comes from', () => {
    const read = termsOf({ ...draftOfTerms(whole), basis: 'recorded', amount: '', from: ' ' }, []);
    expect(read).toEqual({
      ok: false,
      messages: { amount: 'Enter what is expected, or choose “Not recorded”.', from: 'Say where this figure comes from.' },
    });
  });

  test('not recorded drops what was typed of the amount', () => {
    const read = termsOf({ ...draftOfTerms(whole), basis: 'unknown' }, []);
    expect(read.ok && read.terms.expectedReceipt).toEqual({ basis: 'unknown' });
  });
});

describe('two versions of the terms', () => {
  const mine = { ...whole, contact: 'Mine', notes: 'Mine too' };
  const theirs = { ...whole, contact: 'Theirs', completionYear: financialYear(2028) };

  test('name who changed what, and settle all but what both changed', () => {
    const differences = differencesOf(whole, mine, theirs);
    expect(differences.map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['completionYear', 'theirs'],
      ['contact', 'both'],
      ['notes', 'mine'],
    ]);
    expect(proposedSides(differences)).toEqual({ completionYear: 'theirs', notes: 'mine' });
  });

  test('become one by the sides that are chosen', () => {
    expect(mergedTerms(mine, theirs, { completionYear: 'theirs', contact: 'mine', notes: 'mine' })).toEqual({
      ...whole,
      contact: 'Mine',
      notes: 'Mine too',
      completionYear: financialYear(2028),
    });
  });
});

test('a duty recorded again takes the place of what was recorded before', () => {
  const again = { duty: 'crichel-down', answer: 'not-acquired', by: 'Ben', on: day('2026-05-01'), why: 'Bought by agreement.' } as const;
  expect(withDuty(whole, again).duties).toEqual([again]);
  expect(withDuty(whole, { ...again, duty: 'community-value', answer: 'not-listed' }).duties).toHaveLength(2);
});
