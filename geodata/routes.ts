/** Kent's main roads and railways as generalised lines, for orientation on the map only. */
import type { FeatureCollection, LineString } from 'geojson';
import type { RailwayClass } from './lines/railways.ts';
import type { RoadClass } from './lines/roads.ts';
import railwaysFile from './railways.json' with { type: 'json' };
import roadsFile from './roads.json' with { type: 'json' };

export interface RoadProperties {
  ref: string;
  class: RoadClass;
  generalised: true;
}

export interface RailwayProperties {
  name: string;
  class: RailwayClass;
  generalised: true;
}

export const roads = roadsFile as unknown as FeatureCollection<LineString, RoadProperties>;

export const railways = railwaysFile as unknown as FeatureCollection<LineString, RailwayProperties>;
