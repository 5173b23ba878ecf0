/** Towns and villages of Thanet district, neighbours together. */
import type { PlaceRow } from '../place.ts';

export const thanet: readonly PlaceRow[] = [
  ['Margate', 51.3875, 1.383, 'town', 'CT9', 61200],
  ['Cliftonville', 51.388, 1.403, 'suburb', 'CT9', null],
  ['Northdown', 51.38, 1.415, 'suburb', 'CT9', null],
  ['Garlinge', 51.377, 1.355, 'suburb', 'CT9', null],
  ['Westgate-on-Sea', 51.381, 1.338, 'town', 'CT8', 7000],
  ['Birchington-on-Sea', 51.373, 1.305, 'village', 'CT7', 10000],
  ['Minnis Bay', 51.375, 1.288, 'suburb', 'CT7', null],
  ['Acol', 51.357, 1.311, 'village', 'CT7', null],
  ['St Nicholas-at-Wade', 51.354, 1.253, 'village', 'CT7', null],
  ['Sarre', 51.337, 1.239, 'village', 'CT7', null],
  ['Monkton', 51.339, 1.279, 'village', 'CT12', null],
  ['Minster', 51.334, 1.315, 'village', 'CT12', 3600],
  ['Manston', 51.347, 1.372, 'village', 'CT12', null],
  ['Cliffsend', 51.329, 1.363, 'village', 'CT12', null],
  ['Ramsgate', 51.335, 1.417, 'town', 'CT11', 40400],
  ['St Lawrence', 51.339, 1.399, 'suburb', 'CT11', null],
  ['Newington', 51.348, 1.403, 'suburb', 'CT12', null],
  ['Dumpton', 51.345, 1.428, 'suburb', 'CT11', null],
  ['Westwood', 51.361, 1.396, 'suburb', 'CT10', null],
  ["St Peter's", 51.365, 1.419, 'suburb', 'CT10', null],
  ['Broadstairs', 51.359, 1.438, 'town', 'CT10', 24900],
  ['Kingsgate', 51.38, 1.436, 'suburb', 'CT10', null],
];
