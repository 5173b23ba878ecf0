/** The one place that runs MapLibre: it shows pictures and reports what a person does, and knows nothing of property. */
import type { Protocol } from 'pmtiles';
import { addProtocol, Map as MapLibre, setWorkerUrl, type GeoJSONSource, type MapGeoJSONFeature } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { watchDrawing } from './drawing.ts';
import type { Position } from '../../shared/units.ts';
import { imageOf } from './images.ts';
import type { LayerId } from './order.ts';
import { overlayNames, type Picture } from './picture.ts';
import { filled, keepOverlays, sameData, sameStyle, swapTiles } from './restyle.ts';
import type { SketchEvent } from './sketch.ts';

setWorkerUrl(workerUrl);

let protocol: Promise<Protocol> | null = null;
addProtocol('pmtiles', async (request, abort) => {
  protocol ??= import('pmtiles').then((pmtiles) => new pmtiles.Protocol());
  return (await protocol).tile(request, abort);
});

export type Camera = { lng: number; lat: number; zoom: number };
/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** Something of ours under the pointer: which layer drew it, its tile or overlay properties and where it is. */
export type Pick = { layer: LayerId; properties: Record<string, unknown>; position: Position };
export type Pointed = { position: Position; x: number; y: number; pick: Pick | null };

export type MapEvents = {
  onPick(pick: Pick | null, how: { add: boolean; position: Position }): void;
  onPoint(pointed: Pointed | null): void;
  onMove(camera: Camera, bounds: Bounds, how: { settled: boolean; byPerson: boolean }): void;
  onSketch(event: SketchEvent): void;
  /** Whether anything is still being loaded or drawn, and once nothing is, whether the estate has anything in view. */
  onDrawing(drawing: { busy: true } | { busy: false; empty: boolean }): void;
  /** Whether something that the map needs could not be had. */
  onTrouble(trouble: boolean): void;
};

export type OpenMap = {
  show(picture: Picture): void;
  goTo(camera: Camera): void;
  /** Brings a place to the middle of what panels leave free, at least as near as asked. */
  showPlace(position: Position, zoom: number, room: Insets): void;
  fit(bounds: Bounds, room: Insets): void;
  zoomBy(steps: number): void;
  /** While sketching, pointers draw instead of moving the map. */
  setSketching(on: boolean): void;
  remove(): void;
};

const pickable: readonly LayerId[] = ['hubs', 'decisions', 'selection-points', 'estate-points', 'estate-clusters'];

/** Pixels at the edges that panels and sheets cover. */
export type Insets = { left: number; right: number; bottom: number };

const margin = 48;
const padded = ({ left, right, bottom }: Insets) => ({
  left: left + margin,
  right: right + margin,
  top: margin + 16,
  bottom: bottom + margin + 16,
});

