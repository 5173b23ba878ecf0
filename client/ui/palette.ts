/** The named colours of both themes; tokens.css states the same values for style sheets, the map and the charts read them from here. */
import type { Sector } from '../../shared/organisation.ts';

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
      county: '#1b4f8f',
      district: '#cf6c00',
      health: '#00855f',
      'police-fire-justice': '#b3276b',
      'central-government': '#7b5cd6',
      defence: '#6b5b1e',
      education: '#1f8fc4',
      other: '#717c7a',
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
      county: '#6ea3e8',
      district: '#f5a13d',
      health: '#3cc49a',
      'police-fire-justice': '#f07ab0',
      'central-government': '#b39bf5',
      defence: '#c4ad5c',
      education: '#5cc8f2',
      other: '#a3afac',
    },
  },
};
