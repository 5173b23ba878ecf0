/** District outlines, drawn by hand over the coast unless the area's own boundary file replaces them; the label says which. */
import { italicFont, semiboldFont } from '../fonts.ts';
import type { MapTheme } from '../theme.ts';
import type { LayerPart } from './part.ts';

export type Boundaries = { label: string; generalised: boolean };

export const districts = (theme: MapTheme, boundaries: Boundaries): LayerPart => ({
  sources: {
    districts: { type: 'geojson', data: '/geodata/districts.json' },
    'district-names': { type: 'geojson', data: '/geodata/district-names.json' },
  },
  layers: [
    {
      id: 'districts',
      type: 'line',
      source: 'districts',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.districtLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.7, 12, 1.3],
        'line-dasharray': [4, 2.5],
        'line-opacity': 0.75,
      },
    },
    {
      id: 'district-labels',
      type: 'symbol',
      source: 'district-names',
      minzoom: 7.5,
      maxzoom: 11.5,
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        'text-font': semiboldFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 9.5, 11, 12.5],
        'text-letter-spacing': 0.14,
        'text-max-width': 9,
        'text-padding': 5,
      },
      paint: { 'text-color': theme.districtLabel, 'text-halo-color': theme.land, 'text-halo-width': 1.4 },
    },
  ],
  credit: boundaries.generalised && !/generalised/i.test(boundaries.label) ? `${boundaries.label} (generalised)` : boundaries.label,
});

/** Waters that a reader looks for by name. */
export const seaLabels = (theme: MapTheme): LayerPart => ({
  sources: {
    waters: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: waters.map(([name, longitude, latitude]) => ({
          type: 'Feature',
          properties: { name },
          geometry: { type: 'Point', coordinates: [longitude, latitude] },
        })),
      },
    },
  },
  layers: [
    {
      id: 'sea-labels',
      type: 'symbol',
      source: 'waters',
      maxzoom: 12,
      layout: { 'text-field': ['get', 'name'], 'text-font': italicFont, 'text-size': 12, 'text-letter-spacing': 0.08, 'text-max-width': 7 },
      paint: { 'text-color': theme.labelQuiet, 'text-halo-color': theme.sea, 'text-halo-width': 1.2, 'text-opacity': 0.85 },
    },
  ],
  credit: null,
});

const waters: readonly [string, number, number][] = [
  ['Thames Estuary', 0.93, 51.5],
  ['Strait of Dover', 1.47, 51.03],
  ['English Channel', 1.12, 50.84],
  ['North Sea', 1.62, 51.44],
];
