/** What somebody does once carries one mark however often it is sent, and what they do again carries another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestMarks } from '../../client/request-marks.ts';

const given = () => {
  let made = 0;
  return requestMarks(() => `mark-${(made += 1)}`);
};

test('a second press, or the same thing again after a lost answer, carries the same mark', () => {
  const marks = given();
  const first = marks.markFor('property.add', { name: 'Office' });
  expect(marks.markFor('property.add', { name: 'Office' })).toBe(first);
});

test('the same thing done again once it was answered is another act', () => {
  const marks = given();
  const first = marks.markFor('property.add', { name: 'Office' });
  marks.answered('property.add', { name: 'Office' });
  expect(marks.markFor('property.add', { name: 'Office' })).not.toBe(first);
});

test('two different things never share a mark', () => {
  const asked = fc.tuple(fc.constantFrom('property.add', 'property.edit'), fc.record({ id: fc.string(), version: fc.nat() }));
  fc.assert(
    fc.property(fc.uniqueArray(asked, { maxLength: 40, selector: (one) => JSON.stringify(one) }), (all) => {
      const marks = given();
      expect(new Set(all.map(([path, input]) => marks.markFor(path, input))).size).toBe(all.length);
    }),
  );
});

test('what was never answered is not kept without end', () => {
  const marks = given();
  const first = marks.markFor('property.add', 0);
  for (let count = 1; count <= 200; count += 1) marks.markFor('property.add', count);
  expect(marks.markFor('property.add', 0)).not.toBe(first);
});
