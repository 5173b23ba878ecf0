/** Each rule of data quality on a record that breaks it and on one that does not, with the sentence that says so; usual ranges against figures reckoned by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimated, unknown } from '../../../shared/figure.ts';
import type { Property } from '../../../shared/property.ts';
import { issuesOf } from '../../../shared/quality/issues.ts';
import { quartilesOf } from '../../../shared/quality/quantile.ts';
import { qualityRuleKeys } from '../../../shared/quality/rule-keys.ts';
import { ruleWords } from '../../../shared/quality/rule-words.ts';
import { noRanges, rangesOf } from '../../../shared/quality/usual-range.ts';
import { isoDate } from '../../../shared/year.ts';
import { given, givenProperty } from '../../given/given-property.ts';

const today = isoDate('2026-11-22');

const lease = (expiresOn: string | null) => ({
  startsOn: null,
  expiresOn,
  breakOn: null,
  noticePeriod: null,
  rent: unknown,
  rentReviewOn: null,
  repairing: 'unknown',
  breakPenalty: unknown,
});
const held = (tenure: string, own: unknown, letOut: unknown = null) => [{ tenure, lease: own, letOut, titleNumber: null }];
const cost = (value: number) => ({ lines: {}, total: given(value) });
const staffed = (...staff: unknown[]) =>
  staff.map((one) => ({
    organisation: 'kcc',
    service: 'Planning',
    component: 'back-office',
    staff: one,
    workstations: unknown,
    area: unknown,
  }));

/** A record with nothing amiss. */
const whole = { uprn: '100', floorArea: given(500), runningCost: cost(5_000_000) };
const property = (parts: Record<string, unknown> = {}) => givenProperty({ ...whole, ...parts });
const rules = (of: Property, ranges = noRanges) => issuesOf(of, ranges, today).map(({ rule }) => rule);
const sentence = (of: Property, ranges = noRanges) => issuesOf(of, ranges, today).map((issue) => issue.sentence)[0];

test('a whole record has no issue', () => expect(rules(property())).toEqual([]));

describe('a level or a field is missing', () => {
  test.each([
    [{ interests: [] }, 'no-tenure', 'No tenure is recorded.'],
    [{ position: null }, 'no-place', 'No place is recorded, so it is not on the map.'],
    [{ floorArea: unknown }, 'no-floor-area', 'No floor area is recorded.'],
    [{ floorArea: estimated(500, 'Paced out') }, 'no-floor-area', 'The floor area of 500 m² is an estimate, none is recorded.'],
    [{ runningCost: { lines: {}, total: unknown } }, 'no-running-cost', 'No running cost is recorded.'],
    [
      { runningCost: { lines: {}, total: estimated(5_000_000, 'By eye') } },
      'no-running-cost',
      'The running cost is an estimate, none is recorded.',
    ],
    [
      { runningCost: { lines: { rates: given(100) }, total: unknown } },
      'no-running-cost',
      'Only part of the running cost is recorded: one of 9 cost lines; the rest is not recorded.',
    ],
    [
      { holding: 'land', use: 'car-park', floorArea: unknown, runningCost: { lines: {}, total: unknown } },
      'no-site-area',
      'No site area is recorded.',
    ],
    [{ interests: held('leasehold', lease(null)) }, 'no-lease-end', 'It is leasehold, and when the lease ends is not recorded.'],
    [{ district: null }, 'no-district', 'No district is recorded.'],
    [{ uprn: null }, 'no-uprn', 'No UPRN is recorded.'],
    [{ use: 'other' }, 'no-use', 'Its use is given as “other building”.'],
    [{ positionPrecision: 'approximate' }, 'approximate-place', 'Its place is only approximate.'],
  ])('%j', (parts, rule, said) => {
    expect(rules(property(parts))).toEqual([rule]);
    expect(sentence(property(parts))).toBe(said);
  });

  test('land needs neither floor area nor running cost, and a building no site area', () => {
    expect(
      rules(property({ holding: 'land', floorArea: unknown, runningCost: { lines: {}, total: unknown }, siteArea: given(2) })),
    ).toEqual([]);
    expect(rules(property({ siteArea: unknown }))).toEqual([]);
  });
});

