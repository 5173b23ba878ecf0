/** What is wrong or unlikely in a property's draft is told at its field, in a sentence. */
import { describe, expect, test } from 'vitest';
import { unknown } from '../../shared/figure.ts';
import { describeZodIssues } from '../../shared/issue-sentences.ts';
import { checkProperty, unlikelyPostcode } from '../../shared/property-check.ts';
import { propertyDraftSchema } from '../../shared/property.ts';
import { given, givenProperty } from '../given/given-property.ts';

const lease = {
  startsOn: null,
  expiresOn: null,
  breakOn: null,
  noticePeriod: null,
  rent: unknown,
  rentReviewOn: null,
  repairing: 'unknown',
  breakPenalty: unknown,
};
const held = (tenure: string, terms: Record<string, unknown> | null) => ({
  interests: [{ tenure, lease: terms && { ...lease, ...terms }, letOut: null, titleNumber: null }],
});
const cost = (pence: number) => ({ lines: {}, total: given(pence) });
const occupation = { organisation: 'kcc', service: 'Planning', component: 'back-office', staff: unknown, workstations: unknown };

const found = (parts: Record<string, unknown>) => checkProperty(givenProperty(parts)).map(({ severity, path }) => `${severity} ${path}`);

describe('a draft', () => {
  test('with nothing wrong has no findings, and a missing EPC is not one', () => {
    expect(found({})).toEqual([]);
    expect(found({ ...held('leasehold', { startsOn: '2000-01-01', breakOn: '2010-01-01', expiresOn: '2020-01-01' }) })).toEqual([]);
    expect(found({ floorArea: given(1000), runningCost: cost(8_210_000), spareArea: given(1000) })).toEqual([]);
  });

  test.each([
    ['a leasehold without a lease', held('leasehold', null), 'error interests.0.lease'],
    ['a freehold with a lease', held('freehold', {}), 'error interests.0.lease'],
    [
      'a lease that ends before it starts',
      held('licence', { startsOn: '2010-01-01', expiresOn: '2009-01-01' }),
      'error interests.0.lease.expiresOn',
    ],
    ['a break after expiry', held('leasehold', { expiresOn: '2010-01-01', breakOn: '2011-01-01' }), 'error interests.0.lease.breakOn'],
    ['a break before the start', held('leasehold', { startsOn: '2010-01-01', breakOn: '2009-01-01' }), 'error interests.0.lease.breakOn'],
    [
      'a review after expiry',
      held('leasehold', { expiresOn: '2010-01-01', rentReviewOn: '2011-01-01' }),
      'warning interests.0.lease.rentReviewOn',
    ],
    ['a rent below nought', held('leasehold', { rent: given(-1) }), 'error interests.0.lease.rent.value'],
    ['floor area on land', { holding: 'land', floorArea: given(50) }, 'error floorArea'],
    ['a use of land in a building', { use: 'farm' }, 'warning holding'],
    ['no floor', { floorArea: given(0) }, 'warning floorArea.value'],
    ['more spare than there is', { floorArea: given(100), spareArea: given(101) }, 'error spareArea.value'],
    [
      'more occupied than there is',
      {
        floorArea: given(100),
        occupations: [
          { ...occupation, area: given(60) },
          { ...occupation, area: given(60) },
        ],
      },
      'warning occupations',
    ],
    ['a place abroad', { position: { longitude: 2.35, latitude: 48.85 } }, 'error position'],
    ['a place exchanged', { position: { longitude: 51.34, latitude: 0.73 } }, 'error position'],
    ['a cost below nought', { runningCost: cost(-100) }, 'error runningCost.total.value'],
    ['a line below nought', { runningCost: { lines: { rates: given(-1) }, total: unknown } }, 'error runningCost.lines.rates.value'],
    ['a cost of nought', { runningCost: cost(0) }, 'warning runningCost'],
    ['lines above the total', { runningCost: { lines: { rent: given(200) }, total: given(100) } }, 'warning runningCost.total.value'],
    ['a cost in pounds for pence', { floorArea: given(1000), runningCost: cost(82_100) }, 'warning runningCost'],
    ['a value for a leasehold', { ...held('leasehold', {}), disposalValue: given(100) }, 'warning disposalValue'],
    ['a rounded UPRN', { uprn: '100000000000' }, 'warning uprn'],
    ['a postcode that is none', { address: { street: '', town: '', postcode: 'Kent' } }, 'warning address.postcode'],
  ])('%s is found', (_, parts, finding) => expect(found(parts)).toContain(finding));

  test.each(['banana', 'ME10 2CI', 'ME100 2NX', '10 ME'])('%s is no postcode and a sentence says how one is written', (postcode) =>
    expect(unlikelyPostcode(postcode)).toBe(`“${postcode}” is not a UK postcode such as ME10 2NX, nor the first half of one.`),
  );
  test.each(['ME10 2NX', 'me102nx', 'W1A 1AA', 'GIR 0AA', 'EC1', ''])('“%s” needs no word', (postcode) =>
    expect(unlikelyPostcode(postcode)).toBe(null),
  );

  test('an outcode alone is enough', () => expect(found({ address: { street: '', town: '', postcode: 'ME10' } })).toEqual([]));

  test('errors come first and say what to do', () => {
    const findings = checkProperty(givenProperty({ uprn: '100000000000', position: { longitude: 51.34, latitude: 0.73 } }));
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(findings[0]?.message).toBe('This place is outside Great Britain. Latitude and longitude seem to have been exchanged.');
  });
});

describe('what a schema refuses', () => {
  const refused = (parts: Record<string, unknown>) => {
    const parsed = propertyDraftSchema.safeParse({ ...givenProperty(), ...parts });
    return parsed.success ? [] : describeZodIssues(parsed.error);
  };

  test.each([
    [{ name: '' }, 'name', 'Give the property a name.'],
    [{ uprn: '12x' }, 'uprn', 'A UPRN is written in digits only.'],
    [{ uprn: '' }, 'uprn', 'Enter a UPRN, or leave the field empty.'],
    [{ uprn: '1234567890123' }, 'uprn', 'A UPRN has at most 12 digits.'],
    [{ bookValue: given(-2e12) }, 'bookValue.value', 'Enter −£10,000,000,000 or more.'],
    [{ floorArea: given(-5) }, 'floorArea.value', 'Enter 0 or more.'],
    [{ floorArea: { ...given(5), value: 'five' } }, 'floorArea.value', 'Enter a number.'],
    [{ floorArea: { ...given(5), source: ' ' } }, 'floorArea.source', 'Say where this figure comes from.'],
    [{ floorArea: { basis: 'guessed' } }, 'floorArea.basis', 'Choose one of the values offered.'],
    [{ bookValue: given(1.5) }, 'bookValue.value', 'Enter a whole number.'],
    [{ use: 'castle' }, 'use', 'Choose one of the values offered.'],
    [{ name: 'x'.repeat(201) }, 'name', 'Use at most 200 characters.'],
    [{ notes: undefined }, 'notes', 'Enter some text.'],
    [held('leasehold', { expiresOn: '2010-02-30' }), 'interests.0.lease.expiresOn', 'Enter a date that exists, such as 31 March 2011.'],
  ])('%j is told at %s', (parts, path, message) => expect(refused(parts)).toEqual([{ path, message }]));
});
