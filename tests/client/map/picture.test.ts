/** Every picture the product can draw is a valid style whose layers stand in one decided order. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { colourings } from '../../../client/view.ts';
import { inOrder, order } from '../../../client/map/order.ts';
import { blankScene, pictureOf, type Base, type Scene } from '../../../client/map/picture.ts';
import { everything } from '../../../shared/filter.ts';
import { plan } from './plan-given.ts';

const estate = { version: 3, filter: everything, search: { q: 'library', sector: 'county' } };
const complaints = (scene: Partial<Scene>) => validateStyleMin(pictureOf(scene).style).map((problem) => problem.message);

const bases: Base[] = [
  { kind: 'drawn' },
  { kind: 'pmtiles', url: 'http://localhost/kent.pmtiles', credit: '© Ordnance Survey' },
  {
    kind: 'style',
    style: {
      version: 8,
      glyphs: 'http://localhost/{fontstack}/{range}.pbf',
      sources: { hills: { type: 'geojson', data: '/hills.json', attribution: '© <a href="/os">Ordnance Survey</a>' } },
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#fff' } }],
    },
  },
];

describe('a picture', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const colouring of colourings) {
      for (const base of bases) {
        it(`passes the style validator: ${theme}, coloured by ${colouring}, on the ${base.kind} base`, () => {
          expect(complaints({ theme, colouring, base, estate })).toEqual([]);
          expect(complaints({ theme, colouring, base, estate, plan, hidden: ['county', 'freehold', 'Land', 'unknown', 'all'] })).toEqual(
            [],
          );
        });
      }
    }
  }

  it('passes the validator with nothing to show', () => {
    expect(complaints(blankScene)).toEqual([]);
  });

  it('keeps what a configured style draws beneath everything of its own', () => {
    const { style } = pictureOf({ base: bases[2] as Base, estate });
    expect(style.layers[0]?.id).toBe('paper');
    expect(style.glyphs).toBe('http://localhost/{fontstack}/{range}.pbf');
  });

  it('credits the sources of a configured style', () => {
    expect(pictureOf({ base: bases[2] as Base }).credits).toContain('© Ordnance Survey');
  });

  it('asks for tiles of its filter and register version', () => {
    const source = pictureOf({ estate }).style.sources.estate;
    expect(source).toMatchObject({ tiles: ['/tiles/{z}/{x}/{y}.mvt?q=library&sector=county&v=3'] });
  });

  it('says that drawn districts are generalised', () => {
    expect(pictureOf({}).credits.join()).toContain('generalised');
    expect(pictureOf({ boundaries: { label: 'ONS 2025', generalised: false } }).credits.join()).not.toContain('generalised');
  });
});

describe('the order of layers', () => {
  it('is the same however the layers arrive', () => {
    const layers = pictureOf({ estate, plan }).style.layers;
    expect(inOrder([...layers].reverse())).toEqual(layers);
  });

  it('names no layer twice', () => {
    expect(new Set(order).size).toBe(order.length);
  });

  it('refuses a layer that nobody has placed', () => {
    expect(() => inOrder([{ id: 'surprise', type: 'background' }])).toThrow('surprise');
  });
});
