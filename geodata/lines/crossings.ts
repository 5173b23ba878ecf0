/** Where a road or railway may leave the land: bridges and tunnels, as a circle round the middle of the water. */
import type { Position } from 'geojson';

export interface Crossing {
  name: string;
  at: Position;
  reachMetres: number;
}

export const crossings: readonly Crossing[] = [
  { name: 'Dartford Crossing', at: [0.2585, 51.466], reachMetres: 900 },
  { name: 'High Speed 1 Thames Tunnel', at: [0.3, 51.465], reachMetres: 1500 },
  { name: 'Rochester Bridge', at: [0.501, 51.3925], reachMetres: 500 },
  { name: 'Medway viaducts (M2 and High Speed 1)', at: [0.477, 51.376], reachMetres: 500 },
  { name: 'Sheppey Crossing and Kingsferry Bridge', at: [0.749, 51.391], reachMetres: 700 },
];
