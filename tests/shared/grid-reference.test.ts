/** National Grid references agree with proj4 and with known places, and go there and back. */
import fc from 'fast-check';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { fromEastingNorthing, fromGridReference, toEastingNorthing, toGridReference } from '../../shared/grid-reference.ts';
import { distance, position } from '../../shared/measure.ts';

const nationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m';

const inBritain = fc
  .record({ longitude: fc.double({ min: -6, max: 1.7, noNaN: true }), latitude: fc.double({ min: 50, max: 59, noNaN: true }) })
  .map(({ longitude, latitude }) => position(longitude, latitude));

test('agrees with proj4 to a centimetre, there and back', () => {
  fc.assert(
    fc.property(inBritain, (place) => {
      const found = toEastingNorthing(place);
      const [easting = NaN, northing = NaN] = proj4('WGS84', nationalGrid, [place.longitude, place.latitude]);
      expect(found?.easting).toBeCloseTo(easting, 2);
      expect(found?.northing).toBeCloseTo(northing, 2);
      expect(found && distance(fromEastingNorthing(found), place)).toBeLessThan(0.01);
    }),
  );
});

test.each([
  ['Sittingbourne station', 0.7347, 51.342, /^TQ 90[45]\d 63[78]\d$/],
  ['Caister water tower, the worked point of the Ordnance Survey guide', 1.716074, 52.658008, /^TG 514\d 131\d$/],
  ['Big Ben', -0.12463, 51.50071, /^TQ 302\d 796\d$/],
  ['Edinburgh Castle', -3.1999, 55.9486, /^NT 25\d\d 73\d\d$/],
  ['Ramsgate harbour', 1.42, 51.329, /^TR 38\d\d 64\d\d$/],
])('%s', (_, longitude, latitude, reference) => {
  expect(toGridReference(position(longitude, latitude))).toMatch(reference);
});

test('a reference names its own square', () => {
  fc.assert(
    fc.property(inBritain, (place) => {
      const reference = toGridReference(place) as string;
      const middle = fromGridReference(reference);
      expect(middle && toGridReference(middle)).toBe(reference);
      expect(middle && distance(middle, place)).toBeLessThan(7.2);
    }),
  );
});

test.each(['', 'TQ', 'TQ 9', 'TQ 123', 'ZZ 12 34', 'IQ 12 34', '90 63'])('%j is no reference', (text) => {
  expect(fromGridReference(text)).toBeNull();
});

test('outside Great Britain there is none', () => expect(toGridReference(position(2.35, 48.85))).toBeNull());
