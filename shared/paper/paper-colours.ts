/** The colours of maps on paper: light enough to print over, and told apart in black and white by shape. */
import type { Sector } from '../organisation.ts';

/** What a map takes of the theme's palette. */
export type MapPalette = { ink: string; accent: string; accentInk: string; sectors: Record<Sector, string> };

export const paperColours = {
  sea: '#e9edef',
  land: '#ffffff',
  coast: '#8b979b',
  road: '#c9c9c4',
  railway: '#b9bcbc',
  district: '#85817a',
  place: '#3c4644',
  halo: '#ffffff',
  frame: '#8b979b',
  /** A property that the plan leaves as it is. */
  kept: '#b4bbb9',
  changed: '#b9d8d5',
} as const;
