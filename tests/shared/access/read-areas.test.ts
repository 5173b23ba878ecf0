/** Files of small areas: headings as people and statisticians write them, cells that cannot be read, and rows that say the same area twice. */
import { describe, expect, it } from 'vitest';
import { areaColumnsOf, lackOf } from '../../../shared/access/area-columns.ts';
import { areaReader } from '../../../shared/access/read-areas.ts';

function readAll(rows: readonly (readonly string[])[]) {
  const reader = areaReader(({ longitude }) => (longitude > 0 ? 'East' : null));
  for (const [at, cells] of rows.entries()) reader.take({ number: at + 1, cells });
  return { lack: reader.lack(), ...reader.done() };
}

const headings = ['code', 'name', 'place', 'easting', 'northing', 'population', 'imd decile'];

describe('columns', () => {
  it('are known by the headings of the English indices and of the Office for National Statistics', () => {
    const columns = areaColumnsOf([
      'LSOA code (2011)',
      'LSOA name (2011)',
      'Local Authority District name (2019)',
      'Index of Multiple Deprivation (IMD) Score',
      'Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)',
      'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)',
      'Income Decile (where 1 is most deprived 10% of LSOAs)',
      'Total population: mid 2015 (excluding prisoners)',
      'LAT',
      'LONG',
    ]);
    expect(columns).toEqual({ code: 0, name: 1, district: 2, decile: 5, population: 7, latitude: 8, longitude: 9 });
    expect(lackOf(columns)).toBeNull();
    expect(areaColumnsOf(['LSOA21CD', 'LSOA21NM', 'BNG_E', 'BNG_N'])).toEqual({ code: 0, name: 1, easting: 2, northing: 3 });
  });

  it('that are lacking are named together', () => {
    expect(lackOf(areaColumnsOf(['Name', 'Easting']))).toMatch(/no column for code, nor for population, nor for easting and northing/);
    expect(readAll([['A list of something else'], ['one', 'two']]).lack).toMatch(/no column for code/);
  });
});

describe('rows', () => {
  it('are read below a title, with thousands, odd spaces and an empty decile', () => {
    const { areas, problems, columns, lack } = readAll([
      ['Small areas of the county'],
      headings,
      ['X1', 'Milton 1', ' Sittingbourne ', '590500', '163700', '1,612', '3'],
      ['X2', '', '', '591200', '164100', '1480.0', 'n/a'],
    ]);
    expect([lack, problems]).toEqual([null, []]);
    expect(columns).toMatchObject({ code: 'code', decile: 'imd decile' });
    expect(areas[0]).toMatchObject({ code: 'X1', place: 'Sittingbourne', district: 'East', population: 1612, decile: 3 });
    expect(areas[0]?.position.longitude).toBeCloseTo(0.737, 2);
    expect(areas[0]?.position.latitude).toBeCloseTo(51.341, 2);
    expect(areas[1]).toMatchObject({ code: 'X2', name: 'X2', place: null, population: 1480, decile: null });
  });

  it('that cannot be read are left out and told by the number that Excel shows', () => {
    const { areas, problems } = readAll([
      headings,
      ['X1', '', '', '590500', '163700', '100', '1'],
      ['', '', '', '590500', '163700', '100', '1'],
      ['X1', '', '', '590500', '163700', '100', '1'],
      ['X3', '', '', '590500', '163700', 'many', '1'],
      ['X4', '', '', '590500', '163700', '', '1'],
      ['X5', '', '', '590500', '163700', '10', '11'],
      ['X6', '', '', '', '', '10', '1'],
      ['X7', '', '', '1', '2', '10', '1'],
    ]);
    expect(areas.map(({ code }) => code)).toEqual(['X1']);
    expect(problems.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(problems.map(({ message }) => message)).toEqual([
      'It has no code.',
      'The code X1 stands in row 2 already.',
      '“many” is not a whole number of people.',
      'It has no population.',
      '“11” is not a decile from 1 to 10.',
      'It has no coordinates.',
      expect.stringMatching(/not a place in England/),
    ]);
  });
});
