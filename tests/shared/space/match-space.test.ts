/** Space wanted held against what others have: what fits comes first, near misses say why, and nothing unknown counts as a fit in silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noBenchmarks } from '../../../shared/estimate.ts';
import { factsOf } from '../../../shared/facts.ts';
import { recorded, unknown } from '../../../shared/figure.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import { position, squareMetres } from '../../../shared/measure.ts';
import { pencePerYear } from '../../../shared/money.ts';
import { bestMatches, isFit, matchSpace, rankingSteps } from '../../../shared/space/match-space.ts';
import { isOverdue, offerKey, offersOf, placeKey, type Offer } from '../../../shared/space/offer.ts';
import { areaWanted, requirementDraftSchema } from '../../../shared/space/requirement.ts';
import { isoDate } from '../../../shared/year.ts';
import { givenProperty } from '../../given/given-property.ts';

const sittingbourne = position(0.7357, 51.3406);

const wanted = requirementDraftSchema.parse({
  name: 'A probation office',
  body: 'probation',
  component: 'back-office',
  area: 200,
  people: null,
  place: sittingbourne,
  reach: 1600,
  by: '2011-04-01',
  budget: 3_000_000,
  notes: '',
});

const offer = (more: Partial<Offer> = {}): Offer => ({
  kind: 'vacant',
  property: 'p-1' as PropertyId,
  hub: null,
  plan: null,
  stage: null,
  name: 'Avenue House',
  holder: 'kcc' as Offer['holder'],
  position: sittingbourne,
  area: recorded(squareMetres(300), 'Survey'),
  rate: recorded(10_000 as never, 'Accounts'),
  tenure: 'freehold',
  from: null,
  ...more,
});

const north = (metresNorth: number) => position(0.7357, 51.3406 + metresNorth / 111_320);

describe('what is wanted', () => {
  test('for people is the standard space for them', () => {
    expect(areaWanted({ area: null, people: 10 as never })).toBe(70);
    expect(areaWanted({ area: squareMetres(90), people: 10 as never })).toBe(90);
  });

  test('without an area or people is refused', () => {
    expect(requirementDraftSchema.safeParse({ ...wanted, area: null, people: null }).success).toBe(false);
  });
});

describe('a match', () => {
  test('that fits has no misses and the cost of the space wanted', () => {
    const [match] = matchSpace(wanted, [offer()]);
    expect(match).toMatchObject({ misses: [], unknowns: [], cost: { basis: 'recorded', value: pencePerYear(2_000_000) } });
  });

  test('that misses says by how much', () => {
    const [match] = matchSpace(wanted, [
      offer({
        position: north(2400),
        area: recorded(squareMetres(150), 'Survey'),
        from: isoDate('2012-04-01'),
        rate: recorded(20_000 as never, 'Accounts'),
      }),
    ]);
    expect(match?.misses.map(({ sentence }) => sentence)).toEqual([
      'It is 2.4 km away; 1.6 km is the reach.',
      'It has 150 m² of the 200 m² wanted.',
      'It is free from 1 Apr 2012, after 1 Apr 2011.',
      'It would cost about £40k a year; the budget is £30k a year.',
    ]);
  });

  test('out of hours serves a counter, and neither a back office nor a specialist service', () => {
    const hall = offer({ kind: 'out-of-hours', rate: unknown });
    const missesOf = (component: typeof wanted.component) =>
      matchSpace({ ...wanted, component }, [hall])[0]?.misses.map(({ sentence }) => sentence);
    expect(missesOf('back-office')).toEqual(['It is free out of hours only, which does not serve a back office.']);
    expect(missesOf('specialist')).toEqual(['It is free out of hours only, which does not serve a specialist service.']);
    expect(missesOf('front-office')).toEqual([]);
  });

  test('names what is not recorded and takes it neither for a fit nor for a miss', () => {
    const [match] = matchSpace(wanted, [offer({ area: unknown, rate: unknown, tenure: null })]);
    expect(match?.misses).toEqual([]);
    expect(match?.unknowns).toEqual(['Its area is not recorded.', 'What it costs is not recorded.', 'Its tenure is not recorded.']);
  });

  test('comes before a nearer one that misses, and after one of which more is known', () => {
    const names = matchSpace(wanted, [
      offer({ property: 'p-1' as PropertyId, name: 'Too small', area: recorded(squareMetres(50), 'Survey') }),
      offer({ property: 'p-2' as PropertyId, name: 'Unmeasured', area: unknown }),
      offer({ property: 'p-3' as PropertyId, name: 'Further', position: north(900) }),
      offer({ property: 'p-4' as PropertyId, name: 'Far away', position: north(5000) }),
    ]).map((match) => match.offer.name);
    expect(names).toEqual(['Further', 'Unmeasured', 'Too small']);
  });
});

test('the order does not depend on the order of the offers', () => {
  const some = fc.record({
    name: fc.constantFrom('A', 'B', 'C'),
    property: fc.constantFrom('p-1', 'p-2', 'p-3', 'p-4').map((id) => id as PropertyId),
    position: fc.integer({ min: 0, max: 3000 }).map(north),
    area: fc.option(
      fc.integer({ min: 1, max: 500 }).map((value) => recorded(squareMetres(value), 'Survey')),
      { nil: unknown },
    ),
    tenure: fc.constantFrom<Offer['tenure']>('freehold', 'leasehold', 'pfi', null),
  });
  fc.assert(
    fc.property(fc.uniqueArray(some.map(offer), { maxLength: 8, selector: ({ property, name }) => `${property} ${name}` }), (offers) => {
      expect(matchSpace(wanted, offers.toReversed())).toEqual(matchSpace(wanted, offers));
    }),
  );
});

describe('one place', () => {
  const plan = { id: 's-1' as never, name: 'Town plan' };
  const whole = offer({
    kind: 'soon-vacant',
    stage: 'identified',
    area: recorded(squareMetres(1540), 'Survey'),
    from: isoDate('2010-04-01'),
  });
  const hub = offer({ kind: 'hub', hub: 'h-1' as never, plan, name: 'Town hub' });

  test('counts once however it is offered, with its best offer first and what is there before what is planned', () => {
    const { counts, matches } = bestMatches(wanted, [hub, whole, offer()]);
    expect(counts).toMatchObject({ fits: 1, near: 0, byKind: { vacant: { fits: 1 }, 'soon-vacant': { fits: 1 }, hub: { fits: 1 } } });
    expect(matches.map(({ offer: { kind }, also }) => [kind, ...also.map((other) => other.offer.kind)])).toEqual([
      ['vacant', 'soon-vacant', 'hub'],
    ]);
  });

  test('is a fit where one of its offers is', () => {
    const { counts, matches } = bestMatches(wanted, [offer({ area: recorded(squareMetres(20), 'Survey') }), whole]);
    expect(counts).toMatchObject({ fits: 1, near: 0, byKind: { vacant: { fits: 0, near: 1 }, 'soon-vacant': { fits: 1, near: 0 } } });
    expect(matches[0]?.offer.kind).toBe('soon-vacant');
  });

  test('that is there ranks before one that a plan is to make, though that is nearer', () => {
    const names = matchSpace(wanted, [{ ...hub, property: null }, offer({ name: 'Further', position: north(900) })]).map(
      (match) => match.offer.name,
    );
    expect(names).toEqual(['Further', 'Town hub']);
  });

  test('whose plan is late was to be ready, which the day decides', () => {
    const late = { ...hub, from: isoDate('2014-04-01') };
    expect(isOverdue(late, isoDate('2026-11-22'))).toBe(true);
    expect(isOverdue(late, isoDate('2014-04-01'))).toBe(false);
    expect(isOverdue(offer({ from: null }), isoDate('2026-11-22'))).toBe(false);
  });
});

test('the best that are kept are the first of all, counted alike, in steps that let others have their turn', () => {
  const many = Array.from({ length: 9000 }, (_, n) =>
    offer({
      kind: n % 3 === 0 ? 'soon-vacant' : 'vacant',
      property: `p-${n % 6500}` as PropertyId,
      position: north((n * 7919) % 6000),
      area: recorded(squareMetres(1 + ((n * 104_729) % 500)), 'Survey'),
    }),
  );
  const offers = [...new Map(many.map((one) => [offerKey(one), one])).values()];
  const all = bestMatches(wanted, offers);
  expect(all.matches).toHaveLength(all.counts.fits + all.counts.near);
  expect(new Set(all.matches.map((match) => placeKey(match.offer))).size).toBe(all.matches.length);
  for (const most of [0, 1, 5, 150]) expect(bestMatches(wanted, offers, most)).toEqual({ ...all, matches: all.matches.slice(0, most) });
  const turns = [...rankingSteps(wanted, offers, 5)].length;
  expect(turns).toBeGreaterThan(4);
});

describe('whatever is offered', () => {
  const anywhere = fc.record({
    property: fc.uuid().map((id) => id.slice(0, 8) as PropertyId),
    position: fc.integer({ min: 0, max: 6000 }).map(north),
    area: fc.option(
      fc.integer({ min: 1, max: 500 }).map((value) => recorded(squareMetres(value), 'Survey')),
      { nil: unknown },
    ),
    from: fc.constantFrom<Offer['from']>(null, 'unknown', isoDate('2011-01-01'), isoDate('2013-01-01')),
  });
  const some = fc.array(anywhere.map(offer), { maxLength: 8 });
  const reach = fc.integer({ min: 100, max: 4000 });
  const fitting = (more: object, offers: Offer[]) =>
    matchSpace({ ...wanted, ...more }, offers)
      .filter(isFit)
      .map((match) => offerKey(match.offer));

  test('a larger reach never loses a fit', () => {
    fc.assert(
      fc.property(some, reach, reach, (offers, one, other) => {
        const wider = fitting({ reach: Math.max(one, other) }, offers);
        for (const key of fitting({ reach: Math.min(one, other) }, offers)) expect(wider).toContain(key);
      }),
    );
  });

  test('a place that is nearer never misses further', () => {
    const missOf = (from: number) =>
      matchSpace({ ...wanted, place: north(from) }, [offer({ position: north(0) })])[0]?.misses.find(({ what }) => what === 'distance')
        ?.by ?? null;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3100 }), fc.integer({ min: 0, max: 3100 }), (one, other) => {
        expect(missOf(Math.min(one, other)) ?? 0).toBeLessThanOrEqual(missOf(Math.max(one, other)) ?? 0);
      }),
    );
  });

  test('a larger budget, or more time, never loses a fit', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 4_000_000 }), (offers, budget) => {
        const less = fitting({ budget, by: '2011-06-01' }, offers);
        const more = fitting({ budget: budget * 2, by: '2014-01-01' }, offers);
        for (const key of less) expect(more).toContain(key);
      }),
    );
  });
});

describe('what a property offers', () => {
  const facts = (more: Parameters<typeof givenProperty>[0] = {}) => factsOf(givenProperty(more), noBenchmarks);

  test('is what stands empty, all of it once it is left, and a hall out of hours', () => {
    const kinds = (more: Parameters<typeof givenProperty>[0], leaving: string | null = null) => {
      const one = facts(more);
      return offersOf(one, leaving === null ? null : { on: isoDate(leaving), plan: null, stage: null }).map(({ kind }) => kind);
    };
    expect(kinds({ use: 'office', spareArea: recorded(squareMetres(40), 'Survey') })).toEqual(['vacant']);
    expect(kinds({ use: 'office', spareArea: unknown }, '2012-01-01')).toEqual(['soon-vacant']);
    expect(kinds({ use: 'school', spareArea: unknown })).toEqual(['out-of-hours']);
    expect(kinds({ use: 'custody', spareArea: recorded(squareMetres(40), 'Survey') })).toEqual([]);
    expect(kinds({ use: 'school', position: null })).toEqual([]);
    expect(kinds({ use: 'school', archived: true })).toEqual([]);
    expect(kinds({ use: 'school', sensitive: true })).toEqual([]);
    expect(kinds({ use: 'school', disposalStage: 'under-offer' })).toEqual([]);
  });

  test('is nothing where there is no building', () => {
    const left = { on: isoDate('2012-01-01'), plan: null, stage: 'circulated' as const };
    const offered = (more: Parameters<typeof givenProperty>[0]) => offersOf(facts({ floorArea: unknown, ...more }), left);
    expect(offered({ use: 'development-land', holding: 'land' })).toEqual([]);
    expect(offered({ use: 'farm', holding: 'building' })).toEqual([]);
    expect(offered({ use: 'other', holding: 'land' })).toEqual([]);
    expect(offered({ use: 'other', holding: 'land-and-building' })).toHaveLength(1);
  });
});
