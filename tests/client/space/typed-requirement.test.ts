/** What the form says of a field goes when the field is changed, and nothing else goes with it. */
import { expect, test } from 'vitest';
import { messagesAfter, nothingTyped, readRequirement } from '../../../client/space/typed-requirement.ts';

const said = () => {
  const read = readRequirement(nothingTyped);
  return read.ok ? {} : read.messages;
};

test('a message goes with the change of its field, and the others stay', () => {
  const before = said();
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['name', 'body', 'area', 'place', 'by']));
  const after = messagesAfter(before, { name: 'Desks' });
  expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([path]) => path !== 'name')));
});

test('choosing a place takes what was said of the place, and measuring otherwise what was said of the size', () => {
  const placed = messagesAfter(said(), { place: null, near: 'Faversham', placed: 'found' });
  expect(placed).not.toHaveProperty('place');
  expect(messagesAfter(placed, { measured: 'people' })).not.toHaveProperty('area');
});
