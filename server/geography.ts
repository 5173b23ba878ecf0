/** The geography that the map draws and the register asks: land, districts, roads, railways and places, and whose district a place is in. */
import type { FeatureCollection } from 'geojson';
import { districtCodes, districtNames } from '../geodata/district-codes.ts';
import { districtOf as drawnDistrictOf, districts as drawnDistricts } from '../geodata/districts.ts';
import { land } from '../geodata/dry-land.ts';
import { places } from '../geodata/gazetteer.ts';
import { railways, roads } from '../geodata/routes.ts';
import { boundsOf, contains, type Bounds } from '../shared/area.ts';
import type { GroundLayers } from '../shared/paper/ground.ts';
import type { Area } from '../shared/scenario.ts';
import type { Position } from '../shared/units.ts';
import { readBoundaries, type Boundary } from './boundaries.ts';
import { labelPoints } from './label-points.ts';

export type Geography = {
  /** The layers by the name of their file. */
  layers: GroundLayers & Record<string, unknown>;
  districts: string[];
  /** Of all districts together. */
  bounds: Bounds;
  districtOf: (position: Position) => string | null;
  /** The name of the district with an official code, such as E07000113; null for those that are not known. */
  districtWithCode: (code: string) => string | null;
  boundaries: { label: string; generalised: boolean };
};

const placeFeatures = (): FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.map(({ longitude, latitude, ...properties }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties,
  })),
});

const fixedLayers = { land, roads, railways, places: placeFeatures() };

const boundsOfAll = (areas: readonly Area[]): Bounds =>
  areas
    .map(boundsOf)
    .reduce((one, other) => [
      Math.min(one[0], other[0]),
      Math.min(one[1], other[1]),
      Math.max(one[2], other[2]),
      Math.max(one[3], other[3]),
    ]);

const drawn: Geography = {
  layers: { ...fixedLayers, districts: drawnDistricts, 'district-names': labelPoints(drawnDistricts.features) },
  districts: [...districtNames].sort(),
  bounds: boundsOfAll(drawnDistricts.features.map(({ geometry }) => geometry as Area)),
  districtOf: ({ longitude, latitude }) => drawnDistrictOf([longitude, latitude]),
  districtWithCode: (code) => districtNames.find((name) => districtCodes[name] === code) ?? null,
  boundaries: { label: 'Generalised district boundaries, not official', generalised: true },
};

const featureOf = ({ name, code, area }: Boundary) => ({
  type: 'Feature' as const,
  geometry: area,
  properties: { name, code, formerName: null, generalised: false },
});

function official(file: string): Geography {
  const boundaries = readBoundaries(file).map((boundary) => ({ ...boundary, bounds: boundsOf(boundary.area) }));
  const features = boundaries.map(featureOf);
  return {
    layers: { ...fixedLayers, districts: { type: 'FeatureCollection', features }, 'district-names': labelPoints(features) },
    districts: boundaries.map(({ name }) => name).sort(),
    bounds: boundsOfAll(boundaries.map(({ area }) => area)),
    districtOf: (position) => {
      const { longitude: x, latitude: y } = position;
      const near = boundaries.filter(({ bounds: [west, south, east, north] }) => x >= west && x <= east && y >= south && y <= north);
      return near.find(({ area }) => contains(area, position))?.name ?? null;
    },
    districtWithCode: (wanted) => boundaries.find(({ code }) => code === wanted)?.name ?? null,
    boundaries: { label: 'District boundaries as supplied', generalised: false },
  };
}

/** The drawn geography, its districts replaced by those of a boundary file where one is configured. */
export const geographyOf = (boundariesFile: string | null): Geography => (boundariesFile === null ? drawn : official(boundariesFile));