/** Opens a map in an empty element. Throws where the browser has no WebGL. */
export function openMap(
  container: HTMLElement,
  picture: Picture,
  start: { camera: Camera } | { bounds: Bounds },
  room: Insets,
  events: MapEvents,
): OpenMap {
  let shown = picture;
  let sketching = false;
  const map = new MapLibre({
    container,
    style: filled(picture),
    ...('camera' in start
      ? { center: [start.camera.lng, start.camera.lat] as [number, number], zoom: start.camera.zoom }
      : { bounds: [...start.bounds] as [number, number, number, number], fitBoundsOptions: { padding: padded(room), maxZoom: 14 } }),
    minZoom: 6,
    maxZoom: 19,
    maxPitch: 0,
    boxZoom: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    attributionControl: false,
    fadeDuration: 120,
    transformRequest: (url) => ({ url: new URL(url, window.location.href).href }),
    locale: {
      'Map.Title':
        'Map of public property. Arrow keys move it, plus and minus zoom, Enter opens what is under the cross. The list shows the same properties.',
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((name) => {
    const image = imageOf(name);
    if (image && !map.hasImage(name)) map.addImage(name, image, { sdf: image.sdf, pixelRatio: image.pixelRatio });
  });

  const state = (value: 'busy' | 'idle') => {
    container.dataset.map = value;
  };
  state('busy');
  let failed = false;
  map.on('error', () => {
    failed = true;
    events.onTrouble(true);
  });
  map.on('idle', () => {
    state('idle');
    if (!failed) events.onTrouble(false);
    failed = false;
    events.onDrawing({ busy: false, empty: nothingInView() });
  });
  map.on('dataloading', () => {
    state('busy');
    events.onDrawing({ busy: true });
  });
  map.on('movestart', () => state('busy'));

  const nothingInView = (): boolean => {
    const layers = (['estate-points', 'estate-clusters'] as const).filter((id) => map.getLayer(id));
    return layers.length > 0 && map.queryRenderedFeatures({ layers }).length === 0;
  };
  const cameraNow = (): Camera => ({ lng: map.getCenter().lng, lat: map.getCenter().lat, zoom: map.getZoom() });
  const boundsNow = (): Bounds => map.getBounds().toArray().flat() as unknown as Bounds;
  map.on('load', () => events.onMove(cameraNow(), boundsNow(), { settled: true, byPerson: false }));
  map.on('move', (event) =>
    events.onMove(cameraNow(), boundsNow(), { settled: false, byPerson: 'originalEvent' in event && !!event.originalEvent }),
  );
  map.on('moveend', (event) =>
    events.onMove(cameraNow(), boundsNow(), { settled: true, byPerson: 'originalEvent' in event && !!event.originalEvent }),
  );
  map.on('resize', () => events.onMove(cameraNow(), boundsNow(), { settled: false, byPerson: false }));

  const pickAt = (x: number, y: number): Pick | null => {
    const layers = pickable.filter((id) => map.getLayer(id));
    const [feature] = map.queryRenderedFeatures(
      [
        [x - 4, y - 4],
        [x + 4, y + 4],
      ],
      { layers },
    );
    return feature ? pickOf(feature) : null;
  };
  map.on('click', ({ point, lngLat, originalEvent }) => {
    if (sketching) return;
    const add = originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey;
    events.onPick(pickAt(point.x, point.y), { add, position: positionAt(lngLat.lng, lngLat.lat) });
  });
  map.getCanvas().addEventListener('keydown', (event) => {
    if (sketching || event.key !== 'Enter') return;
    const { clientWidth, clientHeight } = map.getCanvas();
    const { lng, lat } = map.getCenter();
    events.onPick(pickAt(clientWidth / 2, clientHeight / 2), { add: event.shiftKey, position: positionAt(lng, lat) });
  });
  map.on('mousemove', ({ point, lngLat }) => {
    const pick = sketching || map.isMoving() ? null : pickAt(point.x, point.y);
    map.getCanvas().style.cursor = sketching ? 'crosshair' : pick ? 'pointer' : '';
    events.onPoint({ position: positionAt(lngLat.lng, lngLat.lat), x: point.x, y: point.y, pick });
  });
  map.on('mouseout', () => events.onPoint(null));

  const stopDrawing = watchDrawing(
    map,
    () => sketching,
    (event) => events.onSketch(event),
  );

  return {
    show(next) {
      if (!sameStyle(next.style, shown.style)) {
        swapTiles(map, next.style);
        map.setStyle(next.style, { diff: true, transformStyle: keepOverlays });
      }
      for (const name of overlayNames) {
        if (!sameData(next.overlays[name], shown.overlays[name])) void map.getSource<GeoJSONSource>(name)?.setData(next.overlays[name]);
      }
      shown = next;
    },
    goTo: ({ lng, lat, zoom }) => void map.easeTo({ center: [lng, lat], zoom, duration: 500 }),
    showPlace: ({ longitude, latitude }, zoom, { left, right, bottom }) =>
      void map.easeTo({
        center: [longitude, latitude],
        zoom: Math.max(zoom, map.getZoom()),
        offset: [(left - right) / 2, -bottom / 2],
        duration: 500,
      }),
    fit: (bounds, room) =>
      void map.fitBounds([...bounds] as [number, number, number, number], { padding: padded(room), maxZoom: 15, duration: 500 }),
    zoomBy: (steps) => void map.easeTo({ zoom: map.getZoom() + steps, duration: 250 }),
    setSketching(on) {
      sketching = on;
      if (on && document.activeElement?.matches(':focus-visible')) map.getCanvas().focus();
      map.getCanvas().style.cursor = on ? 'crosshair' : '';
      for (const element of [map.getCanvas(), map.getCanvasContainer()]) element.style.touchAction = on ? 'none' : '';
      for (const handler of [map.dragPan, map.doubleClickZoom]) {
        if (on) handler.disable();
        else handler.enable();
      }
    },
    remove() {
      stopDrawing();
      map.remove();
    },
  };
}

const positionAt = (longitude: number, latitude: number) => ({ longitude, latitude }) as Position;

const pickOf = (feature: MapGeoJSONFeature): Pick => {
  const [longitude = 0, latitude = 0] = feature.geometry.type === 'Point' ? feature.geometry.coordinates : [];
  return { layer: feature.layer.id as LayerId, properties: feature.properties, position: positionAt(longitude, latitude) };
};
