/** Draws the figures of an entry within its use's profile, and which of them the register lacks; a pure function of the entry's key. */
import { chanceOf, type Chance } from './chance.ts';
import { organisations } from './organisations.ts';
import { profiles } from './profile.ts';
import type { Entry, Sketch } from './sketch.ts';
import type { Sector } from '../shared/organisation.ts';

const sectorOf = new Map<string, Sector>(organisations.map((organisation) => [organisation.id, organisation.sector]));

/** The share of its buildings whose running cost a sector has supplied. */
const costSupplied: Record<Sector, number> = {
  county: 0.7,
  district: 0.66,
  health: 0.76,
  'police-fire-justice': 0.72,
  'central-government': 0.5,
  defence: 0.45,
  education: 0.7,
  other: 0.4,
};

/** The share of its freeholds that a sector has valued for its accounts. */
const bookSupplied: Record<Sector, number> = {
  county: 0.92,
  district: 0.9,
  health: 0.95,
  'police-fire-justice': 0.88,
  'central-government': 0.7,
  defence: 0.6,
  education: 0.9,
  other: 0.6,
};

export function drawSketch(entry: Entry): Sketch {
  const chance = chanceOf(`${entry.key} figures`);
  const profile = profiles[entry.use];
  const sector = sectorOf.get(entry.holder);
  if (sector === undefined) throw new Error(`${entry.holder} is not an organisation of the illustrative registers.`);
  const area = profile.area === null ? null : (entry.area ?? roundedArea(chance.skewed(...profile.area)));
  const costKnown = area !== null && chance.happens(costSupplied[sector]);
  const site = siteOf(chance.skewed(...profile.site), area);
  const cost = area === null ? null : Math.round(area * chance.between(...profile.cost)) * 100;
  const worth = (area ?? 0) * profile.book * chance.between(0.7, 1.3) + site * profile.land * chance.between(0.6, 1.4);
  return {
    ...entry,
    area,
    areaKnown: area !== null && chance.happens(costKnown ? 0.95 : 0.84),
    cost,
    costKnown,
    site,
    book: nearestThousand(worth),
    bookKnown: chance.happens(bookSupplied[sector] * (entry.tenure === 'freehold' ? 1 : 0.2)),
    disposal: disposalOf(entry, worth, chance),
  };
}

function disposalOf(entry: Entry, worth: number, chance: Chance): number | null {
  if (entry.tenure !== 'freehold') return null;
  const valued = entry.stage !== null ? 0.9 : entry.use === 'development-land' ? 0.75 : 0.16;
  const value = nearestThousand(worth * chance.between(0.75, 1.55));
  return chance.happens(valued) ? value : null;
}

const siteOf = (drawn: number, area: number | null) => Math.round(Math.max(drawn, (area ?? 0) / 24_000) * 100) / 100;

const roundedArea = (area: number) => (area < 200 ? Math.round(area) : Math.round(area / 5) * 5);

const nearestThousand = (pounds: number) => Math.round(pounds / 1000) * 1000;
