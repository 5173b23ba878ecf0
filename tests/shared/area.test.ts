/** Drawn areas agree with turf on what lies in them, and their bounds hold all of them. */
import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, contains } from '../../shared/area.ts';
import { position } from '../../shared/measure.ts';
import type { Area } from '../../shared/scenario.ts';

/** A star-shaped ring about a centre, so that it never crosses itself. */
const ringAbout = (x: number, y: number, size: number) =>
  fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 9 }).map((radii) => {
    const corners = radii.map((radius, index): [number, number] => {
      const angle = (2 * Math.PI * index) / radii.length;
      return [x + size * radius * Math.cos(angle), y + size * radius * Math.sin(angle)];
    });
    return [...corners, corners[0] as [number, number]];
  });
const anyArea: fc.Arbitrary<Area> = fc
  .tuple(ringAbout(0.7, 51.3, 0.4), ringAbout(0.7, 51.3, 0.05), ringAbout(1.4, 51.3, 0.2))
  .map(([outer, hole, island]) => ({ type: 'MultiPolygon', coordinates: [[outer, hole], [island]] }));
const place = fc.record({
  longitude: fc.double({ min: 0, max: 2, noNaN: true }),
  latitude: fc.double({ min: 50.8, max: 51.8, noNaN: true }),
});

test('what lies in an area is what turf says lies in it', () => {
  fc.assert(
    fc.property(anyArea, place, (area, { longitude, latitude }) => {
      const inside = booleanPointInPolygon([longitude, latitude], area, { ignoreBoundary: true });
      const within = booleanPointInPolygon([longitude, latitude], area);
      fc.pre(inside === within);
      expect(contains(area, position(longitude, latitude))).toBe(inside);
    }),
  );
});

test('nothing outside the bounds lies in the area', () => {
  fc.assert(
    fc.property(anyArea, place, (area, { longitude, latitude }) => {
      const [west, south, east, north] = boundsOf(area);
      const inBounds = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
      expect(inBounds || !contains(area, position(longitude, latitude))).toBe(true);
    }),
  );
});
