/** What is said beside a list: who, when and of what, and how much of it is known. */
import { expect, test } from 'vitest';
import { noEstate } from '../../../shared/estate-totals.ts';
import { aboutList, countRow, noTally } from '../../../shared/export/about-list.ts';
import { addFigure } from '../../../shared/figure.ts';
import { pencePerYear } from '../../../shared/money.ts';
import type { IsoMoment } from '../../../shared/year.ts';
import { given } from '../../given/given-property.ts';
import { givenColumn, givenRows } from '../../given/given-list.ts';

const facts = {
  title: 'Register of property',
  madeBy: 'A. Person',
  madeAt: '2026-06-30T22:30:00.000Z' as IsoMoment,
  filter: 'freehold; in Swale',
  layout: 'Every column',
  registerVersions: [1234, 1234] as const,
  licence: 'Open Government Licence v3.0',
  totals: null,
};

test('the lines say who made the list, when by the clock of the United Kingdom, of what, and on what terms', () => {
  const columns = [givenColumn('text', 'name'), givenColumn('money', 'value', '£')];
  const tally = noTally(columns.length);
  for (const row of givenRows(['a', 1], ['b', null], [null, null])) countRow(tally, row);
  const said = new Map(aboutList(facts, columns, tally).map(({ label, text }) => [label, text]));
  expect(said.get('Made at')).toBe('30 Jun 2026, 23:30 (United Kingdom time)');
  expect(said.get('Filter')).toBe('freehold; in Swale');
  expect(said.get('Rows')).toBe('3');
  expect(said.get('With a place')).toBe('1 of 3');
  expect(said.get('Filled: name')).toBe('2 of 3');
  expect(said.get('Filled: value (£)')).toBe('1 of 3');
  expect(said.get('Licence')).toBe('Open Government Licence v3.0');
  expect(said.get('Version of the register')).toBe('1234');
});

test('a register that was changed meanwhile is told', () => {
  const said = aboutList({ ...facts, registerVersions: [12, 14] }, [], noTally(0));
  expect(said.find(({ label }) => label === 'Version of the register')?.text).toBe(
    '12 to 14: the register was changed while the list was made',
  );
});

test('where the list has totals, records are told from estimates', () => {
  const totals = noEstate();
  addFigure(totals.runningCost, { ...given(5), value: pencePerYear(5) });
  addFigure(totals.runningCost, { basis: 'unknown' });
  const said = aboutList({ ...facts, totals }, [], noTally(0));
  expect(said.find(({ label }) => label === 'Known: running cost')?.text).toBe('Recorded for 1, estimated for 0, not known for 1 of 2');
});
