/** What a property of each use is usually like: its size, cost, value, place in a town and crowding; the generator draws within these ranges. */
import type { Use } from '../shared/use.ts';

/** Where in relation to the middle of its town or village a property stands. */
export type Ring = 'centre' | 'inner' | 'residential' | 'edge' | 'country';

export type Profile = {
  ring: Ring;
  /** m² of floor, or null where there is no building. */
  area: readonly [number, number] | null;
  /** Pounds for each m² a year. */
  cost: readonly [number, number];
  /** Hectares. */
  site: readonly [number, number];
  /** Pounds of book value for each m² of floor. */
  book: number;
  /** Pounds of book value for each hectare of site. */
  land: number;
  /** m² of floor for each person who works there; null where nobody is based. */
  crowding: number | null;
};

const building = (
  ring: Ring,
  area: readonly [number, number],
  cost: readonly [number, number],
  site: readonly [number, number],
  book: number,
  crowding: number,
): Profile => ({ ring, area, cost, site, book, land: 250_000, crowding });

const land = (ring: Ring, site: readonly [number, number], perHectare: number): Profile => ({
  ring,
  area: null,
  cost: [0, 0],
  site,
  book: 0,
  land: perHectare,
  crowding: null,
});

export const profiles: Record<Use, Profile> = {
  office: building('centre', [250, 2400], [60, 105], [0.04, 0.4], 1150, 15),
  'civic-centre': building('centre', [2800, 7200], [65, 110], [0.3, 1.2], 1300, 16),
  gateway: building('centre', [350, 1100], [75, 130], [0.04, 0.2], 1250, 22),
  jobcentre: building('centre', [450, 1400], [80, 130], [0.05, 0.2], 1200, 16),
  library: building('centre', [140, 1300], [65, 115], [0.03, 0.3], 1050, 70),
  museum: building('centre', [260, 1900], [50, 100], [0.05, 0.4], 1300, 120),
  'community-centre': building('residential', [180, 900], [30, 65], [0.08, 0.6], 750, 150),
  'youth-centre': building('residential', [220, 850], [35, 75], [0.1, 0.6], 800, 90),
  'childrens-centre': building('residential', [160, 520], [55, 105], [0.06, 0.3], 1150, 40),
  'adult-education': building('inner', [450, 2400], [45, 85], [0.15, 0.9], 950, 80),
  school: building('residential', [800, 2300], [32, 54], [0.8, 2.6], 900, 60),
  college: building('edge', [3500, 21000], [55, 90], [1.5, 9], 1100, 55),
  university: building('edge', [4000, 42000], [80, 135], [1, 22], 1500, 40),
  hospital: building('edge', [2600, 9000], [125, 205], [0.8, 4], 1500, 35),
  'health-centre': building('inner', [300, 1700], [60, 115], [0.08, 0.5], 1250, 35),
  'day-centre': building('residential', [350, 1400], [40, 85], [0.15, 0.8], 850, 55),
  'care-home': building('residential', [1000, 2600], [55, 95], [0.3, 1.2], 1000, 45),
  refuge: building('residential', [250, 600], [60, 110], [0.05, 0.2], 1100, 60),
  'police-station': building('inner', [320, 2600], [70, 125], [0.1, 0.7], 1200, 25),
  custody: building('edge', [900, 2200], [110, 170], [0.2, 0.6], 1700, 40),
  'fire-station': building('inner', [280, 1300], [45, 95], [0.12, 0.7], 1100, 70),
  'ambulance-station': building('inner', [220, 900], [40, 85], [0.1, 0.4], 850, 45),
  court: building('centre', [900, 4200], [75, 125], [0.1, 0.5], 1500, 60),
  probation: building('centre', [280, 1100], [70, 115], [0.05, 0.25], 1100, 19),
  prison: building('country', [9000, 26000], [140, 210], [6, 24], 1500, 60),
  'leisure-centre': building('edge', [1800, 5200], [60, 115], [0.6, 3], 1150, 160),
  'swimming-pool': building('edge', [1200, 3200], [85, 150], [0.4, 1.4], 1350, 150),
  depot: building('edge', [350, 2200], [18, 45], [0.3, 1.8], 420, 90),
  'waste-site': building('edge', [60, 320], [60, 140], [0.4, 1.6], 500, 60),
  cemetery: building('edge', [60, 420], [35, 90], [1, 7], 500, 110),
  laboratory: building('edge', [900, 2600], [90, 140], [0.3, 1], 1400, 30),
  'military-site': building('edge', [600, 24000], [55, 110], [0.4, 60], 750, 70),
  'car-park': land('centre', [0.08, 0.9], 1_100_000),
  'open-space': land('residential', [0.5, 14], 22_000),
  farm: land('country', [12, 95], 17_000),
  'development-land': land('edge', [0.4, 5], 850_000),
  'other-land': land('edge', [0.1, 3.5], 90_000),
  shop: building('centre', [60, 320], [20, 60], [0.01, 0.06], 1300, 45),
  other: building('inner', [40, 320], [25, 75], [0.02, 0.2], 650, 80),
};

/** How far from the middle, in metres, by the size of the place. */
export const ringDistances: Record<'town' | 'village', Record<Ring, readonly [number, number]>> = {
  town: {
    centre: [30, 520],
    inner: [150, 900],
    residential: [450, 1500],
    edge: [900, 2100],
    country: [1800, 3600],
  },
  village: {
    centre: [20, 220],
    inner: [30, 300],
    residential: [80, 450],
    edge: [250, 800],
    country: [700, 1900],
  },
};
