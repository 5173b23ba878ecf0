/** Host candidates: who is left out, and what puts one above another. */
import { describe, expect, test } from 'vitest';
import { rankHosts } from '../../../shared/appraisal/host-candidates.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { position } from '../../../shared/measure.ts';
import { figure, givenFacts, occupant, pounds, workedAssumptions } from '../../given/given-plan.ts';

const member = givenFacts('m', { components: [occupant('back-office', { staff: figure(50) })] });
const candidate = (id: string, parts: Partial<PropertyFacts> = {}) =>
  givenFacts(id, { floorArea: figure(2000), spareArea: figure(600), runningCost: pounds(160_000), ...parts });
const rank = (...candidates: PropertyFacts[]) => rankHosts([member], candidates, workedAssumptions);
const order = (...candidates: PropertyFacts[]) => rank(...candidates).map(({ property }) => property);

test('a candidate states its room against the need, its distance, tenure and cost', () => {
  expect(rank(candidate('c'))).toMatchObject([
    { property: 'c', spare: 600, need: 350, distance: 0, tenure: 'freehold', runningCostPerM2: 8000, score: 1 },
  ]);
  expect(rank(candidate('c'))[0]?.reasons).toEqual(['It has room for the 350 m² needed.', 'It is freehold.']);
});

describe('left out', () => {
  test.each([
    ['archived', { archived: true }],
    ['land', { holding: 'land' }],
    ['a custody suite', { use: 'custody' }],
    ['a car park', { use: 'car-park' }],
    ['declared surplus', { disposalStage: 'declared-surplus' }],
    ['ring-fenced', { ringFenced: true }],
    ['too far for any service', { position: position(1.2, 51.341) }],
    ['smaller than the need', { floorArea: figure(300) }],
    ['a care home', { use: 'care-home' }],
    ['a hospital', { use: 'hospital' }],
    ['a school', { use: 'school' }],
    ['an ambulance station', { use: 'ambulance-station' }],
    ['a health centre, for an office', { use: 'health-centre' }],
  ] as [string, Partial<PropertyFacts>][])('%s', (_, parts) => {
    expect(order(candidate('c', parts))).toEqual([]);
  });

  test('but a health centre may take in another', () => {
    const clinic = givenFacts('m', { use: 'health-centre' });
    const [only] = rankHosts([clinic], [candidate('c', { use: 'health-centre' })], workedAssumptions);
    expect(only?.property).toBe('c');
  });

  test('but not one withdrawn from disposal', () => {
    expect(order(candidate('c', { disposalStage: 'withdrawn' }))).toEqual(['c']);
  });
});

describe('order', () => {
  test('room, distance, tenure and running cost each tell, all else the same', () => {
    expect(order(candidate('a', { spareArea: figure(300) }), candidate('b'))).toEqual(['b', 'a']);
    expect(order(candidate('a', { position: position(0.8, 51.341) }), candidate('b'))).toEqual(['b', 'a']);
    expect(order(candidate('a', { tenure: 'pfi' }), candidate('b'))).toEqual(['b', 'a']);
    expect(order(candidate('a', { runningCost: pounds(320_000) }), candidate('b'))).toEqual(['b', 'a']);
    expect(order(candidate('a', { letOut: true }), candidate('b'))).toEqual(['b', 'a']);
  });

  test('spare space that is not recorded is between enough and none', () => {
    const unknownRoom = candidate('u', { spareArea: { basis: 'unknown' } });
    expect(order(candidate('none', { spareArea: figure(0) }), unknownRoom, candidate('enough'))).toEqual(['enough', 'u', 'none']);
  });

  test('room that is not recorded is not endless: known room comes first, however far, then what is recorded of it', () => {
    const unsized = candidate('unsized', { floorArea: { basis: 'unknown' }, spareArea: { basis: 'unknown' }, runningCost: pounds(10) });
    const unsure = candidate('unsure', { spareArea: { basis: 'unknown' } });
    const far = candidate('far', { position: position(0.9, 51.341), tenure: 'leasehold' });
    const little = candidate('little', { spareArea: figure(100) });
    expect(order(unsized, unsure, little, far)).toEqual(['far', 'unsure', 'unsized', 'little']);
    expect(rank(unsized)[0]?.reasons).toContain('Neither its floor area nor its spare space is recorded, so it may have no room.');
  });

  test('a candidate whose place is not recorded is kept and comes last, with that as a reason', () => {
    const lost = candidate('lost', { position: null });
    const poor = candidate('poor', { spareArea: figure(0), tenure: 'user-rights', position: position(0.94, 51.341) });
    expect(order(lost, poor)).toEqual(['poor', 'lost']);
    expect(rank(lost)[0]).toMatchObject({ distance: null });
    expect(rank(lost)[0]?.reasons).toContain('Its place is not recorded.');
    expect(rank(lost)[0]?.score).toBeLessThan(rank(candidate('far', { position: position(0.94, 51.341) }))[0]?.score ?? 0);
  });

  test('members whose place is not recorded are named in the reasons, and not taken to be near', () => {
    const unplaced = { ...member, position: null };
    const [only] = rankHosts([unplaced], [candidate('c')], workedAssumptions);
    expect(only).toMatchObject({ distance: null });
    expect(only?.reasons).toContain('The place of no member is recorded.');
    const other = givenFacts('n', { components: member.components, position: null });
    expect(rankHosts([member, other], [candidate('c')], workedAssumptions)[0]?.reasons).toContain('The place of 1 member is not recorded.');
  });

  test('a member that hosts needs no room for its own services', () => {
    const hosting = candidate('m', { components: member.components });
    expect(rank(hosting)[0]).toMatchObject({ need: 0, property: 'm' });
  });
});
