/** The two statements of the palette agree, and every ink can be read on every paper it lies on (WCAG 2.2, AA). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Palette, palettes, type Theme } from '../../shared/palette.ts';
import { sectors } from '../../shared/organisation.ts';

const themes: Theme[] = ['light', 'dark'];
const css = readFileSync('client/ui/tokens.css', 'utf8');
const block = (theme: Theme) => css.split('}').find((part) => part.includes(`color-scheme: ${theme};`)) ?? '';
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const luminance = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

test.each(themes)('tokens.css and palette.ts say the same colours in the %s theme', (theme) => {
  const { sectors: bySector, ...rest } = palettes[theme];
  for (const [name, colour] of Object.entries(rest)) expect(block(theme)).toContain(`--${kebab(name)}: ${colour};`);
  for (const sector of sectors) expect(block(theme)).toContain(`--sector-${sector}: ${bySector[sector]};`);
});

test.each(themes)('text and marks of the %s theme can be read', (theme) => {
  const palette: Palette = palettes[theme];
  for (const paper of [palette.paper, palette.paperRaised, palette.accentQuiet]) {
    for (const ink of [palette.ink, palette.inkQuiet, palette.accent]) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.focus, paper)).toBeGreaterThanOrEqual(3);
  }
  expect(contrast(palette.danger, palette.paper)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.accentInk, palette.accent)).toBeGreaterThanOrEqual(4.5);
  for (const sector of sectors) expect(contrast(palette.sectors[sector], palette.paper)).toBeGreaterThanOrEqual(3);
});
