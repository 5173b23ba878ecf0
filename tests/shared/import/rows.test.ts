/** Rows of lists as records: what is read, converted, told, left out and refused; a worked example for every rule. */
import { describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../../shared/ids.ts';
import type { ImportContext } from '../../../shared/import/import-context.ts';
import type { ImportRecord, RowRead } from '../../../shared/import/import-record.ts';
import { layoutOf } from '../../../shared/import/layout.ts';
import type { Mapping } from '../../../shared/import/mapping.ts';
import type { ProfileKey } from '../../../shared/import/profile-keys.ts';
import { rowReader } from '../../../shared/import/read-row.ts';
import { tenureTable } from '../../../shared/import/tenure-words.ts';
import { useTable } from '../../../shared/import/words-of-use.ts';
import { toEastingNorthing } from '../../../shared/grid-reference.ts';
import { position } from '../../../shared/measure.ts';
import { givenContext, readList, rowsOf } from './given-list.ts';

const csv = (cells: Record<string, string>) => {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `${Object.keys(cells).map(quote).join(',')}\n${Object.values(cells).map(quote).join(',')}`;
};

/** One row read under plain headings, each named for its field; where nothing names it, "Hall" does. */
function readOne(cells: Record<string, string>, context: Partial<ImportContext> = {}, profile: ProfileKey = 'generic'): RowRead {
  const rows = rowsOf(csv('Name' in cells || 'Reference' in cells ? cells : { Name: 'Hall', ...cells }));
  const [read] = readList(rows, context, profile).reads;
  if (!read) throw new Error('The row was not read.');
  return read;
}

function recordOf(read: RowRead): ImportRecord {
  if (read.kind !== 'record') throw new Error(JSON.stringify(read));
  return read.record;
}
const record = (...of: Parameters<typeof readOne>) => recordOf(readOne(...of));
const told = (read: RowRead) => (read.kind === 'left-out' ? [] : [...read.notes, ...read.problems]).map(({ message }) => message).join(' ');
const problems = (read: RowRead) => (read.kind === 'left-out' ? [] : read.problems).map(({ column, message }) => `${column}: ${message}`);

describe('figures', () => {
  test('are recorded with the file and the date of the list', () => {
    expect(record({ 'Running cost': '£12,500', 'As at': '31/03/2015' })).toMatchObject({
      runningCost: { basis: 'recorded', value: 1_250_000, source: 'list.csv', asAt: '2015-03-31' },
    });
    expect(record({ 'Disposal value': '(1,234)' }, { asAt: '2014-03-31' as never }).disposalValue).toMatchObject({
      value: -123_400,
      asAt: '2014-03-31',
    });
  });

  test.each(['', 'n/a', '-', 'TBC', '#N/A'])('“%s” is unknown and not nought', (cell) => {
    const read = record({ 'Running cost': cell, 'Floor area': cell, Electricity: cell });
    expect(read).not.toHaveProperty('runningCost');
    expect(read).not.toHaveProperty('floorArea');
    expect(read).not.toHaveProperty('electricity');
  });

  test('nought is nought for money, and not known for an area of what stands', () => {
    expect(record({ 'Running cost': '0' }).runningCost).toMatchObject({ value: 0 });
    const read = readOne({ 'Floor area': '0', 'Holding type': 'Buildings' });
    expect(recordOf(read)).not.toHaveProperty('floorArea');
    expect(told(read)).toMatch(/nought is taken as not known/);
    expect(told(readOne({ 'Floor area': '0', 'Holding type': 'Land' }))).not.toMatch(/nought/);
  });

  test('units of headings are used and told', () => {
    const read = readOne({ 'GIA (sq ft)': '1000', 'Site area (acres)': '2', "Running cost £'000": '12.5', 'Gas (MWh)': '3.5' });
    expect(recordOf(read)).toMatchObject({
      floorArea: { value: 92.903 },
      floorAreaBasis: 'GIA',
      siteArea: { value: 0.80937128 },
      runningCost: { value: 1_250_000 },
      fossilFuel: { value: 3500 },
    });
    expect(told(read)).toMatch(/sq ft.*acres.*MWh.*thousands/);
  });

  test('a site without a unit that is too much for hectares is not taken', () => {
    const read = readOne({ 'Site area': '4,500' });
    expect(recordOf(read)).not.toHaveProperty('siteArea');
    expect(problems(read).join()).toMatch(/names no unit/);
    expect(record({ 'Site area (m²)': '4,500' }).siteArea).toMatchObject({ value: 0.45 });
    expect(record({ 'Site area': '4.5' }).siteArea).toMatchObject({ value: 4.5 });
  });

  test('what cannot be read leaves its field out, and the rest of the row is kept', () => {
    const read = readOne({ 'Running cost': 'about £5', 'Floor area': '120', EPC: 'Z', Condition: 'C' });
    expect(recordOf(read)).toMatchObject({ floorArea: { value: 120 }, condition: 'C' });
    expect(problems(read)).toEqual([
      'Running cost: “about £5” is not an amount in pounds.',
      'EPC: “Z” is not an energy rating from A+ to G.',
    ]);
  });

  test('an amount beyond all bounds is refused, not kept', () => {
    const read = readOne({ 'Book value': '£50,000,000,000', 'Floor area': '99999999' });
    expect(recordOf(read)).not.toHaveProperty('bookValue');
    expect(problems(read)).toHaveLength(2);
  });

  test('what is less than nothing is put to a person', () => {
    const read = readOne({ 'Running cost': '(1,234)', 'Floor area': '100', 'Vacant space': '120' });
    expect(recordOf(read)).not.toHaveProperty('runningCost');
    expect(recordOf(read)).not.toHaveProperty('spareArea');
    expect(problems(read).join(' ')).toMatch(
      /“\(1,234\)” is less than nothing.*larger than the whole floor area|larger than.*less than nothing/,
    );
  });

  test('land with a floor area has a building', () => {
    const read = readOne({ 'Holding type': 'Land', 'Floor area': '20' });
    expect(recordOf(read)).toMatchObject({ holding: 'land-and-building', floorArea: { value: 20 } });
    expect(told(read)).toMatch(/taken as land and building/);
  });

  test('lines of cost and staff', () => {
    expect(record({ Rates: '1000', 'Energy cost': '2k', Cleaning: '£300', FTE: '12.5' })).toMatchObject({
      costs: { rates: { value: 100_000 }, energy: { value: 200_000 }, cleaning: { value: 30_000 } },
      staff: { value: 12.5 },
    });
  });

  test('empty floor as a share of the whole', () => {
    expect(record({ 'Floor area': '3189', 'Vacant space (%)': '27' }).spareArea).toMatchObject({ value: 861.03 });
    expect(record({ 'Vacant space (%)': '27' })).not.toHaveProperty('spareArea');
  });

  test.each([
    ['C', 'C'],
    ['Band D', 'D'],
    ['B (45)', 'B'],
    ['a+', 'A+'],
  ])('the energy rating %s is %s', (cell, epc) => expect(record({ EPC: cell }).epc).toBe(epc));

  test.each([
    ['B', 'B'],
    ['C - Poor', 'C'],
    ['Good', 'A'],
  ])('the condition %s is %s', (cell, condition) => expect(record({ Condition: cell }).condition).toBe(condition));
});

describe('tenure', () => {
  test.each([
    ['Freehold', 'Owner occupied', [{ tenure: 'freehold', letOut: false }]],
    ['Freehold', 'Leasehold', [{ tenure: 'freehold', letOut: true }]],
    ['Freehold', 'Leasehold Out', [{ tenure: 'freehold', letOut: true }]],
    ['Freehold', '', [{ tenure: 'freehold' }]],
    ['Leashold', '', [{ tenure: 'leasehold' }]],
    ['Peppercorn', '', []],
    ['', '', []],
  ])('%s with %s', (tenure, detail, interests) => expect(record({ Tenure: tenure, 'Tenure detail': detail }).interests).toEqual(interests));

  test('words that were added are understood', () => {
    const tenureWords = tenureTable({ Peppercorn: { tenure: 'leasehold' } });
    expect(record({ Tenure: 'peppercorn' }, { tenureWords }).interests).toEqual([{ tenure: 'leasehold' }]);
  });

  test('the terms of a lease', () => {
    expect(
      record({
        Tenure: 'Leasehold',
        'Lease start': '01/04/2001',
        'Lease expiry': '31-Mar-26',
        'Break date': '31.03.2016',
        Rent: '£1,000 pcm',
      }).interests,
    ).toEqual([
      {
        tenure: 'leasehold',
        lease: {
          startsOn: '2001-04-01',
          expiresOn: '2026-03-31',
          breakOn: '2016-03-31',
          rent: { basis: 'recorded', value: 1_200_000, source: 'list.csv', asAt: null },
        },
      },
    ]);
  });

  test('dates that contradict one another are left out and told; the rest stays', () => {
    const read = readOne({ Tenure: 'Leasehold', 'Lease start': '01/04/2026', 'Lease expiry': '31/03/2001', Rent: '100' });
    expect(recordOf(read).interests).toMatchObject([{ tenure: 'leasehold', lease: { rent: { value: 10_000 } } }]);
    expect(recordOf(read).interests[0]?.lease).not.toHaveProperty('expiresOn');
    expect(problems(read).join()).toMatch(/not after it starts/);
    expect(problems(readOne({ Tenure: 'Leasehold', 'Lease expiry': '31/03/2001', 'Break date': '31/03/2010' })).join()).toMatch(
      /outside the term/,
    );
    expect(problems(readOne({ Tenure: 'Leasehold', 'Lease expiry': '31/02/2020' })).join()).toMatch(/not a date/);
  });

  test('terms with no tenure to hold them are told', () => {
    const read = readOne({ 'Lease expiry': '31/03/2026' });
    expect(recordOf(read).interests).toEqual([]);
    expect(problems(read).join()).toMatch(/no tenure/);
  });

  test('a freehold with a tenant is let to them', () => {
    const read = readOne({ Tenure: 'Freehold', Tenant: 'Sea Scouts', 'Lease expiry': '31/03/2026' });
    expect(recordOf(read).interests).toEqual([
      { tenure: 'freehold', letOut: true, tenant: 'Sea Scouts', lease: { expiresOn: '2026-03-31' } },
    ]);
    expect(told(read)).toMatch(/taken as let/);
    expect(problems(readOne({ Tenure: 'Freehold', 'Lease expiry': '31/03/2026' })).join()).toMatch(/has no lease/);
  });
});

describe('use', () => {
  test.each([
    ['Offices', 'office'],
    ['Library', 'library'],
    ["Children's Centre", 'childrens-centre'],
    ['General acute hospital', 'hospital'],
    ['Car Parks', 'car-park'],
    ['Office / Depot', 'office'],
  ])('%s is %s', (word, use) => expect(record({ Use: word }).use).toBe(use));

  test('a word that nobody knows is other, with its own words', () => {
    const read = readOne({ Use: 'Oubliette', 'Holding type': 'Buildings' });
    expect(recordOf(read).use).toBe('other');
    expect(told(read)).toMatch(/“Oubliette” is not a word for use/);
    expect(record({ Use: 'Oubliette', 'Holding type': 'Land' }).use).toBe('other-land');
    expect(record({ Use: 'Oubliette' }, { useWords: useTable({ OUBLIETTE: 'custody' }) }).use).toBe('custody');
    expect(record({ Use: 'constructor' }).use).toBe('other');
  });

  test('a name is no word for use', () => expect(record({ Name: 'Sheerness Library' })).not.toHaveProperty('use'));

  test('what is often kept from sight is told of', () => expect(told(readOne({ Use: 'Refuge' }))).toMatch(/mark it as sensitive/));
});

describe('places', () => {
  const sittingbourne = position(0.7357, 51.3405);
  const grid = toEastingNorthing(sittingbourne) ?? { easting: 0, northing: 0 };
  const around: Partial<ImportContext> = {
    postcodeCentre: (postcode) => (postcode === 'ME10 3HT' ? { position: sittingbourne, district: 'Swale' } : null),
    outcodeCentre: (outcode) => (outcode === 'ME10' ? sittingbourne : null),
    districtOf: () => 'Swale by its point',
  };

  test('coordinates, checked by the postcode', () => {
    expect(record({ Easting: grid.easting.toFixed(1), Northing: grid.northing.toFixed(1), Postcode: 'ME10 3HT' }, around)).toMatchObject({
      positionPrecision: 'exact',
      district: 'Swale by its point',
    });
    expect(told(readOne({ Easting: String(grid.northing), Northing: String(grid.easting), Postcode: 'ME10 3HT' }, around))).toMatch(
      /swapped/,
    );
  });

  test('coordinates labelled WGS84 that are National Grid are taken and told', () => {
    const read = readOne({ CRS: 'WGS84', X: grid.easting.toFixed(1), Y: grid.northing.toFixed(1), Postcode: 'ME10 3HT' }, around);
    expect(recordOf(read).positionPrecision).toBe('exact');
    expect(told(read)).toMatch(/labelled longitude and latitude/);
  });

  test('coordinates far from the postcode leave the record without a place', () => {
    const read = readOne({ Latitude: '53.39', Longitude: '-2.35', Postcode: 'ME10 3HT' }, around);
    expect(recordOf(read)).not.toHaveProperty('position');
    expect(problems(read).join()).toMatch(/km from the property's postcode/);
  });

  test('without coordinates the grid reference, then the shape, then the postcode, then its outward half', () => {
    expect(record({ 'Grid ref': 'TQ 9058 6366', Postcode: 'ME10 3HT' }, around).positionPrecision).toBe('exact');
    const rows = rowsOf('Name,Postcode\nHall,ME10 3HT');
    const layout = layoutOf(rows);
    const mapping: Mapping = {
      profile: 'generic',
      sheet: 0,
      headingRows: [1],
      columns: { name: 'Name', postcode: 'Postcode' },
      everywhere: {},
    };
    const shaped = rowReader(
      layout,
      mapping,
      givenContext(around),
    )({ number: 2, cells: ['Hall', ''], shape: { position: position(0.75, 51.35), siteArea: 1.5 as never } });
    expect(recordOf(shaped)).toMatchObject({
      position: { longitude: 0.75 },
      positionPrecision: 'exact',
      siteArea: { value: 1.5, source: 'list.csv: area of its shape' },
    });
    const middle = readOne({ Postcode: 'me103ht' }, around);
    expect(recordOf(middle)).toMatchObject({
      position: sittingbourne,
      positionPrecision: 'approximate',
      address: { postcode: 'ME10 3HT' },
      district: 'Swale',
    });
    expect(told(middle)).toMatch(/middle of postcode ME10 3HT/);
    const half = readOne({ Postcode: 'ME10' }, around);
    expect(recordOf(half)).toMatchObject({ position: sittingbourne, positionPrecision: 'approximate', address: { postcode: 'ME10' } });
    expect(told(half)).toMatch(/outward half/);
  });

  test('nothing at all keeps the record without a place, and nothing is drawn at 0,0', () => {
    const read = readOne({ X: '0', Y: '0' });
    expect(recordOf(read)).not.toHaveProperty('position');
    expect(told(read)).toMatch(/kept without one/);
    expect(record({ Postcode: 'M41' })).not.toHaveProperty('position');
  });
});

describe('what names a property', () => {
  test('an address stands in for a name, and a reference is made that comes out the same', () => {
    const cells = { 'Street number': '1', 'Street name': 'High Street', Town: 'Sheerness', Postcode: 'ME12 1AA', Name: '' };
    const [read, again] = [readOne(cells), readOne({ ...cells })];
    expect(recordOf(read)).toMatchObject({ name: '1 High Street, Sheerness', nameMade: true, referenceFrom: 'made' });
    expect(recordOf(read).reference).toMatch(/^made-[a-z0-9]{11,}$/);
    expect(recordOf(again).reference).toBe(recordOf(read).reference);
    expect(record({ ...cells, 'Street number': '2' }).reference).not.toBe(recordOf(read).reference);
    expect(told(read)).toMatch(/no name: “1 High Street, Sheerness” is taken.*no reference/);
  });

  test('a whole address gives up its postcode and town', () => {
    expect(record({ Address: 'Swale House, East Street, Sittingbourne, ME10 3HT', Town: 'Sittingbourne' }).address).toEqual({
      street: 'Swale House, East Street',
      town: 'Sittingbourne',
      postcode: 'ME10 3HT',
    });
  });

  test('a row with nothing to say which property it is is refused', () => {
    const read = readOne({ Name: '', 'Floor area': '100', Town: 'Sheerness' });
    expect(read).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/no name, no reference and no address/) });
  });

  test('UPRNs that a spreadsheet damaged are told and left out', () => {
    const read = readOne({ UPRN: '1.00E+11' });
    expect(recordOf(read)).not.toHaveProperty('uprn');
    expect(problems(read).join()).toMatch(/spreadsheet has shortened/);
    expect(record({ UPRN: '010002341234' }).uprn).toBe('10002341234');
  });

  test('a reference that a spreadsheet damaged names nothing', () => {
    const read = readOne({ Reference: '1.2E+10', Name: 'Hall' });
    expect(recordOf(read).referenceFrom).toBe('made');
    expect(problems(read).join()).toMatch(/reference that a spreadsheet has shortened/);
  });

  test('a number in the street that became a date is left out', () => {
    const read = readOne({ 'Street number': '2012-10-12', Street: 'High Street' });
    expect(recordOf(read).address.street).toBe('High Street');
    expect(problems(read).join()).toMatch(/made into a date/);
  });

  test('line breaks and odd spaces in cells', () => {
    expect(record({ Name: 'Swale\u00a0House\r\n(annexe)' }).name).toBe('Swale House (annexe)');
  });
});

