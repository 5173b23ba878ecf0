/** The map drawn for paper: everything the plan touches is on it, to scale, and no name lies over another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf, scaleBarOf } from '../../../shared/paper/paper-frame.ts';
import { labelsOf } from '../../../shared/paper/paper-labels.ts';
import { pathOf } from '../../../shared/paper/paper-path.ts';
import { distance, metres, position } from '../../../shared/measure.ts';

const anyPosition = fc
  .record({ lng: fc.double({ min: 0.1, max: 1.4, noNaN: true }), lat: fc.double({ min: 50.9, max: 51.5, noNaN: true }) })
  .map(({ lng, lat }) => position(lng, lat));
const positions = fc.array(anyPosition, { minLength: 1, maxLength: 30 });

describe('the frame', () => {
  test('holds every position', () => {
    fc.assert(
      fc.property(positions, (some) => {
        const frame = frameOf(some, 720, 430);
        for (const { longitude, latitude } of some) {
          const [x, y] = frame?.at(longitude, latitude) ?? [-1, -1];
          expect(x >= 0 && x <= 720 && y >= 0 && y <= 430).toBe(true);
        }
      }),
    );
  });

  test('is not drawn for a plan without positions', () => {
    expect(frameOf([], 720, 430)).toBeNull();
  });

  test('its scale bar is as long as it says', () => {
    const [from, to] = [position(0.7, 51.3), position(0.9, 51.3)];
    const frame = frameOf([from, to], 720, 430);
    if (!frame) throw new Error('There is a frame for two positions.');
    const bar = scaleBarOf(frame);
    const [start] = frame.at(from.longitude, from.latitude);
    const [end] = frame.at(to.longitude, to.latitude);
    const metresOnPaper = ((end - start) / bar.length) * bar.metres;
    expect(Math.abs(metresOnPaper / distance(from, to) - 1)).toBeLessThan(0.01);
    expect(metres(bar.metres)).toBe(bar.metres);
  });
});

describe('what is drawn', () => {
  const frame = frameOf([position(0.7, 51.3), position(0.9, 51.4)], 720, 430);
  if (!frame) throw new Error('There is a frame for two positions.');

  test('a shape off the paper is left out and one on it is closed', () => {
    const square = (lng: number, lat: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [lng, lat],
          [lng + 0.05, lat],
          [lng + 0.05, lat + 0.05],
          [lng, lat],
        ],
      ],
    });
    expect(pathOf([square(5, 48)], frame)).toBe('');
    expect(pathOf([square(0.75, 51.32)], frame)).toMatch(/^M[\d. L]+Z$/);
  });

  test('the larger place keeps its name where two meet', () => {
    const place = (name: string, population: number) => ({
      name,
      longitude: 0.8,
      latitude: 51.35,
      principal: false,
      kind: 'village',
      population,
    });
    const labels = labelsOf([place('Little', 10), place('Great', 9000)], frame, [], 1);
    expect(labels.map(({ text }) => text)).toEqual(['Great']);
  });
});
