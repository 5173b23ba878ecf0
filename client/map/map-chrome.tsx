/** What a map carries at its edges: zoom buttons, scale bar, where the pointer is, and the credits of what is drawn. */
import { toGridReference } from '../../shared/grid-reference.ts';
import type { Position } from '../../shared/units.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './map-chrome.module.css';
import { formatLength, scaleBar } from './scale.ts';
import type { Camera } from './seam.ts';

type MapChromeProps = {
  camera: Camera | null;
  pointer: Position | null;
  credits: readonly string[];
  onZoom: (steps: number) => void;
  fit: { label: string; onFit: () => void } | null;
};

const scaleRoom = 110;

export function MapChrome({ camera, pointer, credits, onZoom, fit }: MapChromeProps) {
  const bar = camera ? scaleBar(camera.lat, camera.zoom, scaleRoom) : null;
  return (
    <>
      <fieldset className={classes.zoom} aria-label="Zoom">
        <button type="button" aria-label="Zoom in" onClick={() => onZoom(1)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => onZoom(-1)}>
          −
        </button>
        {fit && (
          <button type="button" aria-label={fit.label} title={fit.label} onClick={fit.onFit}>
            <Icon name="expand" size={14} />
          </button>
        )}
      </fieldset>
      <div className={classes.foot}>
        {pointer && <span className={classes.pointer}>{placeText(pointer)}</span>}
        <span className={classes.credits}>{credits.join(' · ')}</span>
        {bar && (
          <span className={classes.scale} style={{ width: bar.pixels }}>
            {formatLength(bar.metres)}
          </span>
        )}
      </div>
    </>
  );
}

function placeText(at: Position): string {
  const grid = toGridReference(at);
  const degrees = `${at.latitude.toFixed(5)}, ${at.longitude.toFixed(5)}`;
  return grid ? `${grid} · ${degrees}` : degrees;
}
