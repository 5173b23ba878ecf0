/** Maps as pictures: everything that has a place is on them, the legend counts it, and no text breaks the drawing. */
import { describe, expect, test } from 'vitest';
import { estateMap } from '../../../shared/paper/estate-map.ts';
import { planMap } from '../../../shared/paper/plan-map.ts';
import { paperPalette } from '../../../shared/palette.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { position } from '../../../shared/measure.ts';
import { plan as planOnMap } from '../../client/map/plan-given.ts';

const size = { width: 720, height: 430, ground: null, palette: paperPalette };
const facts = [...planOnMap.facts.values()];
const sectorOf = () => 'county' as const;

/** Opened and closed elements, so that a text with a sign of its own in it would be found. */
const wellFormed = (svg: string): boolean => {
  const open: string[] = [];
  for (const [, closing, name = '', own] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!own) open.push(name);
  }
  return open.length === 0 && !/<(?![/a-zA-Z])/.test(svg);
};

describe('the map of a plan', () => {
  test('draws each hub with its number and counts what is vacated', () => {
    const picture = planMap({ name: 'the plan', plan: { ...planOnMap, numbered: true }, ...size });
    expect(picture?.svg).toContain('>1</text>');
    const { hubs } = planOnMap.scenario;
    expect(picture?.summary).toContain(`${hubs.length} hub`);
    expect(picture?.svg).toContain(`hub, by its number (${hubs.length})`);
    expect(picture?.height).toBeGreaterThan(size.height);
    expect(wellFormed(picture?.svg ?? '')).toBe(true);
  });

  test('is none for a plan without positions', () => {
    expect(planMap({ name: 'nothing', plan: { ...planOnMap, facts: new Map() }, ...size })?.svg ?? null).toBeNull();
  });

  test('a name with signs of the drawing in it is a name', () => {
    const picture = planMap({ name: '<b>"A & B"</b>\u0001', plan: planOnMap, ...size });
    expect(picture?.svg).toContain('&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;');
    expect(picture?.svg).not.toContain('\u0001');
    expect(wellFormed(picture?.svg ?? '')).toBe(true);
  });
});

describe('the map of an estate', () => {
  const placed = facts.filter((one) => one.position !== null);

  test('marks every property that has a place, and says how many have none', () => {
    const lost: PropertyFacts[] = placed.slice(0, 1).map((one) => ({ ...one, position: null }));
    const picture = estateMap({ name: 'the estate', facts: [...placed, ...lost], sectorOf, ...size });
    expect(picture?.svg).toContain(`(${placed.length})</text>`);
    expect(picture?.summary).toContain('1 without a place');
    const marks = [...(picture?.svg ?? '').matchAll(/<path[^>]*stroke-width="0\.4"/g)];
    expect(marks).toHaveLength(placed.length);
  });

  test('covers the same ground as another map that is asked to', () => {
    const [far] = [position(1.3, 51.0)];
    const alone = estateMap({ name: 'a', facts: placed, sectorOf, ...size });
    const together = estateMap({ name: 'a', facts: placed, sectorOf, round: [far], ...size });
    expect(together?.svg).not.toBe(alone?.svg);
  });

  test('is none where nothing has a place', () => {
    expect(estateMap({ name: 'a', facts: placed.map((one) => ({ ...one, position: null })), sectorOf, ...size })).toBeNull();
  });
});
