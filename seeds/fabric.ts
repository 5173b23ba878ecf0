/** Energy, certificate, condition, backlog and spare space of a generated building, with the gaps that real registers have. */
import { energyBenchmarks } from '../shared/energy-benchmarks.ts';
import { unknown } from '../shared/figure.ts';
import { kilowattHoursPerYear, squareMetres } from '../shared/measure.ts';
import { pence } from '../shared/money.ts';
import type { PropertyDraft } from '../shared/property.ts';
import { factsOfUses, type Use } from '../shared/use.ts';
import { chanceOf, type Chance } from './chance.ts';
import { gapUnless, illustrative, illustrativeEstimate } from './illustrate.ts';
import type { Sketch } from './sketch.ts';

type Fabric = Pick<PropertyDraft, 'electricity' | 'fossilFuel' | 'epc' | 'condition' | 'maintenanceBacklog' | 'spareArea'>;

const roomy: Partial<Record<Use, number>> = {
  office: 0.22,
  'civic-centre': 0.24,
  gateway: 0.2,
  library: 0.26,
  'community-centre': 0.3,
  'youth-centre': 0.3,
  'adult-education': 0.28,
  'day-centre': 0.24,
  'health-centre': 0.14,
  'police-station': 0.26,
  court: 0.3,
  depot: 0.3,
};

/** `spare` fixes the spare area of a host, m². */
export function fabricOf(sketch: Sketch, spare: number | null): Fabric {
  const chance = chanceOf(`${sketch.key} fabric`);
  const none: Fabric = {
    electricity: unknown,
    fossilFuel: unknown,
    epc: null,
    condition: null,
    maintenanceBacklog: unknown,
    spareArea: unknown,
  };
  if (sketch.area === null) return none;
  const grade = chance.weighted([
    ['A', 9],
    ['B', 46],
    ['C', 35],
    ['D', 10],
  ] as const);
  const backlogEach = { A: 5, B: 40, C: 120, D: 260 }[grade] * chance.between(0.6, 1.5);
  return {
    ...energyOfSketch(sketch, chance),
    epc: chance.happens(0.52)
      ? chance.weighted([
          ['B', 5],
          ['C', 19],
          ['D', 34],
          ['E', 24],
          ['F', 11],
          ['G', 7],
        ] as const)
      : null,
    condition: chance.happens(0.7) ? grade : null,
    maintenanceBacklog: gapUnless(sketch.areaKnown && chance.happens(0.42), () =>
      illustrative(pence(Math.round((backlogEach * (sketch.area ?? 0)) / 1000) * 100_000), 'condition survey'),
    ),
    spareArea: spareOf(sketch, spare, chance),
  };
}

function spareOf(sketch: Sketch, fixed: number | null, chance: Chance): Fabric['spareArea'] {
  if (fixed !== null) return illustrative(squareMetres(fixed), 'space survey');
  const most = roomy[sketch.use];
  if (most === undefined || !sketch.areaKnown || sketch.letOut || !chance.happens(0.5)) return unknown;
  const area = squareMetres(Math.round((sketch.area ?? 0) * chance.between(0, most)));
  return chance.happens(0.7) ? illustrative(area, 'space survey') : illustrativeEstimate(area, 'a walk-round by the site manager');
}

function energyOfSketch(sketch: Sketch, chance: Chance): Pick<Fabric, 'electricity' | 'fossilFuel'> {
  const category = factsOfUses[sketch.use].energy;
  if (!chance.happens(0.36) || !sketch.areaKnown) return { electricity: unknown, fossilFuel: unknown };
  const usual = category === null ? { electricity: 75, fossilFuel: 190 } : energyBenchmarks[category];
  const metered = (perSquareMetre: number) =>
    illustrative(
      kilowattHoursPerYear(Math.round((sketch.area ?? 0) * perSquareMetre * chance.between(0.75, 1.3))),
      'meter readings 2009-10',
    );
  return { electricity: metered(usual.electricity), fossilFuel: metered(usual.fossilFuel) };
}
