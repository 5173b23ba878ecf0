/** Draws the built base map as one SVG on standard output, for eyes only: tsx preview.ts [west south east north]. */
import { existsSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { places } from '../gazetteer.ts';

const [west = -0.05, south = 50.88, east = 1.5, north = 51.52] = process.argv.slice(2).map(Number);
const width = 1500;
const acrossScale = width / (east - west);
const upScale = acrossScale / Math.cos(((south + north) * Math.PI) / 360);
const height = Math.round((north - south) * upScale);
const hues = [20, 50, 80, 110, 140, 170, 200, 230, 260, 290, 320, 350];

const drawing = [
  ...features('land').map((feature) => shape(feature, 'fill="#f4f4ee" stroke="#789" stroke-width="0.6"')),
  ...features('districts').map((feature, index) =>
    shape(feature, `fill="hsl(${hues[(index * 5) % 12]} 60% 80%)" fill-opacity="0.6" stroke="#555"`),
  ),
  ...features('county').map((feature) => shape(feature, 'fill="none" stroke="#000" stroke-width="1.5"')),
  ...features('railways').map((feature) => shape(feature, 'fill="none" stroke="#444" stroke-dasharray="5 2"')),
  ...features('roads').map((feature) => shape(feature, `fill="none" stroke-width="2" ${roadStroke(feature)}`)),
  ...places.map((place) => {
    const [x, y] = onPage([place.longitude, place.latitude]);
    const size = place.principal ? 12 : 8;
    return `<circle cx="${x}" cy="${y}" r="2"/><text x="${x + 3}" y="${y + 3}" font-size="${size}">${place.name}</text>`;
  }),
];

console.log(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">` +
    `<rect width="100%" height="100%" fill="#cfe0ea"/>${drawing.join('\n')}</svg>`,
);

function features(name: string): Feature[] {
  const file = new URL(`../${name}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection).features : [];
}

function roadStroke(feature: Feature): string {
  return `stroke="${feature.properties?.['class'] === 'motorway' ? '#2563c9' : '#c2410c'}"`;
}

function shape(feature: Feature, paint: string): string {
  return `<path d="${linesOf(feature.geometry).map(path).join('')}" ${paint} fill-rule="evenodd"/>`;
}

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

function path(line: Position[]): string {
  return `M${line.map((position) => onPage(position).join(',')).join('L')}`;
}

function onPage([lng = 0, lat = 0]: Position): [number, number] {
  return [Math.round((lng - west) * acrossScale * 10) / 10, Math.round((north - lat) * upScale * 10) / 10];
}
