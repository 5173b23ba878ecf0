/** Drawing: each tool makes the area a person drew, and can be ended, undone and given up. */
import { describe, expect, it } from 'vitest';
import { areaOf, lengthOf, newSketch, sketchAfter, sketchFeatures, type SketchEvent, type SketchTool } from '../../../client/map/sketch.ts';

const drawn = (tool: SketchTool, ...events: SketchEvent[]) => events.reduce(sketchAfter, newSketch(tool));
const down = (x: number, y: number): SketchEvent => ({ type: 'down', at: [x, y] });
const move = (x: number, y: number): SketchEvent => ({ type: 'move', at: [x, y] });
const up = (x: number, y: number): SketchEvent => ({ type: 'up', at: [x, y], reach: 0.001 });

describe('drawing', () => {
  it('makes a rectangle from corner to corner', () => {
    const sketch = drawn('rectangle', down(0, 51), move(0.1, 51.1), up(0.2, 51.2));
    expect(sketch.done).toBe(true);
    expect(areaOf(sketch)?.coordinates[0]).toEqual([
      [0, 51],
      [0.2, 51],
      [0.2, 51.2],
      [0, 51.2],
      [0, 51],
    ]);
  });

  it('makes nothing of a rectangle that was only a click', () => {
    const sketch = drawn('rectangle', down(0, 51), up(0, 51));
    expect(sketch.done).toBe(false);
    expect(sketch.points).toEqual([]);
  });

  it('follows a lasso and closes it', () => {
    const sketch = drawn('lasso', down(0, 51), move(0.1, 51), move(0.1, 51.1), up(0, 51.1));
    const ring = areaOf(sketch)?.coordinates[0];
    expect(ring?.at(0)).toEqual(ring?.at(-1));
  });

  it('keeps the shape of a lasso in few corners', () => {
    const round = Array.from({ length: 400 }, (_, at): SketchEvent => move(Math.cos(at / 63.5) * 0.1, 51 + Math.sin(at / 63.5) * 0.1));
    const sketch = drawn('lasso', down(0.1, 51), ...round, up(0.1, 51));
    const ring = (areaOf(sketch)?.coordinates[0] ?? []) as [number, number][];
    expect(ring.length).toBeLessThan(60);
    for (const [x, y] of ring) expect(Math.hypot(x, y - 51)).toBeCloseTo(0.1, 4);
  });

  it('draws a circle as wide as it is high on the ground', () => {
    const sketch = drawn('radius', down(0.7, 51.3), up(0.7, 51.31));
    expect(lengthOf(sketch)).toBeCloseTo(1112, 0);
    const ring = (areaOf(sketch)?.coordinates[0] ?? []) as [number, number][];
    const width = Math.max(...ring.map(([x]) => x)) - 0.7;
    expect(width * Math.cos((51.3 * Math.PI) / 180)).toBeCloseTo(0.01, 4);
  });

  it('ends a polygon at its first corner, at a second click on the last, or when told', () => {
    const corners = [up(0, 51), up(0.1, 51), up(0.1, 51.1)];
    expect(drawn('polygon', ...corners, up(0.0001, 51)).done).toBe(true);
    expect(drawn('polygon', ...corners, up(0.1, 51.1)).done).toBe(true);
    expect(areaOf(drawn('polygon', ...corners, move(5, 5), { type: 'finish' }))?.coordinates[0]).toHaveLength(4);
    expect(drawn('polygon', up(0, 51), up(0.1, 51), { type: 'finish' }).done).toBe(false);
  });

  it('takes back the last corner', () => {
    expect(drawn('polygon', up(0, 51), up(0.1, 51), { type: 'undo' }).points).toEqual([[0, 51]]);
  });

  it('measures along a line and encloses nothing', () => {
    const sketch = drawn('measure', up(0.7, 51.3), up(0.7, 51.31), up(0.7, 51.32), { type: 'finish' });
    expect(lengthOf(sketch)).toBeCloseTo(2224, 0);
    expect(areaOf(sketch)).toBeNull();
    const labels = sketchFeatures(sketch, (metres) => `${Math.round(metres)} m`).features.flatMap(
      ({ properties }) => properties?.label ?? [],
    );
    expect(labels).toEqual(['2224 m']);
  });
});

describe('drawing by key, with the map moving under a cross', () => {
  const set = (x: number, y: number): SketchEvent => ({ type: 'set', at: [x, y], reach: 0.001 });

  it('sets both corners of a rectangle, and shows it on the way', () => {
    const begun = drawn('rectangle', set(0, 51), move(0.1, 51.1));
    expect(areaOf(begun)).not.toBeNull();
    expect(begun.done).toBe(false);
    expect(areaOf(sketchAfter(begun, set(0.2, 51.2)))).toEqual(areaOf(drawn('rectangle', down(0, 51), up(0.2, 51.2))));
  });

  it('ends a rectangle where the map is when it is finished', () => {
    const sketch = drawn('rectangle', set(0, 51), move(0.2, 51.2), { type: 'finish' });
    expect([sketch.done, areaOf(sketch)]).toEqual([true, areaOf(drawn('rectangle', down(0, 51), up(0.2, 51.2)))]);
  });

  it('sets the corners of a polygon until it is finished', () => {
    const sketch = drawn('polygon', set(0, 51), set(0.2, 51), set(0.2, 51.2), { type: 'finish' });
    expect([sketch.done, areaOf(sketch)?.coordinates[0]?.length]).toEqual([true, 4]);
  });
});
