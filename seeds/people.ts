/** Who occupies a generated property, for which service and component, with how many staff and desks in how much of it. */
import type { DistrictName } from '../geodata/district-codes.ts';
import { fte, squareMetres } from '../shared/measure.ts';
import { occupationSchema, type Occupation } from '../shared/occupation.ts';
import { organisationIdSchema } from '../shared/ids.ts';
import { workstationsSchema } from '../shared/units.ts';
import { factsOfUses, type Component, type Use } from '../shared/use.ts';
import { chanceOf, type Chance } from './chance.ts';
import { gapUnless, illustrative } from './illustrate.ts';
import { councilOf, trustOf } from './kent/councils.ts';
import { profiles } from './profile.ts';
import type { Sketch } from './sketch.ts';

type Part = { organisation: string; component: Component; service: string; share: number };

/** Occupations whose floor areas together are the building's; none is recorded for land, lettings and one building in six. */
export function occupationsOf(sketch: Sketch, always: boolean): Occupation[] {
  const chance = chanceOf(`${sketch.key} people`);
  if (sketch.area === null || sketch.letOut || (!always && chance.happens(0.16))) return [];
  const counted = always || chance.happens(0.78);
  const parts = partsOf(sketch, chance).map((part) => ({ ...part, organisation: sketch.holder }));
  return (always ? parts : withGuest(parts, sketch)).map((part) => occupationOf(sketch, part, counted, always, chance));
}

function occupationOf(sketch: Sketch, part: Part, counted: boolean, always: boolean, chance: Chance): Occupation {
  const area = Math.round((sketch.area ?? 0) * part.share);
  const crowding = (profiles[sketch.use].crowding ?? 60) * chance.between(0.85, 1.2) * (part.component === 'front-office' ? 1.6 : 1);
  const staff = Math.max(1, Math.round((area / crowding) * 2) / 2);
  const desks = Math.max(1, Math.round(staff * chance.between(0.85, 1.1)));
  const desked = part.component === 'back-office' && (always || chance.happens(0.85));
  return occupationSchema.parse({
    organisation: organisationIdSchema.parse(part.organisation),
    service: part.service,
    component: part.component,
    staff: gapUnless(counted, () => illustrative(fte(staff), 'staff return')),
    workstations: gapUnless(counted && desked, () => illustrative(workstationsSchema.parse(desks), 'desk count')),
    area: gapUnless(sketch.areaKnown, () => illustrative(squareMetres(area), 'floor plan schedule')),
  });
}

/** Offices are administration with some counters; public places keep a little office behind. */
const frontShare: Partial<Record<Use, readonly [number, number]>> = {
  office: [0.08, 0.24],
  'civic-centre': [0.1, 0.2],
  gateway: [0.7, 0.85],
  jobcentre: [0.5, 0.65],
  probation: [0.35, 0.5],
  'police-station': [0.15, 0.3],
};

function partsOf(sketch: Sketch, chance: Chance): Omit<Part, 'organisation'>[] {
  const range = frontShare[sketch.use];
  if (sketch.name.endsWith('post office')) return [{ component: 'front-office', service: 'Post office counter', share: 1 }];
  const usual = factsOfUses[sketch.use].component ?? 'back-office';
  const service = factsOfUses[sketch.use].label;
  if (range === undefined) return [{ component: usual, service, share: 1 }];
  const front = /headquarters|annexe|education|primary care|health office|port|control|tax|flood/.test(sketch.name)
    ? 0
    : chance.between(...range);
  const back: Omit<Part, 'organisation'> = { component: 'back-office', service: 'Administration', share: 1 - front };
  return front === 0 ? [back] : [{ component: 'front-office', service: 'Public counter and interviews', share: front }, back];
}

type Guest = { likelihood: number; organisation: (district: DistrictName) => string; component: Component; service: string; share: number };

/** The few buildings that two bodies already share. */
const guests: Partial<Record<Use, Guest>> = {
  gateway: {
    likelihood: 0.85,
    organisation: (district) => councilOf[district],
    component: 'front-office',
    service: 'Council counter',
    share: 0.3,
  },
  library: {
    likelihood: 0.12,
    organisation: (district) => councilOf[district],
    component: 'front-office',
    service: 'Council counter',
    share: 0.1,
  },
  'health-centre': { likelihood: 0.14, organisation: () => 'kcc', component: 'specialist', service: 'Social care team', share: 0.15 },
  'childrens-centre': { likelihood: 0.16, organisation: trustOf, component: 'specialist', service: 'Health visitors', share: 0.2 },
  'civic-centre': { likelihood: 0.4, organisation: () => 'police', component: 'front-office', service: 'Police counter', share: 0.03 },
};

/** Where a guest shares the building the others have what it leaves. */
function withGuest(parts: readonly Part[], sketch: Sketch): Part[] {
  const guest = guests[sketch.use];
  const organisation = guest?.organisation(sketch.place.district as DistrictName);
  if (guest === undefined || organisation === undefined || organisation === sketch.holder) return [...parts];
  if (!chanceOf(`${sketch.key} guest`).happens(guest.likelihood)) return [...parts];
  const { component, service, share } = guest;
  return [...parts.map((part) => ({ ...part, share: part.share * (1 - share) })), { organisation, component, service, share }];
}
