/** What a score says, in which order scores stand, and which list a number opens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedIn } from '../../../client/quality/quality-address.ts';
import { narrowedView } from '../../../client/quality/narrowed-view.ts';
import { clicked, ordered, type ScoreRow, usualOrder } from '../../../client/quality/score-order.ts';
import { scoreText, shareOf, soundOf } from '../../../client/quality/score-text.ts';
import { plainView, viewFromSearch, viewToSearch } from '../../../client/view.ts';
import { organisationIdSchema } from '../../../shared/ids.ts';
import { rate } from '../../../shared/measure.ts';
import { rulesOf } from '../../../shared/quality/rule-words.ts';

const row = (name: string, properties: number, error: number, warning: number): ScoreRow => ({
  key: name,
  name,
  score: { properties, score: shareOf(properties - error - warning, properties), byGrade: { error, warning, information: 0 }, byRule: {} },
});

describe('a score', () => {
  test('says all or nothing only where it is', () => {
    expect(scoreText(rate(1))).toBe('100%');
    expect(scoreText(rate(0.9996))).toBe('over 99%');
    expect(scoreText(rate(0.83))).toBe('83%');
    expect(scoreText(rate(0.0004))).toBe('under 1%');
    expect(scoreText(rate(0))).toBe('0%');
  });

  test('gives back the number of properties that it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (properties, part) => {
        const sound = Math.floor(properties * part);
        expect(soundOf({ properties, score: shareOf(sound, properties) })).toBe(sound);
      }),
    );
  });
});

describe('the order of scores', () => {
  const rows = [row('Kent', 100, 2, 30), row('Swale', 40, 9, 1), row('Ashford', 10, 2, 5)];
  const names = (list: readonly ScoreRow[]) => list.map(({ name }) => name);

  test('begins with whom has most to put right', () => {
    expect(names(ordered(rows, usualOrder))).toEqual(['Swale', 'Kent', 'Ashford']);
  });

  test('begins at A by name and at the worst by score, and turns round when asked again', () => {
    const byName = clicked(usualOrder, 'name');
    expect(names(ordered(rows, byName))).toEqual(['Ashford', 'Kent', 'Swale']);
    expect(names(ordered(rows, clicked(byName, 'name')))).toEqual(['Swale', 'Kent', 'Ashford']);
    expect(names(ordered(rows, clicked(usualOrder, 'score')))).toEqual(['Ashford', 'Kent', 'Swale']);
  });
});

describe('the list behind a number', () => {
  const kent = organisationIdSchema.parse('kcc');
  const view = { ...plainView, filter: { ...plainView.filter, tenures: ['freehold' as const], issues: ['no-place' as const] } };

  test('keeps the filter, and is of the body and the rules of the number alone', () => {
    const { filter } = narrowedView(view, { organisation: kent }, rulesOf('error'));
    expect(filter).toEqual({ ...view.filter, organisations: [kent], issues: ['no-tenure', 'no-place'] });
  });

  test('reads the same from its address', () => {
    for (const part of [null, { organisation: kent }, { district: 'Swale' }]) {
      const narrowed = narrowedView(view, part, rulesOf('warning'));
      expect(viewFromSearch(viewToSearch(narrowed)).view).toEqual(narrowed);
    }
  });

  test('is of properties without a district where the row is', () => {
    expect(narrowedView(view, { district: null }, []).filter.districts).toEqual(['not-recorded']);
  });
});

test('an address that asks for what is not there asks for what is usual', () => {
  const usual = { by: 'organisation', kind: 'running-cost', pairs: 'open', alike: null };
  expect(askedIn({})).toEqual(usual);
  expect(askedIn({ by: 'moon', kind: '', pairs: 'x', alike: '../' })).toEqual(usual);
  expect(askedIn({ by: 'field', kind: 'floor-area', pairs: 'decided', alike: 'p1' })).toEqual({
    by: 'field',
    kind: 'floor-area',
    pairs: 'decided',
    alike: 'p1',
  });
});
