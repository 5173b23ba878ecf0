/** Which column is which: known profiles, the likeliest columns of unknown lists, what is asked of a person, and what is remembered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMapping } from '../../../shared/import/check-mapping.ts';
import { layoutOf } from '../../../shared/import/layout.ts';
import { listNotes } from '../../../shared/import/list-notes.ts';
import type { Mapping } from '../../../shared/import/mapping.ts';
import { mappingSchema } from '../../../shared/import/mapping.ts';
import { profileKeys, type ProfileKey } from '../../../shared/import/profile-keys.ts';
import { proposeMapping } from '../../../shared/import/propose-mapping.ts';
import { recognise } from '../../../shared/import/recognise.ts';
import type { IsoDate } from '../../../shared/year.ts';
import { rowsOf } from './given-list.ts';

const proposed = (
  text: string,
  { profile = null, remembered = null }: { profile?: ProfileKey | null; remembered?: Mapping | null } = {},
) => {
  const rows = rowsOf(text);
  return proposeMapping({ layout: layoutOf(rows), sheet: 0, rows }, profile, remembered);
};
const recognised = (headings: string) => recognise(layoutOf(rowsOf(`${headings}\n${headings.replaceAll(/[^,]+/g, '12.5')}`)));

const lga =
  'OrganisationLabel,OrganisationURI,EffectiveDate,UPRN,AssetCode,PropertyName,StreetNumber,StreetName,PostTown,PostCode,CoordinateReferenceSystem,GeoX,GeoY,TenureType,TenureDetail,OtherDetail,HoldingType,BuildingSize,LandArea,FunctionLabel,Purpose,BuildingCosts,RequiredMaintenance,SuitabilityRating,EnergyRating';

describe('profiles are recognised from headings', () => {
  test.each([
    [lga, 'lga'],
    [lga.replace('EffectiveDate', 'ApplicableDate').replace('StreetNumber', 'PropertyNumber'), 'lga'],
    ['Organisation Code,Organisation Name,Site Code,Site Name,Site Type,Gross internal floor area (m²)', 'nhs-eric'],
    ['Trust Code,Trust Name,Site Code,Site Name,Gross internal floor area (m²)', 'nhs-eric'],
    ['Property Reference,Property Name,Department,Property Centre,Holding ID,Tenure,Usage,Vacant Space', 'central-government'],
    ['Name,Postcode,Floor area', null],
    ['Organisation,Name,Tenure', null],
  ])('%s', (headings, profile) => expect(recognised(headings)).toBe(profile));

  test('both versions of the local authority schema give the same fields', () => {
    const row =
      'Swale,,2015-10-28,1,A1,Hall,1,High St,Town,ME10 3HT,OSGB36,590000,163000,Freehold,Owner occupied,,Buildings,100,0.1,Libraries,Service,1000,500,A,C';
    const [one, other] = [
      proposed(`${lga}\n${row}`),
      proposed(`${lga.replace('EffectiveDate', 'ApplicableDate').replace('StreetNumber', 'PropertyNumber')}\n${row}`),
    ];
    expect(one.from).toBe('recognised');
    expect(one.questions).toEqual([]);
    expect(one.mapping.columns).toMatchObject({
      asAt: 'EffectiveDate',
      number: 'StreetNumber',
      use: 'FunctionLabel',
      runningCost: 'BuildingCosts',
    });
    expect(other.mapping.columns).toMatchObject({ asAt: 'ApplicableDate', number: 'PropertyNumber' });
    expect(one.mapping.together).toEqual({ note: ['OtherDetail', 'Purpose'] });
    expect(mappingSchema.safeParse(one.mapping).success).toBe(true);
  });
});

describe('unknown lists', () => {
  test('headings that can mean one thing are taken', () => {
    const { mapping, questions, from } = proposed(
      'Asset ID,Building name,Post Code,Tenure,GIA (sq ft),Annual running cost (£)\nA1,Hall,ME10 3HT,Freehold,1000,5000\nA2,Depot,ME12 1AA,Leasehold,200,900',
    );
    expect(questions).toEqual([]);
    expect(from).toBe('proposed');
    expect(mapping.columns).toEqual({
      reference: 'Asset ID',
      name: 'Building name',
      postcode: 'Post Code',
      tenure: 'Tenure',
      floorArea: 'GIA (sq ft)',
      runningCost: 'Annual running cost (£)',
    });
  });

  test('between two that fit alike nothing is chosen, and a person is asked', () => {
    const { mapping, questions } = proposed('Name,Floor area,GIA\nHall,100,120\nDepot,200,210');
    expect(mapping.columns).toEqual({ name: 'Name' });
    expect(questions).toEqual([
      { field: 'floorArea', between: ['Floor area', 'GIA'], message: 'Which column is the floor area: “Floor area” or “GIA”?' },
    ]);
  });

  test('a heading that stands twice is asked about', () => {
    expect(proposed('Name,Postcode,Postcode\nHall,ME10 3HT,ME12 1AA\nDepot,ME10 3HT,ME12 1AB').questions).toMatchObject([
      { field: 'postcode', between: ['Postcode', 'Postcode (2)'] },
    ]);
  });

  test('a known profile does not choose between two columns of one heading either', () => {
    const { questions } = proposed(`${lga},BuildingSize\n${lga.replaceAll(/[^,]+/g, '1')},2`);
    expect(questions).toMatchObject([{ field: 'floorArea', between: ['BuildingSize', 'BuildingSize (2)'] }]);
  });

  test('between two headings the values decide where those of one cannot be read', () => {
    const { mapping, questions } = proposed('Name,Rent,Annual rent\nHall,see file,1000\nDepot,by agreement,2500\nShed,as above,300');
    expect(mapping.columns).toEqual({ name: 'Name', rent: 'Annual rent' });
    expect(questions).toEqual([]);
  });

  test('damaged values under a plain heading are taken, so that they are told', () => {
    expect(proposed('Name,UPRN\nHall,1.00E+11\nDepot,1.00E+11').mapping.columns).toEqual({ name: 'Name', uprn: 'UPRN' });
  });

  test('columns without headings are offered by their values and never taken', () => {
    const { mapping, questions, candidates } = proposed(
      'A1,Swale House,ME10 3HT,Freehold\nA2,Depot,ME12 1AA,Leasehold\nA3,Hall,ME12 1AB,Freehold',
    );
    expect(mapping.columns).toEqual({});
    expect(questions.map(({ field }) => field)).toEqual(expect.arrayContaining(['postcode', 'tenure', 'name']));
    expect(candidates.postcode).toMatchObject([{ heading: 'Column C', samples: ['ME10 3HT', 'ME12 1AA', 'ME12 1AB'] }]);
  });

  test('five different samples are shown', () => {
    const rows = Array.from({ length: 9 }, (_, index) => `Hall ${index % 7},ME10 3HT`).join('\n');
    const { candidates } = proposed(`Name,Postcode\n${rows}`);
    expect(candidates.name?.[0]?.samples).toEqual(['Hall 0', 'Hall 1', 'Hall 2', 'Hall 3', 'Hall 4']);
    expect(candidates.postcode?.[0]?.samples).toEqual(['ME10 3HT']);
  });

  test('a list in which nothing names a property is asked about', () => {
    expect(proposed('Colour,Weight\nred,12\nblue,13').questions.map(({ field }) => field)).toContain('name');
  });
});

test('headings that a shapefile has cut off are known by their beginning', () => {
  expect(proposed('PropertyNa,PostCode,BuildingSi\nHall,ME10 3HT,100\nDepot,ME12 1AA,200').mapping.columns).toEqual({
    name: 'PropertyNa',
    postcode: 'PostCode',
    floorArea: 'BuildingSi',
  });
});

test('headings joined with what stood over them are known for what they are', () => {
  const text = 'Organisation Name,Site Code,Site Name,Areas: Gross internal floor area (m²)\nKent,R1,Hospital,100';
  expect(proposed(text)).toMatchObject({
    from: 'recognised',
    mapping: { profile: 'nhs-eric', columns: { floorArea: 'Areas: Gross internal floor area (m²)' } },
  });
});

describe('what an organisation chose is remembered', () => {
  const first = proposed('Name,Floor area,GIA\nHall,100,120');
  const chosen: Mapping = { ...first.mapping, columns: { ...first.mapping.columns, floorArea: 'GIA' } };

  test('and used where the same headings are there, in any order and dress', () => {
    const again = proposed('gia,NAME,Floor_area\n120,Hall,100', { remembered: chosen });
    expect(again).toMatchObject({ from: 'remembered', questions: [], mapping: { columns: { floorArea: 'GIA' } } });
    expect(checkMapping(layoutOf(rowsOf('gia,NAME,Floor_area\n120,Hall,100')), again.mapping)).toEqual([]);
  });

  test('and not where a heading is missing, or a new one could be meant', () => {
    expect(proposed('Name,Floor area\nHall,100', { remembered: chosen }).from).toBe('proposed');
    const other = proposed('Name,Floor area,GIA,NIA\nHall,100,120,90', { remembered: chosen });
    expect(other.from).toBe('proposed');
    expect(other.questions).toHaveLength(1);
  });
});

describe('a mapping that cannot be used says why', () => {
  const layout = layoutOf(rowsOf('Name,Easting,Floor area\nHall,590000,100'));
  const base: Mapping = { profile: 'generic', sheet: 0, headingRows: [1], columns: { name: 'Name' }, everywhere: {} };
  test.each<[Partial<Mapping>, RegExp]>([
    [{ columns: { name: 'Title' } }, /no column “Title”, which is to be the name/],
    [{ columns: { name: 'Name', easting: 'Easting' } }, /column for the easting and none for the northing/],
    [{ columns: { floorArea: 'Floor area' } }, /No column names the property/],
    [{ columns: { name: 'Name', town: 'Name' } }, /“Name” cannot be both the name and the town/],
    [{ columns: { name: 'Name', floorArea: 'Floor area' }, together: { floorArea: ['Floor area', 'Annexe'] } }, /no column “Annexe”/],
  ])('%j', (parts, why) => expect(checkMapping(layout, { ...base, ...parts }).join(' ')).toMatch(why));

  test('and one that can says nothing', () => {
    expect(checkMapping(layout, { ...base, everywhere: { tenure: 'Freehold' } })).toEqual([]);
  });
});

test('what holds for a list as a whole is told in sentences', () => {
  const rows = rowsOf('Name,Floor area,Colour\nHall,100,red');
  const layout = layoutOf(rows);
  const { mapping } = proposeMapping({ layout, sheet: 0, rows }, null, null);
  expect(listNotes(layout, mapping)).toEqual([
    'The list says nothing of tenure: its records are kept without.',
    'The list says nothing of where its properties are: they are kept without a place.',
    'The list has no references: they are made from the name, address and place of each row, and come out the same each time.',
    '“Floor area” names no unit: the floor area is read in m².',
    'A column is not taken: “Colour”.',
  ]);
  expect(listNotes(layout, mapping, { asAt: '2015-03-31' as IsoDate })).toContain(
    'Its figures are as at 31 Mar 2015, which stands above the headings.',
  );
});

test('whatever a sheet holds, a proposal names columns that are there, each for one field', () => {
  const words = [
    '',
    'Name',
    'Postcode',
    'Floor area',
    'GIA',
    'Cost',
    'Total',
    '12',
    '1,234',
    'ME10 3HT',
    'Freehold',
    '31/03/2015',
    'Reference',
    'Areas',
    'x',
  ];
  const sheet = fc.array(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 8 }), { maxLength: 12 });
  fc.assert(
    fc.property(sheet, fc.constantFrom(null, ...profileKeys), (grid, profile) => {
      const rows = grid.map((cells, index) => ({ number: index + 1, cells }));
      const layout = layoutOf(rows);
      const { mapping, questions } = proposeMapping({ layout, sheet: 0, rows }, profile, null);
      const problems = checkMapping(layout, mapping);
      expect(questions.length > 0 ? problems.filter((problem) => !/names the property|Choose both/.test(problem)) : problems).toEqual([]);
      expect(proposeMapping({ layout, sheet: 0, rows }, profile, mapping).mapping.columns).toEqual(mapping.columns);
    }),
  );
});