describe('holders', () => {
  const kent = { id: 'kcc' as OrganisationId, name: 'Kent County Council' };
  const holderOf = (words: string) => (words === 'Swale Borough Council' ? ('swale' as OrganisationId) : null);

  test('a body of the register is the holder', () => {
    expect(record({ Name: 'Hall', Organisation: 'Swale Borough Council' }, { organisation: kent, holderOf }).holder).toBe('swale');
  });

  test('another is never invented: its words are kept and told', () => {
    const { reads } = readList(rowsOf('Name,Organisation\nHall,Acme Trust\nDepot,Acme Trust\nShed,The Kent Council'), {
      organisation: kent,
      holderOf,
    });
    expect(reads.map((read) => recordOf(read).holder)).toEqual([null, null, null]);
    expect(recordOf(reads[1] as RowRead).notes).toBe('Held by Acme Trust in the list.');
    expect(reads.map((read) => read.kind === 'record' && read.heldBy)).toEqual(['Acme Trust', 'Acme Trust', '']);
    expect(recordOf(reads[2] as RowRead)).not.toHaveProperty('notes');
  });
});

describe('rows that are no property', () => {
  const list = (row: string) => {
    const { reads } = readList(
      rowsOf(`Reference,Name,Use,Postcode,Floor area\nA1,Swale House,Office,ME10 3HT,4500\nA2,Depot,Depot,ME12 1AA,900\n${row}`),
    );
    return reads[2] as RowRead;
  };

  test.each([
    [',,,,', 'The row is blank.'],
    ['Reference,Name,Use,Postcode,Floor area', 'The row repeats the headings.'],
    ['Total,,,,5400', 'The row is a total of others.'],
    [',Grand total:,,,5400', 'The row is a total of others.'],
    [',Total of all offices,,,5400', 'The row is a total of others.'],
    ['Source: asset management system,,,,', 'The row is a note, not a property.'],
    ['Leisure centres,,,,', 'The row is a heading within the list: nothing else stands in it.'],
    ['A3,The old painting,Works of art,,', '“Works of art” is not land or a building.'],
    ['A4,Civic regalia,,,', '“Civic regalia” is not land or a building.'],
    ['A5,Van,Vehicles,ME10 3HT,', '“Vehicles” is not land or a building.'],
  ])('%s', (row, reason) => expect(list(row)).toMatchObject({ kind: 'left-out', reason }));

  test.each(['A6,Total Fitness,Leisure centre,ME10 3HT,900', 'A7,Museum store,Museum,,', 'A8,,Depot,,100', ',Sum House,Office,ME10 3HT,'])(
    '%s is one',
    (row) => expect(list(row).kind).toBe('record'),
  );
});
