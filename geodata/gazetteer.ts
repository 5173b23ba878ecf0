/** The gazetteer of Kent and Medway: every place once, for search, labels and illustrative registers. */
import type { Place, PlaceRow } from './place.ts';
import { ashford } from './places/ashford.ts';
import { canterbury } from './places/canterbury.ts';
import { dartford } from './places/dartford.ts';
import { dover } from './places/dover.ts';
import { folkestoneAndHythe } from './places/folkestone-and-hythe.ts';
import { gravesham } from './places/gravesham.ts';
import { maidstone } from './places/maidstone.ts';
import { medway } from './places/medway.ts';
import { sevenoaks } from './places/sevenoaks.ts';
import { swale } from './places/swale.ts';
import { thanet } from './places/thanet.ts';
import { tonbridgeAndMalling } from './places/tonbridge-and-malling.ts';
import { tunbridgeWells } from './places/tunbridge-wells.ts';

const principalTowns: ReadonlySet<string> = new Set([
  'Ashford',
  'Canterbury',
  'Dartford',
  'Deal',
  'Dover',
  'Faversham',
  'Folkestone',
  'Gravesend',
  'Herne Bay',
  'Maidstone',
  'Margate',
  'Ramsgate',
  'Royal Tunbridge Wells',
  'Sevenoaks',
  'Sheerness',
  'Sittingbourne',
  'Tonbridge',
  'Whitstable',
]);

export const places: readonly Place[] = [
  ...placesOf('Ashford', ashford),
  ...placesOf('Canterbury', canterbury),
  ...placesOf('Dartford', dartford),
  ...placesOf('Dover', dover),
  ...placesOf('Folkestone and Hythe', folkestoneAndHythe),
  ...placesOf('Gravesham', gravesham),
  ...placesOf('Maidstone', maidstone),
  ...placesOf('Medway', medway),
  ...placesOf('Sevenoaks', sevenoaks),
  ...placesOf('Swale', swale),
  ...placesOf('Thanet', thanet),
  ...placesOf('Tonbridge and Malling', tonbridgeAndMalling),
  ...placesOf('Tunbridge Wells', tunbridgeWells),
];

function placesOf(district: string, rows: readonly PlaceRow[]): Place[] {
  return rows.map(([name, latitude, longitude, kind, outcode, population]) => ({
    name,
    latitude,
    longitude,
    district,
    kind,
    outcode,
    population,
    principal: principalTowns.has(name),
  }));
}
