/** The scale bar is a round length that fits its room. */
import { assert, double, property } from 'fast-check';
import { expect, it } from 'vitest';
import { formatLength, metresPerPixel, scaleBar } from '../../../client/map/scale.ts';

it('is a round length, as long as fits', () => {
  assert(
    property(double({ min: 49, max: 61, noNaN: true }), double({ min: 5, max: 19, noNaN: true }), (latitude, zoom) => {
      const { metres, pixels } = scaleBar(latitude, zoom, 110);
      expect(pixels).toBeLessThanOrEqual(110.001);
      expect(pixels).toBeGreaterThan(110 / 2.51);
      expect(['1', '2', '5']).toContain(String(Number(metres.toPrecision(3))).replace(/[0.]/g, '')[0]);
      expect(metres / metresPerPixel(latitude, zoom)).toBeCloseTo(pixels, 6);
    }),
  );
});

it('prints metres below a kilometre and kilometres above', () => {
  expect(formatLength(640.4)).toBe('640 m');
  expect(formatLength(1620)).toBe('1.6 km');
  expect(formatLength(2000)).toBe('2 km');
  expect(formatLength(23_400)).toBe('23 km');
});
