/** Names of properties as real lists have them: which are alike, and which only look it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeFrom, nameLikeness, slipsBetween } from '../../../shared/match/name-likeness.ts';
import { readName } from '../../../shared/match/name-words.ts';

const likeness = (a: string, b: string) => nameLikeness(readName(a), readName(b));

describe('names that are alike', () => {
  test.each([
    ['Sheerness Library', 'sheerness  LIBRARY'],
    ['Sheerness Library', 'The former Sheerness Library site'],
    ['Sheernes Libary', 'Sheerness Library'],
    ['Swale Town Hall', 'Swale Townhall'],
    ["St. Matthew's C of E School", 'St Matthews C of E Sch'],
    ['Stretford Mall', 'Land for the site of Stretford Mall'],
    ['Sheerness Library', 'Sheerness Library and Gateway'],
    ['Council Offices, East St', 'Council Office East Street'],
    ['Broomwood Centre', 'Broomwood Center'],
    ['Café Bearsted Hall', 'Cafe Bearsted Hall'],
    ['Princess Centre (74)', '74 Princess'],
  ])('%s and %s', (a, b) => expect(likeness(a, b)).toBeGreaterThanOrEqual(alikeFrom));
});

describe('names that are not alike', () => {
  test.each([
    ['School Rd (81-83)', 'School Rd (87)'],
    ['16 Plymouth Road', '14 Plymouth Road'],
    ['Grafton Centre', 'Grafton Centre - Travelodge'],
    ['Ashton Park Female Bowls Clubhouse', 'Ashton Park Male Bowls Clubhouse'],
    ['Heyes Lane Infant School', 'Heyes Lane Junior School'],
    ['Longford Park, Shelter', 'Longford Park, Pets Corner'],
    ['Town Hall', 'Town Hall Annexe'],
    ['Sheerness Library', 'Land rear of Sheerness Library'],
    ['High Street', '1 High Street'],
    ['Unit A, Eurolink', 'Unit B, Eurolink'],
    ['East Depot', 'West Depot'],
    ['Church Road', 'Churchill Road'],
    ['', ''],
  ])('%s and %s', (a, b) => expect(likeness(a, b)).toBeLessThan(alikeFrom));
});

const word = fc.constantFrom(
  'sheerness',
  'sheernes',
  'town',
  'hall',
  'library',
  'libary',
  'park',
  'annexe',
  '12',
  '14',
  'the',
  'site',
  'a',
);
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 30 }),
);

test('likeness is the same from either side, between 0 and 1, and 1 for a name that says something and itself', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const found = likeness(a, b);
      expect(found).toBe(likeness(b, a));
      expect(found >= 0 && found <= 1).toBe(true);
      expect(likeness(a, a)).toBe(readName(a).words.length === 0 ? 0 : 1);
    }),
  );
});

test('the order of words does not matter', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      expect(likeness(words.join(' '), words.toReversed().join(' '))).toBe(1);
    }),
  );
});

test('slips are counted as Damerau counts them', () => {
  expect(slipsBetween('sheerness', 'sheernes')).toBe(1);
  expect(slipsBetween('sheerness', 'shereness')).toBe(1);
  expect(slipsBetween('library', 'libary')).toBe(1);
  expect(slipsBetween('', 'abc')).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      const slips = slipsBetween(a, b);
      expect(slips).toBe(slipsBetween(b, a));
      expect(slips === 0).toBe(a === b);
      expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
