/** What the register is as a whole: its size, organisations, districts and bounds, and the base map. */
import { everything } from '../../shared/filter.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { may } from '../../shared/role.ts';
import type { IsoDate } from '../../shared/year.ts';
import { basemapOf, type Basemap } from '../basemap.ts';
import { today } from '../clock.ts';
import { passing } from '../estate/column-totals.ts';
import { boundsOfPassing, type Bounds } from '../estate/bounds.ts';
import type { Asking } from '../services.ts';

export type About = {
  version: number;
  properties: number;
  organisations: Organisation[];
  districts: string[];
  /** Of what lies in the register's own area, or of everything where nothing does: one place far away must not move everybody's first view. */
  bounds: Bounds | null;
  basemap: Basemap;
  boundaries: { label: string; generalised: boolean };
  illustrative: boolean;
  /** By the server's clock. */
  today: IsoDate;
};

export function aboutEstate({ estate, geography, basemap, person }: Asking): About {
  const standing = estate.standing(everything, may(person, 'sensitive.see'));
  return {
    properties: passing(standing),
    organisations: [...estate.organisations],
    districts: geography.districts,
    bounds: boundsOfPassing(estate.columns, standing, geography.bounds) ?? boundsOfPassing(estate.columns, standing),
    basemap: basemapOf(basemap),
    boundaries: geography.boundaries,
    today: today(),
    ...estate.state(),
  };
}
