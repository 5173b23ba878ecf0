/** The map's marks drawn as pixels from signed distances; an image's name says all that is needed to draw it, so any canvas can. */
import { sectors } from '../../shared/organisation.ts';
import { noTenure } from '../../shared/tenure.ts';
import { mapTheme, type ThemeName } from './theme.ts';

export type MapImage = { width: number; height: number; data: Uint8ClampedArray; sdf: boolean; pixelRatio: number };

/** The diameter of a shape at icon size 1, in pixels; round it is room for the halo. */
export const shapeDiameter = 24;
const shapeBox = 40;
const radius = shapeDiameter / 2;

type Distance = (x: number, y: number) => number;

const disc =
  (r: number): Distance =>
  (x, y) =>
    Math.hypot(x, y) - r;
const ring =
  (outer: number, inner: number): Distance =>
  (x, y) =>
    Math.max(Math.hypot(x, y) - outer, inner - Math.hypot(x, y));
const square =
  (half: number, corner: number): Distance =>
  (x, y) => {
    const dx = Math.abs(x) - half + corner;
    const dy = Math.abs(y) - half + corner;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
  };
/** Pointing up, `inner` from its middle to each side. */
const triangle =
  (inner: number): Distance =>
  (x, y) =>
    Math.max(y - inner, (Math.abs(x) * Math.sqrt(3) - y) / 2 - inner);
const cross =
  (half: number, thick: number): Distance =>
  (x, y) => {
    const a = Math.abs(x + y) / Math.SQRT2;
    const b = Math.abs(x - y) / Math.SQRT2;
    return Math.min(Math.max(a - thick, b - half), Math.max(b - thick, a - half));
  };
const either =
  (...parts: Distance[]): Distance =>
  (x, y) =>
    Math.min(...parts.map((part) => part(x, y)));

const shapes: Record<string, Distance> = {
  freehold: disc(radius),
  leasehold: ring(radius, radius * 0.52),
  other: square(radius * 0.86, 2),
  [noTenure]: triangle(radius * 0.62),
  vacated: either(ring(radius, radius * 0.78), cross(radius * 0.72, radius * 0.12)),
  host: ring(radius, radius * 0.76),
  reduced: either(ring(radius, radius * 0.78), square(radius * 0.32, 1)),
  changed: either(ring(radius, radius * 0.78), disc(radius * 0.36)),
  selected: ring(radius, radius * 0.82),
  hub: square(radius, 6),
};

/** The names of the shapes that take their colour from the layer that draws them. */
export const shapeNames = Object.keys(shapes).map((name) => `shape:${name}`);

/**
 * The image with this name, or null where the name is not one of the map's.
 * `shape:NAME` is a signed-distance shape; `mix:THEME:DIAMETER:c-d-h-…` is a ring of the sectors' weights, in the order of `sectors`;
 * `ring:THEME:DIAMETER` is a ring of one quiet colour.
 */
export function imageOf(name: string): MapImage | null {
  const [kind, ...rest] = name.split(':');
  if (kind === 'shape') {
    const shape = shapes[rest[0] ?? ''];
    return shape ? sdfImage(shape) : null;
  }
  const [themeName, diameter, weights] = rest;
  const theme = mapTheme(themeName as ThemeName);
  if (kind === 'ring') return ringImage(theme.halo, Number(diameter), [{ colour: theme.labelQuiet, weight: 1 }]);
  if (kind === 'mix') {
    const numbers = (weights ?? '').split('-').map(Number);
    if (numbers.length !== sectors.length) return null;
    return ringImage(
      theme.halo,
      Number(diameter),
      sectors.map((sector, at) => ({ colour: theme.sectors[sector], weight: numbers[at] ?? 0 })),
    );
  }
  return null;
}

/** Signed distances as MapLibre reads them: eight pixels over the whole range, the edge at three quarters. */
function sdfImage(shape: Distance): MapImage {
  const data = new Uint8ClampedArray(shapeBox * shapeBox * 4);
  eachPixel(shapeBox, 1, (x, y, at) => {
    data[at] = data[at + 1] = data[at + 2] = 255;
    data[at + 3] = 255 * (0.75 - shape(x, y) / 8);
  });
  return { width: shapeBox, height: shapeBox, data, sdf: true, pixelRatio: 1 };
}

type Slice = { colour: string; weight: number };

function ringImage(back: string, diameter: number, slices: readonly Slice[]): MapImage | null {
  if (!(diameter > 0 && diameter <= 120) || slices.some(({ weight }) => !(weight >= 0))) return null;
  const pixelRatio = 2;
  const size = (diameter + 6) * pixelRatio;
  const outer = diameter / 2;
  const inner = outer - Math.max(4.5, diameter * 0.15);
  const total = slices.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const parts = slices.map(({ colour, weight }) => ({ colour: rgb(colour), share: weight / total }));
  const halo = rgb(back);
  const data = new Uint8ClampedArray(size * size * 4);
  eachPixel(size, pixelRatio, (x, y, at) => {
    const r = Math.hypot(x, y);
    const turn = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
    const band = cover(Math.max(r - outer, inner - r), pixelRatio);
    const colour = sliceAt(parts, turn);
    const plate = cover(r - outer - 1.5, pixelRatio);
    for (const channel of [0, 1, 2] as const) data[at + channel] = halo[channel] * (1 - band) + colour[channel] * band;
    data[at + 3] = 255 * plate;
  });
  return { width: size, height: size, data, sdf: false, pixelRatio };
}

type Rgb = readonly [number, number, number];
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const cover = (distance: number, pixelRatio: number) => Math.min(1, Math.max(0, 0.5 - distance * pixelRatio));

function sliceAt(slices: readonly { colour: Rgb; share: number }[], turn: number): Rgb {
  let end = 0;
  for (const slice of slices) {
    end += slice.share;
    if (turn < end) return slice.colour;
  }
  return slices.findLast((slice) => slice.share > 0)?.colour ?? [128, 128, 128];
}

function eachPixel(size: number, pixelRatio: number, paint: (x: number, y: number, at: number) => void) {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      paint((column + 0.5 - size / 2) / pixelRatio, (row + 0.5 - size / 2) / pixelRatio, (row * size + column) * 4);
    }
  }
}
