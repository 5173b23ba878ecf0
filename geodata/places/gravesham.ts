/** Towns and villages of Gravesham district, neighbours together. */
import type { PlaceRow } from '../place.ts';

export const gravesham: readonly PlaceRow[] = [
  ['Gravesend', 51.441, 0.3685, 'town', 'DA12', 74000],
  ['Northfleet', 51.44, 0.337, 'town', 'DA11', null],
  ['Perry Street', 51.433, 0.349, 'suburb', 'DA11', null],
  ['Singlewell', 51.418, 0.37, 'suburb', 'DA12', null],
  ['Riverview Park', 51.422, 0.397, 'suburb', 'DA12', null],
  ['Denton', 51.438, 0.388, 'suburb', 'DA12', null],
  ['Chalk', 51.43, 0.41, 'suburb', 'DA12', null],
  ['Shorne', 51.413, 0.43, 'village', 'DA12', null],
  ['Higham', 51.418, 0.46, 'village', 'ME3', null],
  ['Thong', 51.409, 0.404, 'village', 'DA12', null],
  ['Cobham', 51.39, 0.402, 'village', 'DA12', null],
  ['Sole Street', 51.383, 0.379, 'village', 'DA13', null],
  ['Istead Rise', 51.4015, 0.356, 'village', 'DA13', null],
  ['Luddesdown', 51.37, 0.4, 'village', 'DA13', null],
  ['Meopham', 51.374, 0.359, 'village', 'DA13', null],
  ['Harvel', 51.348, 0.374, 'village', 'DA13', null],
  ['Culverstone Green', 51.34, 0.347, 'village', 'DA13', null],
  ['Vigo Village', 51.33, 0.349, 'village', 'DA13', null],
];
