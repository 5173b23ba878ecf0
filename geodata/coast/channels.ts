/** Tidal channels that GSHHG closes or stops short of, cut into the land so that islands are islands; hand-drawn. */
import type { Position } from 'geojson';

export interface Channel {
  name: string;
  halfWidthMetres: number;
  line: readonly Position[];
}

export const channels: readonly Channel[] = [
  {
    name: 'The Swale at Kingsferry',
    halfWidthMetres: 90,
    line: [
      [0.7435, 51.396],
      [0.7475, 51.392],
      [0.7505, 51.3885],
      [0.7555, 51.385],
    ],
  },
  {
    name: 'Thames, Barking Creek to Purfleet',
    halfWidthMetres: 300,
    line: [
      [0.097, 51.5135],
      [0.115, 51.511],
      [0.132, 51.5085],
      [0.15, 51.509],
      [0.165, 51.503],
      [0.178, 51.491],
      [0.191, 51.4845],
      [0.206, 51.488],
      [0.222, 51.482],
      [0.238, 51.4745],
      [0.25, 51.468],
      [0.261, 51.4635],
    ],
  },
  {
    name: 'Thames, Tower Bridge to Barking Creek',
    halfWidthMetres: 160,
    line: [
      [-0.075, 51.5055],
      [-0.058, 51.503],
      [-0.042, 51.5085],
      [-0.029, 51.505],
      [-0.03, 51.494],
      [-0.021, 51.4865],
      [-0.008, 51.4845],
      [0.001, 51.49],
      [0.0, 51.5],
      [0.006, 51.506],
      [0.014, 51.4995],
      [0.03, 51.4955],
      [0.05, 51.496],
      [0.067, 51.4985],
      [0.08, 51.5065],
      [0.097, 51.5135],
    ],
  },
  {
    name: 'Medway, Rochester to Chatham Reach',
    halfWidthMetres: 110,
    line: [
      [0.524, 51.394],
      [0.5225, 51.389],
      [0.518, 51.3862],
      [0.513, 51.388],
      [0.509, 51.3925],
      [0.505, 51.3945],
      [0.501, 51.3925],
      [0.4985, 51.387],
      [0.495, 51.381],
      [0.488, 51.3768],
      [0.478, 51.3765],
    ],
  },
  {
    name: 'Medway, Snodland to Rochester',
    halfWidthMetres: 60,
    line: [
      [0.478, 51.3765],
      [0.468, 51.3735],
      [0.4605, 51.3665],
      [0.4545, 51.359],
      [0.451, 51.352],
      [0.4535, 51.344],
      [0.4525, 51.337],
      [0.456, 51.33],
    ],
  },
];