describe('a value is unlikely', () => {
  test('a lease that ended before today, the holder’s or a tenant’s', () => {
    const own = property({ interests: held('leasehold', lease('2026-11-21')) });
    expect(rules(own)).toEqual(['lease-expired']);
    expect(sentence(own)).toBe('A lease ended on 21 Nov 2026.');
    expect(rules(property({ interests: held('leasehold', lease('2026-11-22')) }))).toEqual([]);
    const letting = { tenant: 'A shop', tenantOrganisation: null, lease: lease('2010-03-31') };
    expect(rules(property({ interests: held('freehold', null, letting) }))).toEqual(['lease-expired']);
  });

  test('a floor area larger than the whole site', () => {
    const tight = property({ siteArea: given(0.04) });
    expect(rules(tight)).toEqual(['larger-than-site']);
    expect(sentence(tight)).toBe('The floor area of 500 m² is larger than the site of 0.04 ha, which is 400 m².');
    expect(rules(property({ siteArea: given(0.05) }))).toEqual([]);
    expect(rules(property({ siteArea: estimated(0.04, 'From the map') }))).toEqual([]);
  });

  /** Eight offices from £80 to £120 a m²: quartiles £93.75 and £106.25 of the values; on their logarithms the fences lie at about £62 and £159. */
  const peers = [80, 90, 95, 100, 100, 105, 110, 120].map((rate, at) =>
    property({ id: `p${at}`, runningCost: cost(rate * 500 * 100), occupations: staffed(given(50)) }),
  );
  const ranges = rangesOf(peers);

  test('the range is Tukey’s outer fences on the logarithms, and never narrower than half to twice the median', () => {
    const logs = [80, 90, 95, 100, 100, 105, 110, 120].map((rate) => Math.log(rate * 100));
    const lower = (logs[1] as number) + 0.75 * ((logs[2] as number) - (logs[1] as number));
    const upper = (logs[5] as number) + 0.25 * ((logs[6] as number) - (logs[5] as number));
    const found = ranges.cost.office;
    expect(found?.peers).toBe(8);
    expect(found?.median).toBeCloseTo(10_000, 6);
    expect(Math.min(Math.exp(lower - 3 * (upper - lower)), 5000)).toBeCloseTo(found?.low ?? 0, 6);
    expect(Math.max(Math.exp(upper + 3 * (upper - lower)), 20_000)).toBeCloseTo(found?.high ?? 0, 6);
  });

  test('a cost per m² outside the range of its use', () => {
    const dear = property({ runningCost: cost(210 * 500 * 100) });
    expect(rules(dear, ranges)).toEqual(['cost-out-of-range']);
    expect(sentence(dear, ranges)).toBe(
      'It costs £210 a m² a year to run; over 8 offices here it is usually from £50 a m² to £200 a m², with £100 a m² in the middle.',
    );
    expect(rules(property({ runningCost: cost(190 * 500 * 100) }), ranges)).toEqual([]);
  });

  test('floor area for each member of staff, only where the staff of every occupation are recorded', () => {
    const empty = property({ runningCost: cost(100 * 500 * 100), occupations: staffed(given(4)) });
    expect(rules(empty, ranges)).toEqual(['space-out-of-range']);
    expect(sentence(empty, ranges)).toBe(
      'It has 125 m² for each member of staff; over 8 offices here it is usually from 5 m² to 20 m², with 10 m² in the middle.',
    );
    expect(rules(property({ runningCost: cost(100 * 500 * 100), occupations: staffed(given(4), unknown) }), ranges)).toEqual([]);
  });

  test('an estimate is never held to be implausible', () => {
    const guess = property({ runningCost: { lines: {}, total: estimated(900 * 500 * 100, 'By eye') } });
    expect(rules(guess, ranges)).toEqual(['no-running-cost']);
  });

  test('too few of a use take the range of their group, and too few of that none', () => {
    const centre = property({ use: 'civic-centre', runningCost: cost(210 * 500 * 100) });
    expect(rangesOf([...peers, centre]).cost['civic-centre']).toMatchObject({
      peers: 9,
      of: 'properties of the kind “Offices and counters”',
    });
    expect(rangesOf(peers.slice(1)).cost.office).toBeUndefined();
  });

  test('neither archived nor sensitive properties make what is usual', () => {
    const hidden = peers.map((one, at) => ({ ...one, sensitive: at === 0 }));
    const archived = peers.map((one, at) => ({ ...one, archived: at === 0 }));
    expect(rangesOf(hidden).cost).toEqual({});
    expect(rangesOf(archived).cost).toEqual({});
  });

  test('the order of the register does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(peers, { minLength: peers.length }), (shuffled) => {
        expect(rangesOf(shuffled)).toEqual(ranges);
      }),
    );
  });
});

test('quartiles are those of the sorted values, whatever their number', () => {
  const at = (sorted: readonly number[], share: number) => {
    const place = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
    return below + (above - below) * (place - Math.floor(place));
  };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b);
      const { lower, median, upper } = quartilesOf(Float64Array.from(values));
      expect([lower, median, upper]).toEqual([0.25, 0.5, 0.75].map((share) => at(sorted, share)));
    }),
  );
});

test('every rule has its words, and a bit in two bytes', () => {
  expect(qualityRuleKeys.length).toBeLessThanOrEqual(16);
  for (const rule of qualityRuleKeys) expect(ruleWords[rule].phrase).toMatch(/^(without|with|whose|larger|that) /);
  expect(Object.keys(ruleWords).toSorted()).toEqual([...qualityRuleKeys].toSorted());
});
