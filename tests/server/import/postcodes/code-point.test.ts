/** Postcodes from a folder of Code-Point Open: with and without headings, fixed in width, with those that have no place left out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCodePoint } from '../../../../server/import/postcodes/code-point.ts';
import { keyOfPostcode } from '../../../../server/import/postcodes/postcode-key.ts';
import type { Postcodes } from '../../../../server/import/postcodes/postcode-table.ts';
import { fromEastingNorthing } from '../../../../shared/grid-reference.ts';
import type { Metres } from '../../../../shared/units.ts';
import { folderForTest } from '../../../given/given-file.ts';

const at = (easting: number, northing: number) => fromEastingNorthing({ easting: easting as Metres, northing: northing as Metres });

function givenFolder(files: Record<string, string>): string {
  const folder = folderForTest();
  mkdirSync(join(folder, 'Data', 'CSV'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function given(files: Record<string, string>): Promise<Postcodes> {
  const answer = await readCodePoint(givenFolder(files));
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

const row = (postcode: string, easting: number, northing: number, quality = 10, district = 'E07000113') =>
  `"${postcode}",${quality},${easting},${northing},"E92000001","E19000001","E18000010","E10000016","${district}","E05000001"\r\n`;

const heading =
  'Postcode,Positional_quality_indicator,Eastings,Northings,Country_code,NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,Admin_ward_code\n';

test('postcodes of fixed width, in one file and another, are found however they are written', async () => {
  const postcodes = await given({
    'Data/CSV/me.csv': row('ME103AA', 590_000, 163_000) + row('ME10 3HT', 590_400, 163_800) + row('ME1 1AA', 574_000, 168_000),
    'Data/CSV/b.csv': row('B1  1AA', 406_000, 286_000, 10, 'E08000025'),
    'Data/CSV/br.csv': row('BR1 1AA', 540_000, 169_000, 10, ''),
  });
  expect(postcodes.count).toBe(5);
  expect(postcodes.centreOf('ME10 3HT')).toEqual({ position: at(590_400, 163_800), district: 'E07000113' });
  expect(postcodes.centreOf('me103aa')?.position).toEqual(at(590_000, 163_000));
  expect(postcodes.centreOf('B1 1AA')?.district).toBe('E08000025');
  expect(postcodes.centreOf('BR1 1AA')?.district).toBeNull();
  expect(postcodes.centreOf('ME10 3HU')).toBeNull();
  expect(postcodes.centreOf('nonsense')).toBeNull();
});

test('columns are found by their headings where there are some', async () => {
  const reordered = 'Northings,Eastings,Postcode,Positional_quality_indicator,Admin_district_code\n163800,590400,ME10 3HT,10,E07000113\n';
  for (const content of [heading + row('ME10 3HT', 590_400, 163_800), reordered]) {
    const postcodes = await given({ 'me.csv': content });
    expect(postcodes.centreOf('ME10 3HT')).toEqual({ position: at(590_400, 163_800), district: 'E07000113' });
  }
});

test('a postcode without coordinates is unknown, and not a place off the coast', async () => {
  const postcodes = await given({
    'me.csv': row('ME10 3AA', 0, 0, 90) + row('ME10 3AB', 590_000, 163_000) + row('ME10 3AD', 590_000, 163_000, 90),
  });
  expect(postcodes.count).toBe(1);
  expect(postcodes.centreOf('ME10 3AA')).toBeNull();
});

test('the middle of an outward code is the mean of its own postcodes alone', async () => {
  const postcodes = await given({
    'me.csv':
      row('ME10 1AA', 590_000, 163_000) +
      row('ME10 9ZZ', 592_000, 165_000) +
      row('ME1 1AA', 574_000, 168_000) +
      row('ME113AA', 600_000, 170_000),
  });
  expect(postcodes.outcodeCentre('ME10')).toEqual(at(591_000, 164_000));
  expect(postcodes.outcodeCentre('ME1')).toEqual(at(574_000, 168_000));
  expect(postcodes.outcodeCentre('ME12')).toBeNull();
  expect(postcodes.outcodeCentre('')).toBeNull();
});

test('a folder without postcodes, and one that is not there, are told in a sentence', async () => {
  const empty = await readCodePoint(givenFolder({ 'other.csv': 'a,b\n1,2\n' }));
  expect(!empty.ok && empty.problem.message).toMatch(/has no CSV file of postcodes/);
  const none = await readCodePoint(join(folderForTest(), 'none'));
  expect(!none.ok && none.problem.message).toMatch(/cannot be read/);
});

const letter = fc.stringMatching(/^[A-Z]$/);
const figure = fc.integer({ min: 0, max: 9 }).map(String);
const outward = fc
  .tuple(letter, fc.option(letter, { nil: '' }), figure, fc.option(fc.oneof(letter, figure), { nil: '' }))
  .map((parts) => parts.join(''));
const postcode = fc.tuple(outward, figure, letter, letter).map(([out, ...inward]) => `${out} ${inward.join('')}`);

test('different postcodes have different keys, and those of an outward code lie together', () => {
  fc.assert(
    fc.property(postcode, postcode, (one, other) => {
      const [first, second] = [keyOfPostcode(one), keyOfPostcode(other)];
      expect(first === second).toBe(one === other);
      expect(first).toBeLessThan(2 ** 32);
      const sameOutward = one.split(' ')[0] === other.split(' ')[0];
      expect(Math.floor((first ?? 0) / 6760) === Math.floor((second ?? 0) / 6760)).toBe(sameOutward);
    }),
  );
});
