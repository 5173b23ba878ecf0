/** The map's colours in both themes as named tokens; every one is opaque so that contrast can be reckoned, and drawing sets opacity. */
import type { Sector } from '../../shared/organisation.ts';
import { palettes, type Theme } from '../../shared/palette.ts';

export type ThemeName = Theme;

export type MapTheme = {
  name: ThemeName;
  sea: string;
  land: string;
  coast: string;
  districtLine: string;
  districtLabel: string;
  motorway: string;
  road: string;
  railway: string;
  label: string;
  labelQuiet: string;
  /** The colour round labels and marks that parts them from what lies beneath. */
  halo: string;
  ink: string;
  accent: string;
  /** A property that the chosen plan vacates, and the crosses on it. */
  vacated: string;
  sectors: Record<Sector, string>;
  /** Eight unordered colours for other classes, in the order of the sectors' colours, and one for what is in none of them. */
  classes: readonly string[];
  none: string;
  /** Low to high, five steps. */
  steps: readonly [string, string, string, string, string];
};

const light: MapTheme = {
  name: 'light',
  sea: '#dfe9ec',
  land: '#f7f6f2',
  coast: '#b3c4c9',
  districtLine: '#a59f93',
  districtLabel: '#6b665c',
  motorway: '#d3c8b2',
  road: '#e2dccf',
  railway: '#c3c1bb',
  label: '#2c3432',
  labelQuiet: '#56605d',
  halo: '#ffffff',
  ink: palettes.light.ink,
  accent: palettes.light.accent,
  vacated: palettes.light.ink,
  sectors: palettes.light.sectors,
  classes: ['#1c4cc0', '#5f9974', '#dd6b12', '#02485e', '#9f79cb', '#d0506e', '#5b251d', '#8c7a00'],
  none: '#7b7f7e',
  steps: ['#8aa9c9', '#5f8fb5', '#3f72a0', '#28527f', '#122f57'],
};

const dark: MapTheme = {
  name: 'dark',
  sea: '#12191c',
  land: '#1e2627',
  coast: '#3d4b4e',
  districtLine: '#5b6a6b',
  districtLabel: '#9aa8a7',
  motorway: '#48483f',
  road: '#353b3a',
  railway: '#454d4e',
  label: '#e3e9e7',
  labelQuiet: '#a9b6b3',
  halo: '#151b1c',
  ink: palettes.dark.ink,
  accent: palettes.dark.accent,
  vacated: palettes.dark.ink,
  sectors: palettes.dark.sectors,
  classes: ['#4179f2', '#7cb494', '#ea8b0e', '#98e9f9', '#d193fb', '#f0718c', '#dd4528', '#e7e349'],
  none: '#8b9593',
  steps: ['#3f6f99', '#5a90bb', '#82b1d4', '#b3d2e8', '#e6f2fa'],
};

/** The tokens of the named theme. */
export const mapTheme = (name: ThemeName): MapTheme => (name === 'dark' ? dark : light);
