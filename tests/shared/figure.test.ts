/** Figures and totals: missing is never nought, coverage counts everything, and splitting a set changes no total. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noBenchmarks } from '../../shared/estimate.ts';
import { addEstateTotals, noEstate, totalsOf } from '../../shared/estate-totals.ts';
import { factsOf, type PropertyFacts } from '../../shared/facts.ts';
import {
  addTotals,
  countOf,
  coverage,
  estimated,
  known,
  noTotal,
  recorded,
  sumOf,
  totalOf,
  unknown,
  valueOf,
  weakest,
  type Basis,
  type Figure,
} from '../../shared/figure.ts';
import type { PencePerYear } from '../../shared/units.ts';
import { tenures } from '../../shared/tenure.ts';
import { given, givenProperty } from '../given/given-property.ts';

const amount = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value as PencePerYear);
const anyFigure: fc.Arbitrary<Figure<PencePerYear>> = fc.oneof(
  amount.map((value) => recorded(value, 'Register')),
  amount.map((value) => estimated(value, 'Average')),
  fc.constant(unknown),
);
const figures = fc.array(anyFigure, { maxLength: 30 });
const both = { estimates: true };

test('a total is the same however the set is split', () => {
  fc.assert(
    fc.property(figures, figures, (left, right) => {
      expect(addTotals(totalOf(left), totalOf(right))).toEqual(totalOf([...left, ...right]));
    }),
  );
});

test('a total covers what it sums, and every figure is counted', () => {
  fc.assert(
    fc.property(figures, (all) => {
      const total = totalOf(all);
      expect(countOf(total)).toBe(all.length);
      expect(coverage(total, both)).toEqual({ known: all.filter(known).length, of: all.length });
      expect(sumOf(total, both)).toBe(all.reduce((sum, figure) => sum + (valueOf(figure) ?? 0), 0));
      const withoutEstimates = all.filter((figure) => figure.basis === 'recorded');
      expect(sumOf(total, { estimates: false })).toBe(sumOf(totalOf(withoutEstimates), both));
      expect(coverage(total, { estimates: false }).known).toBe(withoutEstimates.length);
    }),
  );
});

test('an unknown figure has no value, and a nought has', () => {
  expect(valueOf(unknown)).toBeNull();
  expect(valueOf(recorded(0, 'Register'))).toBe(0);
});

test('the weakest basis wins whatever the order', () => {
  const basis = fc.constantFrom<Basis>('recorded', 'estimated', 'unknown');
  fc.assert(
    fc.property(fc.array(basis), (bases) => {
      expect(weakest(bases)).toBe(bases.includes('unknown') ? 'unknown' : bases.includes('estimated') ? 'estimated' : 'recorded');
    }),
  );
});

describe('totals of an estate', () => {
  const facts = fc
    .record({ tenure: fc.constantFrom(...tenures), cost: fc.option(fc.nat()), area: fc.option(fc.nat(1e6)), placed: fc.boolean() })
    .map(({ tenure, cost, area, placed }): PropertyFacts => {
      const property = givenProperty({
        interests: [{ tenure, lease: null, letOut: null, titleNumber: null }],
        runningCost: { lines: {}, total: cost === null ? unknown : given(cost) },
        floorArea: area === null ? unknown : given(area),
        ...(placed ? {} : { position: null }),
      });
      return factsOf(property, noBenchmarks);
    });
  const estate = fc.array(facts, { maxLength: 12 });
  const sectorOf = () => 'county' as const;

  test('are the same however the estate is split', () => {
    fc.assert(
      fc.property(estate, estate, (left, right) => {
        expect(addEstateTotals(totalsOf(left, sectorOf), totalsOf(right, sectorOf))).toEqual(totalsOf([...left, ...right], sectorOf));
      }),
    );
  });

  test('count every property once in its tenure and its sector', () => {
    fc.assert(
      fc.property(estate, (all) => {
        const totals = totalsOf(all, sectorOf);
        const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
        expect([totals.properties, sum(totals.tenures), sum(totals.sectors), countOf(totals.runningCost)]).toEqual(
          Array(4).fill(all.length),
        );
        expect(totals.located).toBe(all.filter(({ position }) => position !== null).length);
      }),
    );
  });

  test('of nothing are nothing, known for none of none', () => {
    expect(totalsOf([], sectorOf)).toEqual(noEstate());
    expect(noEstate().runningCost).toEqual(noTotal());
  });
});
