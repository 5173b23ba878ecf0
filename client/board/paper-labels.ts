/** Which places are named on a drawn map: the larger first, none over another or over what must stay clear. */
import type { PaperFrame } from './paper-frame.ts';

export type NamedPlace = { name: string; longitude: number; latitude: number; principal: boolean; kind: string; population: number | null };
export type Box = { x: number; y: number; width: number; height: number };
export type PaperLabel = { text: string; x: number; y: number; principal: boolean };

const size = (principal: boolean) => (principal ? 14 : 12);
const meets = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const weight = (place: NamedPlace) =>
  (place.principal ? 1e9 : 0) + (place.kind === 'city' || place.kind === 'town' ? 1e8 : 0) + (place.population ?? 0);

/** A name may stand on its place or a little above or below it. */
const lifts = [0, -14, 16, -26, 28, -38];

/** At most so many labels, centred on their places, each with room round it. */
export function labelsOf(places: readonly NamedPlace[], frame: PaperFrame, clear: readonly Box[], most: number): PaperLabel[] {
  const taken = [...clear];
  const labels: PaperLabel[] = [];
  for (const place of places.toSorted((a, b) => weight(b) - weight(a))) {
    if (labels.length >= most) break;
    const [x, y] = frame.at(place.longitude, place.latitude);
    const width = place.name.length * size(place.principal) * 0.58;
    const height = size(place.principal) * 1.5;
    for (const lift of lifts) {
      const box = { x: x - width / 2, y: y + lift - height / 2, width, height };
      const within = box.x > 4 && box.y > 4 && box.x + width < frame.width - 4 && box.y + height < frame.height - 4;
      if (!within || taken.some((other) => meets(box, other))) continue;
      taken.push(box);
      labels.push({ text: place.name, x, y: y + lift, principal: place.principal });
      break;
    }
  }
  return labels;
}
