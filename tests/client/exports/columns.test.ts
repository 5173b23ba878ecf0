/** What can be done with the columns of an export, how each step is taken back, and how a layout that has gone is stood in for. */
import { describe, expect, test } from 'vitest';
import { moved, startingWith, stepBack, stepTo, toggled, withGroup } from '../../../client/exports/column-moves.ts';
import { keyOfText, layoutOf, proposedName, textOfKey } from '../../../client/exports/layout-key.ts';
import { coverageIn, coverageOfDisposals } from '../../../client/exports/list-coverage.ts';
import { columnsIn, groupsOf } from '../../../client/exports/list-columns.ts';
import { disposalEntry } from '../../../shared/disposal-entry.ts';
import { shippedLayouts } from '../../../shared/export/layout.ts';
import { noBenchmarks } from '../../../shared/estimate.ts';
import { factsOf } from '../../../shared/facts.ts';
import { isoDate } from '../../../shared/year.ts';
import { given, givenProperty } from '../../given/given-property.ts';

const keys = ['a', 'b', 'c', 'd'];

describe('the columns of a file', () => {
  test('one is moved among the others and held within the ends; one that is not there moves nothing', () => {
    expect(moved(keys, 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(keys, 'd', -3)).toEqual(['d', 'a', 'b', 'c']);
    expect(moved(keys, 'b', 99)).toEqual(['a', 'c', 'd', 'b']);
    expect(moved(keys, 'z', 0)).toBe(keys);
  });

  test('one that comes in stands last, and a group comes in without standing twice', () => {
    expect(toggled(keys, 'e')).toEqual([...keys, 'e']);
    expect(toggled(keys, 'b')).toEqual(['a', 'c', 'd']);
    expect(withGroup(keys, ['x', 'b', 'y'], true)).toEqual([...keys, 'x', 'y']);
    expect(withGroup(keys, ['x', 'b', 'd'], false)).toEqual(['a', 'c']);
  });

  test('each step is taken back in its turn, and a step that changes nothing is none', () => {
    const steps = stepTo(stepTo(stepTo(startingWith(keys), moved(keys, 'd', 0)), moved(keys, 'd', 0)), ['a']);
    expect(stepBack(steps).columns).toEqual(['d', 'a', 'b', 'c']);
    expect(stepBack(stepBack(steps)).columns).toEqual(keys);
    expect(stepBack(stepBack(stepBack(steps))).columns).toEqual(keys);
  });

  test('every column of a list can be chosen under exactly one group', () => {
    for (const list of ['register', 'disposals'] as const) {
      const offered = groupsOf(list).flatMap(({ columns }) => columns.map(({ key }) => key));
      const every = shippedLayouts.find((layout) => layout.list === list && layout.name === 'Every column');
      expect(offered.toSorted()).toEqual(every?.columns.toSorted());
      expect(columnsIn(list, ['name-that-is-gone', ...offered]).map(({ key }) => key)).toEqual(offered);
    }
  });
});

describe('layouts', () => {
  const kept = [{ id: 'l-1', version: 3, list: 'register' as const, name: 'For the agents', columns: ['name', 'uprn'] }];

  test('a choice in a form is read back as the layout that it was', () => {
    for (const key of [{ kept: 'l-1' }, { shipped: 'Columns of the table' }]) expect(keyOfText(textOfKey(key))).toEqual(key);
  });

  test('a layout that has been removed gives way to the first that is shipped', () => {
    expect(layoutOf('register', kept, { kept: 'l-1' }).layout).toBe(kept[0]);
    expect(layoutOf('register', [], { kept: 'l-1' })).toMatchObject({
      key: { shipped: 'Columns of the table' },
      layout: { list: 'register' },
    });
    expect(layoutOf('disposals', kept, { shipped: 'No such layout' }).layout.name).toBe('Disposal list');
  });

  test('a new layout is proposed a name that none has', () => {
    expect(proposedName('Disposal list', ['Disposal list'])).toBe('Disposal list 2');
    expect(proposedName('Agents 2', ['Agents', 'Agents 2', 'Agents 3'])).toBe('Agents 4');
  });
});

test('what is said of how much is known is of columns that go out', () => {
  const facts = factsOf(givenProperty({ floorArea: given(100), disposalValue: given(5_000_000) }), noBenchmarks);
  const entry = disposalEntry({ facts, sector: 'county', barriers: [], disposal: null, plans: [], today: isoDate('2026-02-05') });
  const { figures } = coverageOfDisposals([entry]);
  const said = (keys: readonly string[]) => coverageIn(figures, keys).map(({ label }) => label);
  expect(said(shippedLayouts[0]?.columns ?? [])).toEqual(['Expected receipt', 'Disposal value', 'Floor area']);
  expect(said(['property', 'floor-area'])).toEqual(['Floor area']);
  expect(said(['property', 'stage'])).toEqual([]);
});
