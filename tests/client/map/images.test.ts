/** The map's marks: every image a layer can name can be drawn, and a cluster's ring shows its sectors in proportion. */
import { describe, expect, it } from 'vitest';
import { imageOf, shapeNames } from '../../../client/map/images.ts';
import { mapTheme } from '../../../client/map/theme.ts';

const hexAt = (data: Uint8ClampedArray, at: number) =>
  `#${[0, 1, 2].map((channel) => (data[at + channel] ?? 0).toString(16).padStart(2, '0')).join('')}`;

describe('images', () => {
  it('draws every shape as signed distances with something inside and nothing at the corner', () => {
    for (const name of shapeNames) {
      const image = imageOf(name);
      expect(image?.sdf, name).toBe(true);
      const alphas = (image?.data ?? new Uint8ClampedArray()).filter((_, at) => at % 4 === 3);
      expect(Math.max(...alphas), name).toBeGreaterThan(191);
      expect(alphas[0], name).toBe(0);
    }
  });

  it('shares a ring between its sectors', () => {
    const image = imageOf('mix:light:40:6-6-0-0-0-0-0-0');
    const { data, width } = image ?? { data: new Uint8ClampedArray(), width: 0 };
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) counts.set(hexAt(data, at), (counts.get(hexAt(data, at)) ?? 0) + 1);
    const { county, district, health } = mapTheme('light').sectors;
    expect(width).toBeGreaterThan(0);
    expect(Math.abs((counts.get(county) ?? 0) - (counts.get(district) ?? 0))).toBeLessThan((counts.get(county) ?? 0) * 0.1);
    expect(counts.has(health)).toBe(false);
  });

  it('draws nothing for a name that is not its own', () => {
    expect(imageOf('shape:dragon')).toBeNull();
    expect(imageOf('mix:light:40:1-2')).toBeNull();
    expect(imageOf('mix:light:-4:1-1-1-1-1-1-1-1')).toBeNull();
    expect(imageOf('airport')).toBeNull();
  });
});
