/** Site candidates: which land is offered for a new build, and in which order. */
import { expect, test } from 'vitest';
import { rankSites } from '../../../shared/appraisal/site-candidates.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { position } from '../../../shared/measure.ts';
import { givenFacts, workedAssumptions } from '../../given/given-plan.ts';

const member = givenFacts('m');
const carPark = (id: string, parts: Partial<PropertyFacts> = {}) => givenFacts(id, { use: 'car-park', holding: 'land', ...parts });
const order = (candidates: PropertyFacts[]) => rankSites([member], candidates, workedAssumptions).map(({ property }) => property);

test('car parks and vacant land come before the members, the nearest first', () => {
  const near = carPark('near', { position: position(0.74, 51.341) });
  const nearer = givenFacts('nearer', { use: 'development-land', position: position(0.736, 51.341) });
  expect(order([member, near, nearer])).toEqual(['nearer', 'near', 'm']);
});

test.each([
  ['a leasehold', { tenure: 'leasehold' }],
  ['let out', { letOut: true }],
  ['a park', { use: 'open-space' }],
  ['declared surplus', { disposalStage: 'declared-surplus' }],
  ['archived', { archived: true }],
  ['without a place', { position: null }],
  ['further than any service may move', { position: position(1.2, 51.341) }],
] as [string, Partial<PropertyFacts>][])('%s is not offered', (_, parts) => {
  expect(order([carPark('c', parts)])).toEqual([]);
});

test('nor is a leasehold member, nor an office that is no member', () => {
  expect(rankSites([{ ...member, tenure: 'leasehold' }], [{ ...member, tenure: 'leasehold' }], workedAssumptions)).toEqual([]);
  expect(order([givenFacts('other')])).toEqual([]);
});
