/** Two records side by side: what agrees, what differs, and what a merge takes from which. */
import { describe, expect, test } from 'vitest';
import { pairRows, proposedTakes, takenFrom } from '../../../client/quality/pair-rows.ts';
import { estimated, recorded } from '../../../shared/figure.ts';
import { squareMetres } from '../../../shared/measure.ts';
import { givenProperty } from '../../given/given-property.ts';

const one = givenProperty({ name: 'Town hall', uprn: '100', floorArea: recorded(squareMetres(400), 'survey'), epc: 'C' });
const other = givenProperty({
  name: 'Town Hall, Sittingbourne',
  uprn: null,
  floorArea: recorded(squareMetres(420), 'list'),
  floorAreaBasis: 'NIA',
  condition: 'B',
  epc: 'C',
});
const rows = pairRows(one, other, []);
const stateOf = (field: string) => rows.find((row) => row.field === field)?.state;

describe('field by field', () => {
  test('tells what agrees from what differs and from what only one side has', () => {
    expect(stateOf('epc')).toBe('same');
    expect(stateOf('name')).toBe('differs');
    expect(stateOf('uprn')).toBe('one');
    expect(stateOf('condition')).toBe('other');
  });

  test('a figure and the basis it is measured on are one field', () => {
    expect(rows.find(({ field }) => field === 'floorArea')).toMatchObject({ one: '400 m² (survey), GIA', other: '420 m² (list), NIA' });
    expect(stateOf('floorAreaBasis')).toBeUndefined();
  });

  test('notes that may not be read are not compared', () => {
    const { notes: _notes, ...seen } = one;
    expect(pairRows(seen, other, []).some(({ field }) => field === 'notes')).toBe(false);
  });
});

describe('a merge', () => {
  test('takes the kept record’s values, and the other’s where the kept one has none', () => {
    expect(takenFrom(proposedTakes(rows, 'one'), 'one')).toEqual(['condition']);
    expect(takenFrom(proposedTakes(rows, 'other'), 'other')).toEqual(['uprn']);
  });

  test('takes a recorded figure before an estimate, and a use before none', () => {
    const guessed = givenProperty({ use: 'other', floorArea: estimated(squareMetres(390), 'paced out') });
    expect(takenFrom(proposedTakes(pairRows(guessed, givenProperty({ floorArea: one.floorArea }), []), 'one'), 'one')).toEqual([
      'use',
      'floorArea',
    ]);
  });

  test('asks of nobody whether the property is sensitive', () => {
    const hidden = pairRows(givenProperty({ sensitive: true }), givenProperty(), []);
    expect(hidden.find(({ field }) => field === 'sensitive')?.state).toBe('differs');
    expect(proposedTakes(hidden, 'other')).toEqual({});
  });
});
