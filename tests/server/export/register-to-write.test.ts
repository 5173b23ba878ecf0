/** The register in a file: what is said beside the rows is true of exactly those rows. */
import { expect, test } from 'vitest';
import { registerToWrite } from '../../../server/export/register-to-write.ts';
import { writeCsv } from '../../../server/export/csv/write-csv.ts';
import { shippedLayouts } from '../../../shared/export/layout.ts';
import { estateFilterSchema } from '../../../shared/filter.ts';
import { bytesOf } from '../../given/given-list.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { givenServer, officer } from '../../given/given-server.ts';

const properties = [
  givenProperty({ id: 'p1', reference: 'A', floorArea: given(10) }),
  givenProperty({ id: 'p2', reference: 'B', position: null }),
  givenProperty({ id: 'p3', reference: 'C', sensitive: true, floorArea: given(30) }),
  givenProperty({ id: 'p4', reference: 'D', district: 'Maidstone' }),
];

test('who, what, how many, and how much of it is known', async () => {
  const server = await givenServer(properties);
  try {
    const list = registerToWrite(
      { ...server.services, person: officer, from: '127.0.0.1' },
      {
        filter: estateFilterSchema.parse({ districts: ['Swale'] }),
        sort: { column: 'reference', direction: 'ascending' },
        layout: { name: 'Short', columns: ['reference', 'floor-area'] },
        licence: 'For members only',
      },
    );
    expect((await bytesOf(writeCsv(list))).toString('utf8')).toBe('\ufeff"Reference","Floor area (m²)"\r\n"A",10\r\n"B",\r\n');
    const said = new Map(list.about().map(({ label, text }) => [label, text]));
    expect(
      Object.fromEntries(['Made by', 'Filter', 'Layout', 'Rows', 'With a place', 'Licence'].map((label) => [label, said.get(label)])),
    ).toEqual({
      'Made by': 'Olive Officer',
      Filter: 'in Swale',
      Layout: 'Short',
      Rows: '2',
      'With a place': '1 of 2',
      Licence: 'For members only',
    });
    expect(said.get('Known: floor area')).toBe('Recorded for 1, estimated for 0, not known for 1 of 2');
    expect(said.get('Filled: Floor area (m²)')).toBe('1 of 2');
  } finally {
    await server.close();
  }
});

test('every layout that is shipped can be written of the register', async () => {
  const server = await givenServer(properties);
  try {
    for (const layout of shippedLayouts.filter(({ list }) => list === 'register')) {
      const list = registerToWrite(
        { ...server.services, person: officer, from: '127.0.0.1' },
        { filter: estateFilterSchema.parse({}), sort: 'key', layout, licence: '' },
      );
      expect(list.columns.map(({ key }) => key)).toEqual(layout.columns);
      expect((await bytesOf(writeCsv(list))).toString('utf8').split('\r\n')).toHaveLength(1 + 3 + 1);
    }
  } finally {
    await server.close();
  }
});
