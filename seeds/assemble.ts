/** Makes the record of a property from its sketch: identifiers, address, place, interests, people, costs and fabric; the last step before the register. */
import { unknown } from '../shared/figure.ts';
import { organisationIdSchema, propertyIdSchema } from '../shared/ids.ts';
import { hectares, squareMetres } from '../shared/measure.ts';
import { pence } from '../shared/money.ts';
import type { Property } from '../shared/property.ts';
import { chanceOf } from './chance.ts';
import { fabricOf } from './fabric.ts';
import { gapUnless, illustrative, illustrativeEstimate } from './illustrate.ts';
import { barriersOf } from './obstacles.ts';
import { referencePrefix } from './organisations.ts';
import { occupationsOf } from './people.ts';
import { spareAreaOf, takesPart } from './plan-parts.ts';
import { holdingOf } from './reckoning.ts';
import { runningCostOfSketch } from './running-costs.ts';
import { positionNear } from './siting.ts';
import type { Sketch } from './sketch.ts';
import { interestOf } from './terms.ts';

const streets = ['Example Street', 'Example Road', 'Example Lane', 'Sample Way', 'Sample Terrace'] as const;

/** One number in each register for each holder, in the order of the sketches. */
export function assembleAll(sketches: readonly Sketch[]): Property[] {
  const numbers = new Map<string, number>();
  return sketches.map((sketch, index) => {
    const number = (numbers.get(sketch.holder) ?? 0) + 1;
    numbers.set(sketch.holder, number);
    const reference = `${referencePrefix.get(sketch.holder) ?? 'OTH'}-${String(number).padStart(4, '0')}`;
    return assemble(sketch, index, reference);
  });
}

function assemble(sketch: Sketch, index: number, reference: string): Property {
  const chance = chanceOf(`${sketch.key} record`);
  const planned = takesPart(sketch);
  const interest = interestOf(sketch);
  const rent = interest.lease?.rent;
  const lost = !planned && chance.happens(0.0024);
  const vague = sketch.area === null ? 0.12 : 0.04;
  return {
    id: propertyIdSchema.parse(`p-${String(index + 1).padStart(5, '0')}`),
    reference,
    uprn: chance.happens(0.92) ? String(999_900_000_001 + index) : null,
    name: sketch.name,
    address: {
      street: chance.happens(0.7) ? chance.pick(streets) : '',
      town: sketch.place.name,
      postcode: chance.happens(0.94) ? sketch.place.outcode : '',
    },
    district: sketch.place.district,
    position: lost ? null : positionNear(sketch.place, sketch.ring, sketch.key),
    positionPrecision: lost || chance.happens(vague) ? 'approximate' : 'exact',
    holder: organisationIdSchema.parse(sketch.holder),
    use: sketch.use,
    holding: holdingOf(sketch),
    sensitive: sketch.sensitive,
    ringFenced: sketch.use === 'school',
    interests: [interest],
    occupations: occupationsOf(sketch, planned),
    runningCost: runningCostOfSketch(sketch, rent?.basis === 'recorded' ? rent.value : null),
    ...measured(sketch),
    ...valued(sketch, planned),
    ...fabricOf(sketch, spareAreaOf(sketch)),
    barriers: barriersOf(sketch),
    disposalStage: sketch.stage,
    notes: '',
    archived: false,
    version: 1,
  };
}

function measured(sketch: Sketch): Pick<Property, 'floorArea' | 'floorAreaBasis' | 'siteArea'> {
  const chance = chanceOf(`${sketch.key} measured`);
  const { area } = sketch;
  const byPlan = chance.happens(0.9) || sketch.use === 'office';
  return {
    floorArea: gapUnless(area !== null && sketch.areaKnown, () =>
      byPlan
        ? illustrative(squareMetres(area ?? 0), 'asset register')
        : illustrativeEstimate(squareMetres(area ?? 0), 'measured from the outline of the building'),
    ),
    floorAreaBasis:
      area === null || !sketch.areaKnown
        ? 'unknown'
        : chance.weighted([
            ['GIA', 62],
            ['NIA', 24],
            ['unknown', 14],
          ] as const),
    siteArea: gapUnless(chance.happens(area === null ? 0.93 : 0.62) && holdingOf(sketch) !== 'building', () =>
      illustrative(hectares(sketch.site), 'asset register'),
    ),
  };
}

function valued(sketch: Sketch, planned: boolean): Pick<Property, 'bookValue' | 'disposalValue'> {
  return {
    bookValue: gapUnless(sketch.bookKnown, () => illustrative(pence(sketch.book * 100), 'statement of accounts')),
    disposalValue:
      sketch.disposal === null
        ? unknown
        : illustrative(pence(sketch.disposal * 100), planned ? 'valuation for the remodelled estate' : 'valuation list'),
  };
}
