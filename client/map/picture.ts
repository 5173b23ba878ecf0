/** A picture of the estate: a pure function of what is to be seen, giving a style (slow to change) and overlays (quick to change). */
import type { Feature, FeatureCollection } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Area } from '../../shared/scenario.ts';
import type { Colouring } from '../view.ts';
import { fontFaces } from './fonts.ts';
import { area, sketch } from './layers/areas.ts';
import { districts, seaLabels, type Boundaries } from './layers/districts.ts';
import { estate, type EstateTiles } from './layers/estate.ts';
import { land } from './layers/land.ts';
import { railways, roads } from './layers/lines.ts';
import { decisions, hubs, lit, selection } from './layers/marks.ts';
import { moves } from './layers/moves.ts';
import type { LayerPart } from './layers/part.ts';
import { places } from './layers/places.ts';
import { protomaps } from './layers/protomaps.ts';
import type { Marked } from './marked.ts';
import { inOrder } from './order.ts';
import type { PlanOnMap } from '../../shared/plan-on-map.ts';
import { decisionFeatures, hubFeatures, moveFeatures } from './plan-overlays.ts';
import { mapTheme, type MapTheme, type ThemeName } from './theme.ts';

/** What lies under the estate: the drawn base, a Protomaps file, or a whole style that was fetched from the configured address. */
export type Base = { kind: 'drawn' } | { kind: 'pmtiles'; url: string; credit: string } | { kind: 'style'; style: StyleSpecification };

export type Scene = {
  theme: ThemeName;
  base: Base;
  boundaries: Boundaries;
  /** The estate's tiles; null draws none. */
  estate: EstateTiles | null;
  colouring: Colouring;
  /** Classes of the colouring that are switched off. */
  hidden: readonly string[];
  plan: PlanOnMap | null;
  selection: readonly Marked[];
  /** The property that a pointer or a list row lights; null lights none. */
  lit: Marked | null;
  area: Area | null;
};

export const overlayNames = ['area', 'moves', 'decisions', 'selection', 'lit', 'hubs', 'sketch'] as const;
export type OverlayName = (typeof overlayNames)[number];
export type Overlays = Record<OverlayName, FeatureCollection>;

export type Picture = { style: StyleSpecification; overlays: Overlays; credits: string[] };

export const blankScene: Scene = {
  theme: 'light',
  base: { kind: 'drawn' },
  boundaries: { label: 'District outlines', generalised: true },
  estate: null,
  colouring: 'sector',
  hidden: [],
  plan: null,
  selection: [],
  lit: null,
  area: null,
};

/** The style and overlays of a scene. Throws only where a layer has no place in the order. */
export function pictureOf(scene: Partial<Scene>): Picture {
  const whole: Scene = { ...blankScene, ...scene };
  return { ...styleOf(whole), overlays: overlaysOf(whole) };
}

/** The part of a picture that changes with theme, base, filter and colouring. */
export function styleOf(scene: Omit<Scene, 'selection' | 'lit' | 'area'>): Pick<Picture, 'style' | 'credits'> {
  const theme = mapTheme(scene.theme);
  const parts = [
    ...baseParts(scene.base, theme),
    districts(theme, scene.boundaries),
    area(theme),
    moves(theme),
    ...(scene.estate ? [estate(theme, scene.estate, scene.colouring, scene.hidden, scene.plan !== null)] : []),
    decisions(theme),
    selection(theme, scene.colouring),
    lit(theme),
    hubs(theme),
    sketch(theme),
  ];
  const under = scene.base.kind === 'style' ? scene.base.style : null;
  const sources: Record<string, SourceSpecification> = { ...under?.sources };
  for (const part of parts) Object.assign(sources, part.sources);
  const style: StyleSpecification = {
    ...under,
    version: 8,
    'font-faces': { ...under?.['font-faces'], ...fontFaces },
    sources,
    layers: [...(under?.layers ?? []), ...inOrder(parts.flatMap((part) => part.layers))],
  };
  return { style, credits: [...creditsOf(under), ...parts.flatMap((part) => part.credit ?? [])] };
}

/** What the sources of a configured style ask to have said of them, without its markup. */
function creditsOf(style: StyleSpecification | null): string[] {
  const credits = Object.values(style?.sources ?? {}).flatMap((source) => ('attribution' in source ? (source.attribution ?? []) : []));
  return [...new Set(credits.map((credit) => credit.replace(/<[^>]*>/g, '').trim()))].filter((credit) => credit !== '');
}

function baseParts(base: Base, theme: MapTheme): LayerPart[] {
  if (base.kind === 'style') return [];
  if (base.kind === 'pmtiles') return [protomaps(theme, base.url, base.credit)];
  return [land(theme), railways(theme), roads(theme), seaLabels(theme), places(theme)];
}

/** The part of a picture that changes with a click or a movement of the pointer. */
export function overlaysOf(scene: Pick<Scene, 'selection' | 'lit' | 'area' | 'plan'>): Overlays {
  return {
    area: collection(scene.area ? [{ type: 'Feature', properties: {}, geometry: scene.area }] : []),
    moves: collection(scene.plan ? moveFeatures(scene.plan) : []),
    decisions: collection(scene.plan ? decisionFeatures(scene.plan) : []),
    selection: collection(scene.selection.map(markedFeature)),
    lit: collection(scene.lit ? [markedFeature(scene.lit)] : []),
    hubs: collection(scene.plan ? hubFeatures(scene.plan) : []),
    sketch: collection([]),
  };
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const markedFeature = ({ position, ...properties }: Marked): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [position.longitude, position.latitude] },
});
