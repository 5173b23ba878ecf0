/** The named colours of both themes; tokens.css states the same values for style sheets, the map and the charts read them from here, and documents theirs. */
import type { Sector } from './organisation.ts';

export type Theme = 'light' | 'dark';

export type Palette = {
  ink: string;
  inkQuiet: string;
  paper: string;
  paperRaised: string;
  line: string;
  accent: string;
  accentQuiet: string;
  accentInk: string;
  danger: string;
  focus: string;
  sectors: Record<Sector, string>;
};

export const palettes: Record<Theme, Palette> = {
  light: {
    ink: '#16211f',
    inkQuiet: '#55625f',
    paper: '#fafbfa',
    paperRaised: '#ffffff',
    line: '#d9dfdd',
    accent: '#0b6b66',
    accentQuiet: '#e1f0ee',
    accentInk: '#ffffff',
    danger: '#b3261e',
    focus: '#0b6b66',
    sectors: {
      county: '#1c4cc0',
      district: '#5f9974',
      health: '#02485e',
      'police-fire-justice': '#9f79cb',
      'central-government': '#5b251d',
      defence: '#625300',
      education: '#dd6b12',
      other: '#6c6c74',
    },
  },
  dark: {
    ink: '#e8eeec',
    inkQuiet: '#a3b1ae',
    paper: '#111716',
    paperRaised: '#18201f',
    line: '#2f3a38',
    accent: '#5cc4ba',
    accentQuiet: '#163533',
    accentInk: '#06201e',
    danger: '#ff9a8f',
    focus: '#7fd8cf',
    sectors: {
      county: '#4179f2',
      district: '#7cb494',
      health: '#98e9f9',
      'police-fire-justice': '#d193fb',
      'central-government': '#dd4528',
      defence: '#e7e349',
      education: '#ea8b0e',
      other: '#8b7f84',
    },
  },
};

/** Black on white, whatever the theme on the screen. */
export const paperPalette: Palette = {
  ...palettes.light,
  ink: '#000000',
  inkQuiet: '#3c4644',
  paper: '#ffffff',
  paperRaised: '#ffffff',
  line: '#c4cac8',
};
