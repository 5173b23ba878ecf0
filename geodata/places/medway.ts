/** Towns and villages of Medway, a unitary authority outside the twelve districts, neighbours together. */
import type { PlaceRow } from '../place.ts';

export const medway: readonly PlaceRow[] = [
  ['Rochester', 51.3885, 0.5045, 'town', 'ME1', null],
  ['Chatham', 51.379, 0.527, 'town', 'ME4', null],
  ['Gillingham', 51.385, 0.551, 'town', 'ME7', null],
  ['Strood', 51.3955, 0.491, 'town', 'ME2', null],
  ['Rainham', 51.362, 0.609, 'town', 'ME8', null],
  ['Wigmore', 51.35, 0.589, 'suburb', 'ME8', null],
  ['Hempstead', 51.35, 0.569, 'suburb', 'ME7', null],
  ['Walderslade', 51.343, 0.529, 'suburb', 'ME5', null],
  ['Lordswood', 51.337, 0.546, 'suburb', 'ME5', null],
  ['Borstal', 51.374, 0.487, 'suburb', 'ME1', null],
  ['Frindsbury', 51.4, 0.504, 'suburb', 'ME2', null],
  ['Wainscott', 51.41, 0.514, 'village', 'ME2', null],
  ['Upnor', 51.4085, 0.525, 'village', 'ME2', null],
  ['Hoo St Werburgh', 51.42, 0.563, 'village', 'ME3', null],
  ['Cliffe Woods', 51.433, 0.495, 'village', 'ME3', null],
  ['Cliffe', 51.461, 0.497, 'village', 'ME3', null],
  ['Cooling', 51.456, 0.526, 'village', 'ME3', null],
  ['High Halstow', 51.447, 0.561, 'village', 'ME3', null],
  ['Allhallows', 51.468, 0.643, 'village', 'ME3', null],
  ['Lower Stoke', 51.448, 0.64, 'village', 'ME3', null],
  ['Grain', 51.457, 0.714, 'village', 'ME3', null],
  ['Cuxton', 51.374, 0.456, 'village', 'ME2', null],
  ['Halling', 51.351, 0.444, 'village', 'ME2', null],
];
