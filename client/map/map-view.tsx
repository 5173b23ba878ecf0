/** The map as a React element: it loads the seam when first shown, keeps the picture up to date and carries the map's own controls. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { MapChrome } from './map-chrome.tsx';
import styles from './map-view.module.css';
import type { Picture } from './picture.ts';
import type { Bounds, Camera, MapEvents, OpenMap, Pick, Pointed } from './seam.ts';
import { areaOf, newSketch, sketchAfter, sketchFeatures, type Sketch, type SketchEvent, type SketchTool } from './sketch.ts';
import { formatLength } from './scale.ts';
import type { Area } from '../../shared/scenario.ts';

export type MapHandle = { goTo(camera: Partial<Camera>): void; fit(bounds: Bounds): void };

export type MapViewProps = {
  picture: Picture;
  /** Where the map opens; later changes move it only through the handle. */
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
  /** Escape with nothing drawn, or the tool's work done. */
  onToolEnd?: () => void;
  /** What to show where the browser cannot draw a map. */
  instead?: ReactNode;
  /** Legend, tools and whatever else lies on the map. */
  children?: ReactNode;
};

export type { Bounds, Camera, Pick, Pointed };

type State = 'opening' | 'open' | 'impossible';

export function MapView(props: MapViewProps) {
  const { picture, tool = null, children, instead } = props;
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<OpenMap | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [state, setState] = useState<State>('opening');
  const [camera, setCamera] = useState<Camera | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [sketch, setSketch] = useState<Sketch | null>(null);
  const drawing = useRef<Sketch | null>(null);
  const adding = useRef(false);

  const draw = (next: Sketch | null) => {
    drawing.current = next;
    setSketch(next);
  };
  const onSketch = (event: SketchEvent) => {
    if (!drawing.current) return;
    const next = sketchAfter(drawing.current, event);
    if (!next.done || next.tool === 'measure') return draw(next);
    const area = areaOf(next);
    draw(newSketch(next.tool));
    if (area) latest.current.onArea?.(area, { add: adding.current });
    latest.current.onToolEnd?.();
  };

  useEffect(() => {
    let gone = false;
    const open = async () => {
      const { openMap } = await import('./seam.ts');
      if (gone || !container.current) return;
      try {
        map.current = openMap(container.current, latest.current.picture, latest.current.start, {
          onPick: (pick, how) => latest.current.onPick?.(pick, how),
          onPoint: (at) => {
            setPointed(at);
            latest.current.onPoint?.(at);
          },
          onMove: (to, bounds, { settled }) => {
            setCamera(to);
            if (settled) latest.current.onMove?.(to, bounds);
          },
          onSketch: (event) => onSketch(event),
        });
        map.current.setSketching(drawing.current !== null);
        setState('open');
        latest.current.onReady?.({ goTo: (to) => map.current?.goTo(to), fit: (bounds) => map.current?.fit(bounds) });
      } catch {
        setState('impossible');
      }
    };
    void open();
    return () => {
      gone = true;
      map.current?.remove();
      map.current = null;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the map opens once; everything later reaches it through `latest`
  }, []);

  useEffect(() => {
    draw(tool ? newSketch(tool) : null);
    map.current?.setSketching(tool !== null);
  }, [tool]);

  useEffect(() => {
    const overlay = sketch ? sketchFeatures(sketch, formatLength) : picture.overlays.sketch;
    map.current?.show({ ...picture, overlays: { ...picture.overlays, sketch: overlay } });
  }, [picture, sketch, state]);

  const onKey = (event: KeyboardEvent) => {
    if (!drawing.current) return;
    if (event.key === 'Enter') onSketch({ type: 'finish' });
    else if (event.key === 'Backspace') onSketch({ type: 'undo' });
    else if (event.key === 'Escape') {
      if (drawing.current.points.length > 0) draw(newSketch(drawing.current.tool));
      else latest.current.onToolEnd?.();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (state === 'impossible') {
    return (
      <div className={styles.instead}>
        <p>This browser cannot draw the map: it has no WebGL, or it is switched off. Everything on the map is in the list.</p>
        {instead}
      </div>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the drawing in hand, whatever has the focus within
    <div className={styles.frame} onKeyDown={onKey} onPointerDownCapture={(event) => (adding.current = event.shiftKey)}>
      <div ref={container} className={styles.map} data-map="opening" />
      <MapChrome camera={camera} pointed={pointed} credits={picture.credits} onZoom={(steps) => map.current?.zoomBy(steps)} />
      {children}
    </div>
  );
}
