/** Every facet key has a label, and a filter reads as a sentence would. */
import { expect, test } from 'vitest';
import { everything } from '../../shared/filter.ts';
import { describeFilter } from '../../shared/filter-words.ts';
import { labelOfFacetKey } from '../../shared/labels.ts';
import { organisationSchema } from '../../shared/organisation.ts';

const organisations = [organisationSchema.parse({ id: 'kcc', name: 'Kent County Council', shortName: 'KCC', sector: 'county' })];

test.each([
  ['sectors', 'health', 'Health'],
  ['organisations', 'kcc', 'Kent County Council'],
  ['organisations', 'abolished', 'abolished'],
  ['uses', 'office', 'Office'],
  ['uses', 'constructor', 'constructor'],
  ['districts', 'Swale', 'Swale'],
  ['cost', '10k-50k', '£10k to £50k'],
  ['area', 'unknown', 'Not recorded'],
] as const)('%s %s is labelled %s', (facet, key, label) => expect(labelOfFacetKey(facet, key, organisations)).toBe(label));

test('a filter is described in words', () => {
  expect(describeFilter(everything, organisations)).toBe('All properties');
  expect(describeFilter({ ...everything, districts: ['Swale', 'not-recorded'] }, [])).toBe('in Swale or without a district');
  expect(
    describeFilter(
      {
        ...everything,
        sectors: ['county', 'health'],
        organisations: organisations.map(({ id }) => id),
        tenures: ['pfi'],
        districts: ['Swale'],
        area: ['500-1000'],
        text: 'library',
        archived: true,
      },
      organisations,
    ),
  ).toBe(
    'county council or health; Kent County Council; PFI; in Swale; floor area 500 to 1,000 m²; containing “library”; archived ones included',
  );
  expect(describeFilter({ ...everything, tenures: ['freehold', 'leasehold', 'licence', 'user-rights', 'other'] }, [])).toBe(
    'freehold, leasehold, licence or 2 others',
  );
});
