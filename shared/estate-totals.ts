/** The totals of a set of properties, each with its coverage; the strip, the tray, the board and the report all state these. */
import type { Total } from './figure.ts';
import type { Sector } from './organisation.ts';
import type { Tenure } from './tenure.ts';
import type { Hectares, Pence, PencePerYear, SquareMetres } from './units.ts';

export type EstateTotals = {
  properties: number;
  located: number;
  runningCost: Total<PencePerYear>;
  floorArea: Total<SquareMetres>;
  siteArea: Total<Hectares>;
  bookValue: Total<Pence>;
  disposalValue: Total<Pence>;
  tenures: Record<Tenure, number>;
  sectors: Record<Sector, number>;
};
