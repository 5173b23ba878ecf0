/** What a map for paper is drawn on: land, districts, roads, railways and named places, as far as the product has them. */
import type { NamedPlace } from './paper-labels.ts';
import type { Shape } from './paper-path.ts';

export type Ground = {
  land: readonly Shape[];
  districts: readonly Shape[];
  roads: readonly Shape[];
  railways: readonly Shape[];
  places: readonly NamedPlace[];
};

type Layer<T> = { features: readonly T[] };
type Shaped = { geometry: unknown };
type Pointed = { geometry: unknown; properties: unknown };

/** The layers of the base map, as GeoJSON, by their names. */
export type GroundLayers = { land: unknown; districts: unknown; roads: unknown; railways: unknown; places: unknown };

const drawable: readonly string[] = ['LineString', 'Polygon', 'MultiLineString', 'MultiPolygon'] satisfies Shape['type'][];

const shapesOf = (layer: unknown): Shape[] =>
  (layer as Layer<Shaped>).features.map(({ geometry }) => geometry as Shape).filter((shape) => drawable.includes(shape.type));

const placesOf = (layer: unknown): NamedPlace[] =>
  (layer as Layer<Pointed>).features.map(({ geometry, properties }) => {
    const [longitude = 0, latitude = 0] = (geometry as { coordinates: readonly number[] }).coordinates;
    return { ...(properties as Omit<NamedPlace, 'longitude' | 'latitude'>), longitude, latitude };
  });

/** The ground of the layers that the server has and serves. */
export const groundOf = ({ land, districts, roads, railways, places }: GroundLayers): Ground => ({
  land: shapesOf(land),
  districts: shapesOf(districts),
  roads: shapesOf(roads),
  railways: shapesOf(railways),
  places: placesOf(places),
});
