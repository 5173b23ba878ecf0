/** A WGS84 position in degrees, longitude first as in GeoJSON. */
export type LngLat = readonly [longitude: number, latitude: number];
