/** A district's name is written inside its largest part, whatever its shape. */
import { booleanPointInPolygon, multiPolygon, polygon } from '@turf/turf';
import { expect, it } from 'vitest';
import { districts } from '../../geodata/districts.ts';
import { labelPoints } from '../../server/label-points.ts';

it('names each of the twelve districts once, inside it', () => {
  const { features } = labelPoints(districts.features);
  expect(features.map(({ properties }) => properties?.['name'])).toEqual(districts.features.map(({ properties }) => properties.name));
  features.forEach((point, at) => {
    const district = districts.features[at];
    expect(district && booleanPointInPolygon(point, district)).toBe(true);
  });
});

it('takes the largest of several islands, and a place inside one that bends round its middle', () => {
  const square = (x: number, y: number, side: number) => [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ];
  const islands = multiPolygon([square(0, 51, 0.01), square(1, 51, 0.2)], { name: 'Islands' });
  const bend = polygon(
    [
      [
        [0, 51],
        [1, 51],
        [1, 51.05],
        [0.05, 51.05],
        [0.05, 51.95],
        [1, 51.95],
        [1, 52],
        [0, 52],
        [0, 51],
      ],
    ],
    { name: 'Bend' },
  );
  const [onIslands, onBend] = labelPoints([islands, bend]).features;
  expect(onIslands?.geometry.coordinates[0]).toBeGreaterThan(1);
  expect(onBend && booleanPointInPolygon(onBend, bend)).toBe(true);
});
