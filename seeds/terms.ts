/** The interest a holder has in a generated property: lease dates, breaks and rents, or to whom a freehold is let. */
import { unknown } from '../shared/figure.ts';
import { pencePerYear, pence } from '../shared/money.ts';
import type { Interest, Lease } from '../shared/tenure.ts';
import { monthsSchema } from '../shared/units.ts';
import { isoDateSchema, type IsoDate } from '../shared/year.ts';
import { chanceOf, type Chance } from './chance.ts';
import { gapUnless, illustrative } from './illustrate.ts';
import type { Sketch } from './sketch.ts';
import { planLeases } from './plan-leases.ts';

const quarterDays = ['03-25', '06-24', '09-29', '12-25'] as const;
const tenants = ['a local charity', 'a trading tenant', 'a community association', 'a farming tenant', 'a sports club'] as const;

export function interestOf(sketch: Sketch): Interest {
  const chance = chanceOf(`${sketch.key} interest`);
  const held = sketch.tenure !== 'freehold' && sketch.tenure !== 'user-rights';
  return {
    tenure: sketch.tenure,
    lease: held ? leaseOf(sketch, chance) : null,
    letOut: sketch.letOut ? { tenant: tenantOf(sketch, chance), tenantOrganisation: null, lease: letLease(chance) } : null,
    titleNumber: sketch.tenure === 'freehold' && chance.happens(0.55) ? `ILLUSTRATIVE ${chance.whole(1000, 9999)}` : null,
  };
}

const tenantOf = (sketch: Sketch, chance: Chance) =>
  sketch.use === 'farm' ? 'a farming tenant' : sketch.use === 'shop' || sketch.use === 'depot' ? 'a trading tenant' : chance.pick(tenants);

function leaseOf(sketch: Sketch, chance: Chance): Lease {
  const term = chance.weighted(
    sketch.tenure === 'pfi'
      ? ([
          [25, 70],
          [30, 30],
        ] as const)
      : ([
          [10, 22],
          [15, 26],
          [20, 24],
          [25, 22],
          [99, 6],
        ] as const),
  );
  const expires = term === 99 ? chance.whole(2040, 2085) : chance.whole(2010, 2030);
  const day = chance.pick(quarterDays);
  const datesKnown = chance.happens(0.84);
  const planned = planLeases.get(sketch.key);
  const breakYear = chance.happens(0.38) ? chance.whole(2011, 2016) : null;
  const rent = rentOf(sketch, chance);
  return {
    startsOn: datesKnown && expires - term < 2010 ? date(expires - term, day) : null,
    expiresOn: planned?.expiresOn ?? (datesKnown ? date(expires, day) : null),
    breakOn: planned ? planned.breakOn : breakYear !== null && datesKnown && breakYear < expires ? date(breakYear, day) : null,
    noticePeriod: planned !== undefined || chance.happens(0.7) ? monthsSchema.parse(chance.pick([3, 6, 6, 12])) : null,
    rent: gapUnless(rent !== null && (planned !== undefined || chance.happens(0.8)), () =>
      illustrative(pencePerYear(rent ?? 0), 'lease schedule'),
    ),
    rentReviewOn: term >= 10 && expires > 2014 && chance.happens(0.5) ? date(chance.whole(2010, 2014), day) : null,
    repairing: chance.weighted([
      ['full', 55],
      ['internal', 25],
      ['none', 5],
      ['unknown', 15],
    ] as const),
    breakPenalty: gapUnless(planned !== undefined || (breakYear !== null && chance.happens(0.4)), () =>
      illustrative(pence(Math.round((rent ?? 0) / 4 / 100) * 100), 'lease schedule'),
    ),
  };
}

/** A share of the running cost, which includes it; whole pounds in pence. */
function rentOf(sketch: Sketch, chance: Chance): number | null {
  const share = chance.between(0.36, 0.52);
  if (sketch.tenure === 'pfi') return null;
  if (sketch.cost !== null && sketch.costKnown) return Math.round((sketch.cost * share) / 100) * 100;
  return sketch.area === null ? chance.whole(8, 60) * 10_000 : Math.round(sketch.area * chance.between(26, 44)) * 100;
}

function letLease(chance: Chance): Lease {
  const day = chance.pick(quarterDays);
  return {
    startsOn: date(chance.whole(1998, 2008), day),
    expiresOn: chance.happens(0.85) ? date(chance.whole(2011, 2028), day) : null,
    breakOn: null,
    noticePeriod: null,
    rent: gapUnless(chance.happens(0.8), () => illustrative(pencePerYear(chance.whole(30, 280) * 10_000), 'rent roll')),
    rentReviewOn: null,
    repairing: chance.pick(['full', 'internal', 'unknown']),
    breakPenalty: unknown,
  };
}

const date = (year: number, monthAndDay: string): IsoDate => isoDateSchema.parse(`${year}-${monthAndDay}`);
