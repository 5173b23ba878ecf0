/** A plan on the map: marks, hubs and moves agree with its decisions. */
import { assert, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionFeatures, hubFeatures, moveFeatures } from '../../../client/map/plan-overlays.ts';
import { curve, slotsOf } from '../../../shared/plan-on-map.ts';
import { positionSchema } from '../../../shared/units.ts';
import { plan, year } from './plan-given.ts';

describe('a plan on the map', () => {
  it('marks the host and what is vacated, and leaves out what has no position', () => {
    expect(decisionFeatures(plan).map(({ properties }) => properties?.mark)).toEqual(['host', 'vacated']);
  });

  it('counts every member of a hub, placed or not', () => {
    expect(hubFeatures(plan).map(({ properties }) => properties?.label)).toEqual([2]);
    expect(hubFeatures({ ...plan, numbered: true }).map(({ properties }) => properties?.label)).toEqual([1]);
  });

  it('draws one move for a property whose components go to the same hub', () => {
    const [move, ...others] = moveFeatures(plan);
    expect(others).toEqual([]);
    expect(move?.geometry.coordinates[0]).toEqual([0.76, 51.44]);
    expect(move?.geometry.coordinates.at(-1)).toEqual([0.735, 51.34]);
    expect(move?.properties?.area).toBe(900);
  });

  it('shows what is still to come at the end of a year', () => {
    const at2013 = { ...plan, year: year(2013) };
    expect(decisionFeatures(at2013).map(({ properties }) => properties?.due)).toEqual([true, false]);
    expect(hubFeatures(at2013)[0]?.properties?.due).toBe(true);
  });

  it('leaves out what an archived property would have done', () => {
    const facts = new Map([...plan.facts].map(([id, one]) => [id, { ...one, archived: one.name === 'Office leaver' }]));
    const without = { ...plan, facts };
    expect(hubFeatures(without).map(({ properties }) => properties?.label)).toEqual([1]);
    expect(moveFeatures(without)).toEqual([]);
    expect(decisionFeatures(without).map(({ properties }) => properties?.mark)).toEqual(['host']);
  });

  it('draws hubs on nearly the same spot side by side, in their order from the west, and others in their places', () => {
    const places = [
      [0.764, 51.441],
      [0.76, 51.44],
      [1.08, 51.28],
    ].map(([longitude, latitude]) => positionSchema.parse({ longitude, latitude }));
    expect(slotsOf(places)).toEqual([1, -1, 0]);
  });

  it('draws curves from their start to their end', () => {
    const position = record({
      longitude: double({ min: -1, max: 2, noNaN: true }),
      latitude: double({ min: 50, max: 53, noNaN: true }),
    });
    assert(
      property(position, position, (a, b) => {
        const [from, to] = [positionSchema.parse(a), positionSchema.parse(b)];
        const line = curve(from, to);
        expect(line[0]?.[0]).toBeCloseTo(from.longitude, 9);
        expect(line.at(-1)?.[1]).toBeCloseTo(to.latitude, 9);
        expect(line.flat().every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
