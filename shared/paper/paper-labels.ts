/** Which places are named on a drawn map: the larger first, none over another or over what must stay clear. */
import type { PaperFrame } from './paper-frame.ts';

export type NamedPlace = { name: string; longitude: number; latitude: number; principal: boolean; kind: string; population: number | null };
export type Box = { x: number; y: number; width: number; height: number };
export type PaperLabel = { text: string; x: number; y: number; principal: boolean };

const size = (principal: boolean) => (principal ? 14 : 12);
const meets = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const weight = (place: NamedPlace) =>
  (place.principal ? 1e9 : 0) + (place.kind === 'city' || place.kind === 'town' ? 1e8 : 0) + (place.population ?? 0);

/** A name may stand on its place, a little above or below it, or beside it; that of a principal place also further off. */
const stands = (width: number, principal: boolean): (readonly [number, number])[] => [
  [0, 0],
  [0, -14],
  [0, 16],
  [width / 2 + 9, 0],
  [-width / 2 - 9, 0],
  [0, -26],
  [0, 28],
  ...(principal ? farther : []),
];

const farther = [
  [0, -38],
  [0, 42],
  [0, -52],
] as const;

/** At most so many labels, each with room round it; over what is `better` clear stands only the name of a principal place that finds no other. */
export function labelsOf(
  places: readonly NamedPlace[],
  frame: PaperFrame,
  clear: readonly Box[],
  most: number,
  better: readonly Box[] = [],
): PaperLabel[] {
  const taken = [...clear];
  const labels: PaperLabel[] = [];
  for (const place of places.toSorted((a, b) => weight(b) - weight(a))) {
    if (labels.length >= most) break;
    const [x, y] = frame.at(place.longitude, place.latitude);
    const width = place.name.length * size(place.principal) * 0.58;
    const height = size(place.principal) * 1.5;
    const boxes = stands(width, place.principal)
      .map(([dx, dy]) => ({ x: x + dx - width / 2, y: y + dy - height / 2, width, height }))
      .filter((box) => box.x > 4 && box.y > 4 && box.x + width < frame.width - 4 && box.y + height < frame.height - 4)
      .filter((box) => !taken.some((other) => meets(box, other)));
    const covers = (one: Box) => better.filter((other) => meets(one, other)).length;
    const [box] = boxes.map((one) => ({ ...one, covers: covers(one) })).toSorted((a, b) => a.covers - b.covers);
    if (!box || (box.covers > 0 && !place.principal)) continue;
    taken.push(box);
    labels.push({ text: place.name, x: box.x + width / 2, y: box.y + height / 2, principal: place.principal });
  }
  return labels;
}
