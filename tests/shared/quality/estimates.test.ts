/** Estimates from peers: worked by hand, from the nearest peers that are enough, never over a recorded figure, and gone again without a trace. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benchmarksOf } from '../../../shared/estimate.ts';
import { estimated, known, unknown } from '../../../shared/figure.ts';
import { propertyDraftSchema, type Property } from '../../../shared/property.ts';
import { filledWith, hasPeerEstimate, offerFor, withoutEstimate } from '../../../shared/quality/estimate-from-peers.ts';
import { noPeers, peerRateOf, type Peers } from '../../../shared/quality/peers.ts';
import type { EstimateKind } from '../../../shared/quality/quality-answer.ts';
import { runningCostTotal } from '../../../shared/running-cost.ts';
import { given, givenProperty } from '../../given/given-property.ts';

const cost = (value: number) => ({ lines: {}, total: given(value) });

/** An office of 100 m² that costs so many pounds a m². */
const office = (rate: number, parts: Record<string, unknown> = {}) =>
  givenProperty({ floorArea: given(100), runningCost: cost(rate * 100 * 100), ...parts });

function peersOf(properties: readonly Property[]): Peers {
  const peers = noPeers();
  for (const property of properties) {
    const rate = peerRateOf(property);
    if (rate !== null) peers.add(property, rate);
  }
  return peers;
}

const own = [100, 120, 130, 140, 200].map((rate) => office(rate));
const local = [60, 70, 80].map((rate) => office(rate, { holder: 'sbc' }));
const far = [10, 20, 30].map((rate) => office(rate, { holder: 'nhs', district: 'Dover' }));
const costless = givenProperty({ floorArea: given(840) });
const sizeless = givenProperty({ runningCost: cost(8_400_000) });

const estimate = (kind: EstimateKind, property: Property, register: readonly Property[]) => {
  const offer = offerFor(kind, property, peersOf(register));
  return offer && 'estimate' in offer ? offer.estimate : offer;
};

describe('what is offered', () => {
  test('a running cost: the area at the median of five of the same holder, £130, and their quartiles, £120 and £140', () => {
    expect(estimate('running-cost', costless, [...own, ...local, ...far])).toEqual({
      value: 840 * 13_000,
      low: 840 * 12_000,
      high: 840 * 14_000,
      peers: 5,
      peersInWords: '5 offices of the same holder',
      method: 'From peers: 840 m² at £130 a m² a year, the median of 5 offices of the same holder (half of them from £120 to £140)',
    });
  });

  test('a floor area: the cost at the same median, and the quartiles the other way round', () => {
    expect(estimate('floor-area', sizeless, own)).toMatchObject({ value: 646, low: 600, high: 700, peers: 5 });
  });

  test('too few of the same holder: those of the district, then of the whole register, then none', () => {
    const [first, second] = own as [Property, Property];
    expect(estimate('running-cost', costless, [first, second, ...local, ...far])).toMatchObject({ peersInWords: '5 offices in Swale' });
    expect(estimate('running-cost', costless, [first, second, ...far])).toMatchObject({ peersInWords: '5 offices in the whole register' });
    expect(estimate('running-cost', costless, [first, ...far])).toEqual({ cannot: 'Fewer than 5 offices have both figures recorded.' });
    expect(estimate('running-cost', { ...costless, use: 'library' }, own)).toEqual({
      cannot: 'Fewer than 5 libraries have both figures recorded.',
    });
  });

  test('nothing from what is not recorded, archived, sensitive or land', () => {
    const [first, ...rest] = own as [Property, ...Property[]];
    for (const parts of [
      { floorArea: estimated(100, 'Paced out') },
      { runningCost: { lines: {}, total: estimated(100, 'By eye') } },
      { archived: true },
      { sensitive: true },
      { holding: 'land' },
    ] as Partial<Property>[])
      expect(estimate('running-cost', costless, [{ ...first, ...parts }, ...rest])).toHaveProperty('cannot');
  });

  test('nothing for land, nothing where a figure stands, and nothing from another estimate', () => {
    expect(estimate('running-cost', { ...costless, holding: 'land' }, own)).toBeNull();
    expect(estimate('running-cost', office(5), own)).toBeNull();
    expect(estimate('running-cost', { ...costless, runningCost: { lines: { rates: given(5) as never }, total: unknown } }, own)).toBeNull();
    const guessed = { ...costless, floorArea: estimated(840 as never, 'Paced out') };
    expect(estimate('running-cost', guessed, own)).toEqual({
      cannot: 'Its floor area is not recorded either, and an estimate is not made from another.',
    });
  });
});

