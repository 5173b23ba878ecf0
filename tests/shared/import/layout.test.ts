/** Where the headings of real sheets stand: under titles, in two rows, twice the same, empty, or nowhere. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLetters, headingWords, uniqueHeadings } from '../../../shared/import/headings.ts';
import { layoutAt, layoutOf } from '../../../shared/import/layout.ts';
import { listDate } from '../../../shared/import/list-date.ts';
import { rowsOf } from './given-list.ts';

const headings = (text: string) => {
  const layout = layoutOf(rowsOf(text));
  return { rows: layout.headingRows, first: layout.firstRow, headings: layout.columns.map(({ heading }) => heading) };
};

describe('one row of headings', () => {
  test('at the top', () => {
    expect(headings('Name,Postcode,Floor area\nTown Hall,ME10 3HT,415\nDepot,ME10 2AA,900')).toEqual({
      rows: [1],
      first: 2,
      headings: ['Name', 'Postcode', 'Floor area'],
    });
  });

  test('under titles, dates and blank rows', () => {
    const text =
      'Swale Borough Council property list,,,\nAs at,31/03/2015,,\n,,,\nRef,Name,Town,Postcode\n1,Swale House,Sittingbourne,ME10 3HT\n2,Depot,Sheerness,ME12 1AA';
    expect(headings(text)).toMatchObject({ rows: [4], first: 5 });
  });

  test('repeated further down is not taken instead', () => {
    const row = '1,Swale House,Sittingbourne,ME10 3HT';
    const head = 'Ref,Name,Town,Postcode';
    expect(headings([head, row, row, head, row, row, row].join('\n'))).toMatchObject({ rows: [1], first: 2 });
  });

  test('twice the same, and empty ones', () => {
    expect(headings('Name,Cost,Cost,,Cost\nA,1,2,x,3\nB,4,5,y,6').headings).toEqual(['Name', 'Cost', 'Cost (2)', 'Column D', 'Cost (3)']);
  });

  test('with a year in its headings', () => {
    expect(headings('Name,2014,2015\nTown Hall,10000,11000\nDepot,5000,6000')).toMatchObject({ rows: [1], first: 2 });
  });
});

describe('two rows of headings', () => {
  test('groups over headings, filled across the cells that are merged', () => {
    const text =
      ',,Lease,,Areas,\nRef,Name,Start,End,GIA,Site area\n1,Swale House,01/04/2001,31/03/2026,4500,0.4\n2,Depot,01/04/2005,31/03/2030,900,1.2';
    expect(headings(text)).toEqual({
      rows: [1, 2],
      first: 3,
      headings: ['Ref', 'Name', 'Lease: Start', 'Lease: End', 'Areas: GIA', 'Areas: Site area'],
    });
  });

  test('groups over every column, repeated as spreadsheets give merged cells', () => {
    const text = 'Property,Property,Areas,Areas\nRef,Name,GIA,Site area\n1,Swale House,4500,0.4\n2,Depot,900,1.2';
    expect(headings(text)).toMatchObject({ rows: [1, 2], headings: ['Property: Ref', 'Property: Name', 'Areas: GIA', 'Areas: Site area'] });
  });

  test('cells merged downwards', () => {
    const text =
      'Reference,Name,Address,,\n,,Street,Town,Postcode\n1,Swale House,East Street,Sittingbourne,ME10 3HT\n2,Depot,High Street,Sheerness,ME12 1AA';
    expect(headings(text)).toMatchObject({
      rows: [1, 2],
      headings: ['Reference', 'Name', 'Address: Street', 'Address: Town', 'Address: Postcode'],
    });
  });

  test('units under headings', () => {
    const text = 'Name,Floor area,Site area\n,(m²),(ha)\nSwale House,4500,0.4\nDepot,900,1.2';
    expect(headings(text)).toMatchObject({ rows: [1, 2], headings: ['Name', 'Floor area (m²)', 'Site area (ha)'] });
  });

  test('a first row of words under its headings is no second row of headings', () => {
    expect(headings('Name,Town,Tenure\nTown Hall,Sittingbourne,Freehold\nDepot,Sheerness,Leasehold')).toMatchObject({
      rows: [1],
      first: 2,
    });
  });
});

describe('no headings', () => {
  test('columns are named by letters and nothing is lost', () => {
    expect(headings('1,Swale House,ME10 3HT,4500\n2,Depot,ME12 1AA,900')).toEqual({
      rows: [],
      first: 1,
      headings: ['Column A', 'Column B', 'Column C', 'Column D'],
    });
  });

  test('as a person may say of a list that has none', () => {
    const rows = rowsOf('Town Hall,Sittingbourne\nDepot,Sheerness');
    expect(layoutAt(rows, [])).toMatchObject({ headingRows: [], firstRow: 1 });
    expect(layoutAt(rows, [1])).toMatchObject({ headingRows: [1], firstRow: 2 });
  });

  test('an empty sheet has an empty layout', () => {
    expect(layoutOf([])).toEqual({ headingRows: [], columns: [], firstRow: 1 });
    expect(layoutOf(rowsOf(',,\n,,'))).toMatchObject({ headingRows: [], columns: [] });
  });
});

test.each([
  ['GeoX', 'geo x'],
  ['PostCode', 'post code'],
  ['Land_Area (ha)', 'land area'],
  ["Running cost £'000", 'running cost'],
  ['Gas consumed (kWh)', 'gas consumed'],
  ['Floor area - empty (%)', 'floor area empty'],
  ['InspireURL', 'inspire url'],
  ['GIA sq ft', 'gia'],
  ['UPRN', 'uprn'],
  ['(£)', '(£)'],
  ['ePIMS Property Ref', 'e pims property ref'],
])('the heading %s is “%s” in words', (heading, words) => expect(headingWords(heading)).toBe(words));

test('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('no two headings are ever the same, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('', ' ', 'Cost', 'Cost (2)', 'Column B'), fc.string())), (given) => {
      const unique = uniqueHeadings(given);
      expect(new Set(unique).size).toBe(given.length);
      expect(unique.every((heading) => heading !== '')).toBe(true);
    }),
  );
});

describe('the day that a list is of', () => {
  const dayOf = (title: string) => {
    const rows = rowsOf(`${title}\nRef,Name,Postcode\n1,Swale House,ME10 3HT\n2,Depot,ME12 1AA`);
    return listDate(rows, layoutOf(rows), 1900);
  };

  test.each([
    ['Property list as at 31 March 2015,,', '2015-03-31'],
    ['Property list,As at,31/03/2015', '2015-03-31'],
    ['Extracted 1st April 2014,,', '2014-04-01'],
    ['Property list,2015-03-31,', '2015-03-31'],
    ['Property list 2014-15,,', null],
    ['From 01/04/2014,to,31/03/2015', null],
    ['Property list,,', null],
  ])('%s', (title, day) => expect(dayOf(title)).toBe(day));

  test('a date among the records is not that of the list', () => {
    const rows = rowsOf('Ref,Name,Lease expiry\n1,Swale House,31/03/2026');
    expect(listDate(rows, layoutOf(rows), 1900)).toBeNull();
  });
});
