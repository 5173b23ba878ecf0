/** Towns and villages of Dartford district, neighbours together. */
import type { PlaceRow } from '../place.ts';

export const dartford: readonly PlaceRow[] = [
  ['Dartford', 51.446, 0.217, 'town', 'DA1', 56000],
  ['Temple Hill', 51.452, 0.227, 'suburb', 'DA1', null],
  ['Stone', 51.447, 0.256, 'village', 'DA9', null],
  ['Greenhithe', 51.4495, 0.2825, 'village', 'DA9', null],
  ['Swanscombe', 51.447, 0.31, 'town', 'DA10', null],
  ['Ebbsfleet', 51.442, 0.319, 'suburb', 'DA10', null],
  ['Wilmington', 51.429, 0.207, 'village', 'DA2', null],
  ['Joydens Wood', 51.43, 0.179, 'suburb', 'DA2', null],
  ['Hawley', 51.423, 0.231, 'village', 'DA2', null],
  ['Sutton-at-Hone', 51.41, 0.237, 'village', 'DA4', null],
  ['Darenth', 51.418, 0.249, 'village', 'DA2', null],
  ['Lane End', 51.423, 0.267, 'village', 'DA2', null],
  ['Bean', 51.425, 0.289, 'village', 'DA2', null],
  ['Betsham', 51.42, 0.311, 'village', 'DA13', null],
  ['Southfleet', 51.415, 0.32, 'village', 'DA13', null],
  ['New Barn', 51.405, 0.313, 'village', 'DA3', null],
  ['Longfield', 51.396, 0.3, 'village', 'DA3', null],
];
