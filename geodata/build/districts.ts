/** Makes generalised districts: every point of land goes to the district of its nearest gazetteer place or border seed. */
import {
  area,
  bbox,
  bboxPolygon,
  booleanIntersects,
  booleanPointInPolygon,
  featureCollection,
  flatten,
  intersect,
  multiLineString,
  multiPolygon,
  point,
  polygonize,
  union,
  voronoi,
} from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { districtCodes, districtNames, formerNames } from '../district-codes.ts';
import { places } from '../gazetteer.ts';
import { borderSeeds, outsideSeeds } from '../places/border-seeds.ts';
import { borderLines } from './border-lines.ts';

/** Stops short of France, whose nearest seed would be Dover's. */
const reach: [number, number, number, number] = [-0.6, 50.86, 1.5, 51.6];
const squeeze = Math.cos((51.25 * Math.PI) / 180);
const smallestPartSquareMetres = 20_000;

interface Labelled {
  label: string;
  at: Position;
}

export function buildDistricts(land: FeatureCollection<Polygon>): FeatureCollection<MultiPolygon> {
  const seeds = allSeeds();
  const faces = facesOf(seeds);
  const box = bboxPolygon(reach);
  const nearby = land.features.filter((island) => booleanIntersects(island, box));
  return featureCollection(
    districtNames.map((name) => {
      const cells = faces.filter((face) => face.label === name).map((face) => face.shape);
      const parts = cells.flatMap((cell) => nearby.flatMap((island) => overlap(cell, island)));
      const properties = {
        name,
        code: districtCodes[name],
        formerName: formerNames[name] ?? null,
        generalised: true,
      };
      return multiPolygon(parts, properties);
    }),
  );
}

export function buildCounty(districts: FeatureCollection<MultiPolygon>): FeatureCollection<Polygon | MultiPolygon> {
  const county = union(districts, { properties: { name: 'Kent', code: 'E10000016', generalised: true } });
  if (!county) throw new Error('The county has no land');
  return featureCollection([county]);
}

function allSeeds(): Labelled[] {
  return [
    ...places.map(({ district, longitude, latitude }) => ({ label: district, at: [longitude, latitude] })),
    ...Object.entries(borderSeeds).flatMap(([label, seeds]) => seeds.map(([lat, lng]) => ({ label, at: [lng, lat] }))),
    ...outsideSeeds.map(([lat, lng]) => ({ label: 'outside', at: [lng, lat] })),
  ];
}

/** Distances are compared in a plane where a degree of longitude is shortened as it is in Kent. */
function facesOf(seeds: readonly Labelled[]): { label: string; shape: Feature<Polygon> }[] {
  const plane = ([lng = 0, lat = 0]: Position): Position => [lng * squeeze, lat];
  const [west, south, east, north] = reach;
  const cells = voronoi(featureCollection(seeds.map((seed) => point(plane(seed.at)))), {
    bbox: [west * squeeze, south, east * squeeze, north],
  });
  const lines = borderLines(cells.features.map((shape, index) => ({ label: seeds[index]?.label ?? '', shape })));
  const back = lines.map((line) => line.map(([x = 0, y = 0]) => [x / squeeze, y]));
  return polygonize(multiLineString(back)).features.map((shape) => ({ label: labelOf(shape, seeds), shape }));
}

function labelOf(shape: Feature<Polygon>, seeds: readonly Labelled[]): string {
  const inside = seeds.filter((seed) => booleanPointInPolygon(seed.at, shape));
  const labels = new Set(inside.map((seed) => seed.label));
  if (labels.size !== 1) throw new Error(`A cell near ${bbox(shape).join(', ')} holds ${[...labels].join(' and ')}`);
  return inside[0]?.label ?? '';
}

function overlap(cell: Feature<Polygon>, island: Feature<Polygon>): Position[][][] {
  const shared = intersect(featureCollection([cell, island]));
  if (!shared) return [];
  const parts = flatten(shared).features;
  return parts.filter((part) => area(part) > smallestPartSquareMetres).map((part) => part.geometry.coordinates);
}
