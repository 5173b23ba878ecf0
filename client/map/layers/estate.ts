/** The estate as vector tiles: clusters as rings of their sectors (plain rings under other colourings), properties as shapes of their tenure, coloured by class, sized by floor area. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { EstateFilter } from '../../../shared/filter.ts';
import { sectors, type Sector } from '../../../shared/organisation.ts';
import { noTenure } from '../../../shared/tenure.ts';
import type { Colouring } from '../../view.ts';
import { classesOf, colourOf } from '../colouring.ts';
import { semiboldFont } from '../fonts.ts';
import { shapeDiameter } from '../images.ts';
import type { MapTheme } from '../theme.ts';
import type { LayerPart } from './part.ts';

export type EstateTiles = {
  /** The version of the register, so that a change of it fetches anew. */
  version: number;
  filter: EstateFilter;
  /** The filter as the tiles' address takes it. */
  search: Record<string, string>;
};

/** The tile property that counts a sector's properties in a cluster. */
export const sectorCount: Record<Sector, string> = {
  county: 'n_county',
  district: 'n_district',
  health: 'n_health',
  'police-fire-justice': 'n_police',
  'central-government': 'n_central',
  defence: 'n_defence',
  education: 'n_education',
  other: 'n_other',
};

const isCluster: ExpressionSpecification = ['==', ['get', 'cluster'], 1];
const count: ExpressionSpecification = ['get', 'count'];

/** The diameter of a cluster's ring, in pixels. */
const clusterDiameter: ExpressionSpecification = ['step', count, 28, 10, 34, 50, 42, 200, 50, 1000, 60];

/** Weights in twelfths, so that a few hundred images serve every cluster. */
const weights: ExpressionSpecification[] = sectors.flatMap((sector, at): ExpressionSpecification[] => {
  const share: ExpressionSpecification = ['ceil', ['*', 12, ['/', ['coalesce', ['get', sectorCount[sector]], 0], ['max', 1, count]]]];
  return at === 0 ? [['to-string', share]] : [['literal', '-'] as unknown as ExpressionSpecification, ['to-string', share]];
});

/** Diameter in pixels at zoom 12: the square root of the floor area within limits; smallest where the area is not recorded. */
export const pointDiameter: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['sqrt', ['max', 0, ['get', 'area']]],
  0,
  9,
  22,
  12,
  71,
  18,
  141,
  26,
  300,
  34,
];

const scaled = (factor: number): ExpressionSpecification => ['*', factor / shapeDiameter, pointDiameter];

/** The image of a tenure's shape: a disc is freehold, a ring leasehold, a square another tenure, a triangle one that is not recorded. */
export const tenureShape: ExpressionSpecification = [
  'match',
  ['get', 'tenure'],
  'freehold',
  'shape:freehold',
  'leasehold',
  'shape:leasehold',
  noTenure,
  `shape:${noTenure}`,
  'shape:other',
];

export function estate(theme: MapTheme, tiles: EstateTiles, colouring: Colouring, hidden: readonly string[], faded: boolean): LayerPart {
  const off = classesOf(colouring, theme).filter((one) => hidden.includes(one.key));
  const query = new URLSearchParams({ ...tiles.search, v: String(tiles.version) }).toString();
  return {
    sources: {
      estate: { type: 'vector', tiles: [`/tiles/{z}/{x}/{y}.mvt?${query}`], minzoom: 0, maxzoom: 16, promoteId: { properties: 'id' } },
    },
    layers: [
      {
        id: 'estate-clusters',
        type: 'symbol',
        source: 'estate',
        'source-layer': 'properties',
        filter: isCluster,
        layout: {
          'icon-image':
            colouring === 'sector'
              ? ['concat', `mix:${theme.name}:`, ['to-string', clusterDiameter], ':', ...weights]
              : ['concat', `ring:${theme.name}:`, ['to-string', clusterDiameter]],
          'icon-allow-overlap': true,
          'text-field': [
            'case',
            ['>=', count, 10_000],
            ['concat', ['to-string', ['round', ['/', count, 1000]]], 'k'],
            ['number-format', count, { locale: 'en-GB', 'max-fraction-digits': 0 }],
          ],
          'text-font': semiboldFont,
          'text-size': ['step', count, 11, 50, 12, 200, 13],
          'text-allow-overlap': true,
          'symbol-sort-key': count,
        },
        paint: { 'text-color': theme.label, 'icon-opacity': faded ? 0.55 : 1 },
      },
      {
        id: 'estate-points',
        type: 'symbol',
        source: 'estate',
        'source-layer': 'properties',
        filter: ['all', ['!', isCluster], ...off.map(({ when }): ExpressionSpecification => ['!', when])] as ExpressionSpecification,
        layout: {
          'icon-image': tenureShape,
          'icon-allow-overlap': true,
          'icon-size': ['interpolate', ['linear'], ['zoom'], 8, scaled(0.72), 12, scaled(1), 16, scaled(1.35)],
          'symbol-sort-key': ['-', 0, ['get', 'area']],
        },
        paint: {
          'icon-color': colourOf(colouring, theme),
          'icon-halo-color': theme.halo,
          'icon-halo-width': 1.3,
          'icon-opacity': faded ? 0.5 : 1,
        },
      },
    ],
    credit: null,
  };
}
