/** The map's colours can be told apart by everybody, on both themes, and its words can be read. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapTheme } from '../../../client/map/theme.ts';
import { sectors } from '../../../shared/organisation.ts';
import { contrast, distanceBetween, linearOf, seenWith, visions } from './colour-vision.ts';

/** Two patches nearer than this in Oklab are easily confused. */
const confusable = 0.07;

for (const name of ['light', 'dark'] as const) {
  const theme = mapTheme(name);
  describe(`the ${name} theme`, () => {
    for (const [vision, matrix] of Object.entries(visions)) {
      it(`keeps the eight sectors apart for ${vision}`, () => {
        const seen = sectors.map((sector) => ({ sector, colour: seenWith(matrix, linearOf(theme.sectors[sector])) }));
        const near = seen.flatMap((one, at) =>
          seen
            .slice(at + 1)
            .filter((other) => distanceBetween(one.colour, other.colour) < confusable)
            .map((other) => `${one.sector} and ${other.sector}`),
        );
        expect(near).toEqual([]);
      });
    }

    it('draws every sector at three to one or better on land', () => {
      const faint = sectors.filter((sector) => contrast(linearOf(theme.sectors[sector]), linearOf(theme.land)) < 3);
      expect(faint).toEqual([]);
    });

    it('writes every label at four and a half to one or better', () => {
      const words = { label: theme.label, quiet: theme.labelQuiet, district: theme.districtLabel };
      const faint = Object.entries(words).filter(([, colour]) => contrast(linearOf(colour), linearOf(theme.land)) < 4.5);
      expect(faint).toEqual([]);
      expect(contrast(linearOf(theme.labelQuiet), linearOf(theme.sea))).toBeGreaterThan(4.5);
    });

    it('gives style sheets the same sector colours', () => {
      const sheet =
        readFileSync('client/ui/tokens.css', 'utf8').split(/data-mantine-color-scheme=["']dark["']/)[name === 'light' ? 0 : 1] ?? '';
      for (const sector of sectors) expect(sheet).toContain(`--sector-${sector}: ${theme.sectors[sector]};`);
    });
  });
}
