/** The map as a React element: it loads the seam when first shown, keeps the picture up to date and carries the map's own controls. */
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Area } from '../../shared/scenario.ts';
import type { Position } from '../../shared/units.ts';
import { DrawingNote } from './drawing-note.tsx';
import { MapChrome } from './map-chrome.tsx';
import classes from './map-view.module.css';
import type { Picture } from './picture.ts';
import { formatLength } from './scale.ts';
import type { Bounds, Camera, Insets, MapEvents, OpenMap, Pick, Pointed } from './seam.ts';
import { sketchFeatures, type SketchTool } from './sketch.ts';
import { useSketch } from './use-sketch.ts';

export type { Bounds, Camera, Pick, Pointed };

export type MapHandle = { goTo(camera: Camera): void; showPlace(position: Position, zoom: number): void; fit(bounds: Bounds): void };

export type MapViewProps = {
  picture: Picture;
  /** Where the map opens; later it moves only through the handle. */
  start: { camera: Camera } | { bounds: Bounds };
  onPick?: MapEvents['onPick'];
  onPoint?: (pointed: Pointed | null) => void;
  /** The camera once it has come to rest. */
  onMove?: (camera: Camera, bounds: Bounds) => void;
  onReady?: (handle: MapHandle) => void;
  /** The drawing tool in hand, or null. */
  tool?: SketchTool | null;
  /** A drawing that is done; a measure reports none. */
  onArea?: (area: Area, how: { add: boolean }) => void;
  /** The tool has done its work, or Escape put it down. */
  onToolEnd?: () => void;
  /** All there is to see under the present filter: a button goes there, and where nothing is in view, a note offers it. */
  whole?: { bounds: Bounds; label: string } | null;
  /** What to show where the browser cannot draw a map. */
  instead?: ReactNode;
  /** Legend, tools and whatever else lies on the map. */
  children?: ReactNode;
};

export function MapView(props: MapViewProps) {
  const { picture, tool = null, children, instead, whole = null } = props;
  const frame = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<OpenMap | null>(null);
  const [impossible, setImpossible] = useState(false);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [trouble, setTrouble] = useState(false);
  const [busy, setBusy] = useState(true);
  const [moving, setMoving] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [pointer, setPointer] = useState<Position | null>(null);
  const { sketch, tell } = useSketch(tool, {
    onArea: (area, how) => props.onArea?.(area, how),
    onEnd: () => props.onToolEnd?.(),
  });

  const heard = useEffectEvent(
    (): MapEvents => ({
      onPick: (pick, how) => props.onPick?.(pick, how),
      onPoint: (at) => {
        setPointer(at?.position ?? null);
        props.onPoint?.(at);
      },
      onMove: (to, bounds, how) => {
        setCamera(to);
        setMoving(!how.settled);
        if (how.settled) props.onMove?.(to, bounds);
      },
      onSketch: tell,
      onDrawing: (drawing) => {
        setBusy(drawing.busy);
        if (!drawing.busy) setEmpty(drawing.empty);
      },
      onTrouble: setTrouble,
    }),
  );
  const openHere = useEffectEvent(async (isGone: () => boolean): Promise<OpenMap | null> => {
    const { openMap } = await import('./seam.ts');
    if (isGone() || !container.current) return null;
    const opened = openMap(container.current, picture, props.start, insets(frame.current), {
      onPick: (...told) => heard().onPick(...told),
      onPoint: (...told) => heard().onPoint(...told),
      onMove: (...told) => heard().onMove(...told),
      onSketch: (...told) => heard().onSketch(...told),
      onDrawing: (...told) => heard().onDrawing(...told),
      onTrouble: (...told) => heard().onTrouble(...told),
    });
    setMap(opened);
    props.onReady?.({
      goTo: (to) => opened.goTo(to),
      showPlace: (position, zoom) => opened.showPlace(position, zoom, insets(frame.current)),
      fit: (bounds) => opened.fit(bounds, insets(frame.current)),
    });
    return opened;
  });
  useEffect(() => {
    let gone = false;
    const opening = openHere(() => gone);
    opening.catch(() => setImpossible(true));
    return () => {
      gone = true;
      setMap(null);
      void opening.then((opened) => opened?.remove());
    };
  }, []);

  useEffect(() => map?.setSketching(tool !== null), [map, tool]);

  useEffect(() => {
    const overlay = sketch ? sketchFeatures(sketch, formatLength) : picture.overlays.sketch;
    map?.show({ ...picture, overlays: { ...picture.overlays, sketch: overlay } });
  }, [map, picture, sketch]);

  const fitWhole = () => whole && map?.fit(whole.bounds, insets(frame.current));

  if (impossible) {
    return (
      <div className={classes.instead}>
        <p>This browser cannot draw the map: WebGL is missing or switched off. Everything that is on the map is in the list.</p>
        {instead}
      </div>
    );
  }
  return (
    <div ref={frame} className={classes.frame}>
      <div ref={container} className={classes.map} data-map="opening" />
      <span className={classes.cross} aria-hidden="true" />
      <MapChrome
        camera={camera}
        pointer={pointer}
        credits={picture.credits}
        onZoom={(steps) => map?.zoomBy(steps)}
        fit={whole && { label: whole.label, onFit: fitWhole }}
      />
      <DrawingNote busy={busy && !moving && !trouble} />
      {whole && empty && !busy && !moving && (
        <output className={classes.empty}>
          <span>No property is in view here.</span>
          <Button size="xs" variant="default" onClick={fitWhole}>
            {whole.label}
          </Button>
        </output>
      )}
      {trouble && <output className={classes.trouble}>Part of the map could not be loaded. Move or zoom to try again.</output>}
      {children}
    </div>
  );
}

/** The least width, in pixels, that is worth leaving free for a map. */
const leastFree = 420;

/**
 * The room that panels and sheets take of the map, in pixels, as the page's --inset-left, -right and -bottom say; what lies on the
 * map and says `data-covers="left"` counts too where enough is left beside it.
 */
function insets(frame: HTMLElement | null): Insets {
  if (!frame) return { left: 0, right: 0, bottom: 0 };
  const probe = document.createElement('div');
  probe.className = classes.insets ?? '';
  frame.append(probe);
  const { paddingLeft, paddingRight, height } = getComputedStyle(probe);
  probe.remove();
  const [left, right, bottom] = [paddingLeft, paddingRight, height].map((length) => Number.parseFloat(length) || 0) as [
    number,
    number,
    number,
  ];
  const cover = frame.querySelector('[data-covers="left"]')?.getBoundingClientRect();
  const covered = cover ? cover.right - frame.getBoundingClientRect().left : 0;
  return { left: frame.clientWidth - covered - right >= leastFree ? Math.max(left, covered) : left, right, bottom };
}
