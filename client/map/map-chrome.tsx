/** What a map carries at its edges: zoom buttons, scale bar, where the pointer is, and the credits of what is drawn. */
import styles from './map-chrome.module.css';
import { formatLength, scaleBar } from './scale.ts';
import type { Camera, Pointed } from './seam.ts';

type Props = {
  camera: Camera | null;
  pointed: Pointed | null;
  credits: readonly string[];
  onZoom: (steps: number) => void;
};

const scaleRoom = 110;

export function MapChrome({ camera, pointed, credits, onZoom }: Props) {
  const bar = camera ? scaleBar(camera.latitude, camera.zoom, scaleRoom) : null;
  return (
    <>
      <div className={styles.zoom}>
        <button type="button" aria-label="Zoom in" onClick={() => onZoom(1)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => onZoom(-1)}>
          −
        </button>
      </div>
      <div className={styles.foot}>
        {pointed && <span className={styles.pointer}>{placeText(pointed)}</span>}
        <span className={styles.credits}>{credits.join(' · ')}</span>
        {bar && (
          <span className={styles.scale} style={{ width: bar.pixels }}>
            {formatLength(bar.metres)}
          </span>
        )}
      </div>
    </>
  );
}

const placeText = ({ latitude, longitude }: Pointed) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