test('a recorded figure that comes later wins over the estimate', () => {
  const found = offerFor('running-cost', costless, peersOf(own));
  const filled = found && 'estimate' in found ? filledWith('running-cost', costless, found.estimate) : costless;
  expect(runningCostTotal(filled.runningCost)).toMatchObject({ basis: 'estimated', value: 840 * 13_000 });
  const all = ['rent', 'rates', 'energy', 'water', 'cleaning', 'security', 'facilities-management', 'maintenance', 'other'];
  const lines = Object.fromEntries(all.map((line) => [line, given(10)])) as Property['runningCost']['lines'];
  expect(runningCostTotal({ ...filled.runningCost, lines })).toMatchObject({ basis: 'recorded', value: 90 });
  const part = { rates: given(10) } as Property['runningCost']['lines'];
  expect(runningCostTotal({ ...filled.runningCost, lines: part })).toMatchObject({ basis: 'estimated', value: 840 * 13_000 });
});

test('averages are not taken over what was estimated from peers', () => {
  const found = offerFor('floor-area', sizeless, peersOf(own));
  const filled = found && 'estimate' in found ? filledWith('floor-area', sizeless, found.estimate) : sizeless;
  expect(known(filled.floorArea)).toBe(true);
  expect(benchmarksOf([...own, filled])).toEqual(benchmarksOf(own));
});

const anyFigure = fc.oneof(
  fc.integer({ min: 1, max: 900_000 }).map((value) => given(value)),
  fc.constant(unknown),
  fc.integer({ min: 1, max: 900_000 }).map((value) => estimated(value, 'By eye')),
);

const anyRegister = fc
  .array(
    fc.record({
      use: fc.constantFrom('office', 'library', 'car-park'),
      holder: fc.constantFrom('kcc', 'sbc'),
      district: fc.constantFrom('Swale', 'Dover', null),
      holding: fc.constantFrom('building', 'land-and-building', 'land'),
      archived: fc.boolean(),
      sensitive: fc.boolean(),
      floorArea: anyFigure,
      runningCost: fc.record({ total: anyFigure, lines: fc.oneof(fc.constant({}), fc.constant({ rates: given(100) })) }),
    }),
    { minLength: 5, maxLength: 40 },
  )
  .map((all) => all.map((parts, at) => givenProperty({ id: `p${at}`, ...parts })));

const anyKind = fc.constantFrom<EstimateKind>('running-cost', 'floor-area');

const fillIn = (kind: EstimateKind, property: Property, peers: Peers): Property => {
  const offer = offerFor(kind, property, peers);
  return offer && 'estimate' in offer ? filledWith(kind, property, offer.estimate) : property;
};

describe('over any register', () => {
  test('filling and removing gives the same register, and what is filled may be stored', () => {
    fc.assert(
      fc.property(anyRegister, anyKind, (register, kind) => {
        const peers = peersOf(register);
        const filled = register.map((property) => fillIn(kind, property, peers));
        expect(filled.map((property) => withoutEstimate(kind, property))).toEqual(register);
        for (const property of filled) expect(propertyDraftSchema.safeParse(property).success).toBe(true);
      }),
    );
  });

  test('no figure that stands is ever changed', () => {
    fc.assert(
      fc.property(anyRegister, anyKind, (register, kind) => {
        const peers = peersOf(register);
        for (const property of register) {
          const filled = fillIn(kind, property, peers);
          if (known(property.floorArea)) expect(filled.floorArea).toBe(property.floorArea);
          if (known(runningCostTotal(property.runningCost))) expect(filled.runningCost).toBe(property.runningCost);
          expect(hasPeerEstimate(kind, filled)).toBe(filled !== property);
        }
      }),
    );
  });

  test('the order of filling and of the register does not matter, and what is filled is nobody’s peer', () => {
    fc.assert(
      fc.property(
        anyRegister.chain((register) => fc.tuple(fc.constant(register), fc.shuffledSubarray(register, { minLength: register.length }))),
        anyKind,
        ([register, shuffled], kind) => {
          const oneByOne = new Map(register.map((property) => [property.id, property]));
          for (const { id } of shuffled) oneByOne.set(id, fillIn(kind, oneByOne.get(id) as Property, peersOf([...oneByOne.values()])));
          const peers = peersOf(shuffled);
          expect([...oneByOne.values()]).toEqual(register.map((property) => fillIn(kind, property, peers)));
        },
      ),
      { numRuns: 50 },
    );
  });
});
