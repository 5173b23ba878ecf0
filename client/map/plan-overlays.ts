/** A plan's hubs, marks and moves as features of the map. */
import type { Feature, LineString, Point } from 'geojson';
import { decisionMarks, hubMarks, moveLines, type PlanOnMap } from '../../shared/plan-on-map.ts';
import type { Position } from '../../shared/units.ts';

const pointOf = ({ position: { longitude, latitude }, ...properties }: { position: Position }): Feature<Point> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
});

export const decisionFeatures = (plan: PlanOnMap): Feature<Point>[] => decisionMarks(plan).map(pointOf);

export const hubFeatures = (plan: PlanOnMap): Feature<Point>[] => hubMarks(plan).map(pointOf);

export const moveFeatures = (plan: PlanOnMap): Feature<LineString>[] =>
  moveLines(plan).map(({ line, ...properties }) => ({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates: line } }));
