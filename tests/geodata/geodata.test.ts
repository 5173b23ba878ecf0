/** The base map holds together: places on their own district's land, districts that tile the county, roads on land. */
import { along, area, booleanPointInPolygon, distance, featureCollection, intersect, length, union } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { type DistrictName, districtNames } from '../../geodata/district-codes.ts';
import { county, districtOf, districts } from '../../geodata/districts.ts';
import { land, onDryLand } from '../../geodata/dry-land.ts';
import { places } from '../../geodata/gazetteer.ts';
import { crossings } from '../../geodata/lines/crossings.ts';
import type { LngLat } from '../../geodata/lng-lat.ts';
import { railways, roads } from '../../geodata/routes.ts';

/** Land area by the Office for National Statistics' standard area measurements, rounded. */
const realSquareKilometres: Record<DistrictName, number> = {
  Ashford: 581,
  Canterbury: 309,
  Dartford: 73,
  Dover: 315,
  'Folkestone and Hythe': 357,
  Gravesham: 99,
  Maidstone: 393,
  Sevenoaks: 370,
  Swale: 373,
  Thanet: 103,
  'Tonbridge and Malling': 240,
  'Tunbridge Wells': 331,
};

const kentPlaces = places.filter((place) => place.district !== 'Medway');
const at = (place: { longitude: number; latitude: number }): LngLat => [place.longitude, place.latitude];

describe('the gazetteer', () => {
  it('holds at least 250 places of Kent, each once in its district', () => {
    expect(kentPlaces.length).toBeGreaterThanOrEqual(250);
    expect(new Set(places.map((place) => `${place.name}, ${place.district}`)).size).toBe(places.length);
  });

  it('stays within the bounds of Kent and Medway', () => {
    for (const { name, longitude, latitude } of places) {
      expect([name, longitude > 0.03 && longitude < 1.45, latitude > 50.9 && latitude < 51.49]).toEqual([name, true, true]);
    }
  });

  it('flags the eighteen principal towns, all with a population', () => {
    const principal = places.filter((place) => place.principal);
    expect(principal.length).toBe(18);
    expect(principal.filter((place) => place.population === null)).toEqual([]);
  });

  it('writes outcodes as outcodes', () => {
    expect(places.filter((place) => !/^(BR|CT|DA|ME|TN)\d{1,2}$/.test(place.outcode))).toEqual([]);
  });

  it('has places in every district', () => {
    for (const name of districtNames) expect(places.filter((place) => place.district === name).length).toBeGreaterThan(10);
  });
});

describe('places and land', () => {
  it('puts every place on dry land', () => {
    expect(places.filter((place) => !onDryLand(at(place))).map((place) => place.name)).toEqual([]);
  });

  it('puts every place of Kent inside its own district, and Medway in none', () => {
    const expected = places.map((place) => [place.name, place.district === 'Medway' ? null : place.district]);
    expect(places.map((place) => [place.name, districtOf(at(place))])).toEqual(expected);
  });

  it('keeps Sheppey an island, and the sea wet', () => {
    const islandOf = ([lng, lat]: LngLat) => land.features.find((island) => booleanPointInPolygon([lng, lat], island));
    expect(islandOf([0.811, 51.421])).not.toBe(islandOf([0.733, 51.3405]));
    expect(islandOf([0.763, 51.4405])).toBe(islandOf([0.858, 51.4055]));
    for (const sea of [
      [1.3, 51.45],
      [0.8, 51.364],
      [0.37, 51.448],
      [1.5, 51.1],
    ] as const)
      expect(onDryLand(sea)).toBe(false);
  });
});

describe('the districts', () => {
  it('are the twelve, with their codes, and say that they are generalised', () => {
    expect(districts.features.map((district) => district.properties.name)).toEqual(districtNames);
    expect(new Set(districts.features.map((district) => district.properties.code)).size).toBe(12);
    expect(districts.features.every((district) => district.properties.generalised)).toBe(true);
  });

  it('do not overlap', () => {
    for (const [index, one] of districts.features.entries()) {
      for (const other of districts.features.slice(index + 1)) {
        const shared = intersect(featureCollection([one, other]));
        expect(shared ? area(shared) : 0).toBeLessThan(50_000);
      }
    }
  });

  it('cover the county', () => {
    const outline = county.features[0];
    const whole = union(districts);
    expect(outline && whole && Math.abs(area(whole) - area(outline)) / area(outline)).toBeLessThan(0.001);
  });

  it('are each within a tenth of their real size', () => {
    for (const district of districts.features) {
      const share = area(district) / 1e6 / realSquareKilometres[district.properties.name];
      expect([district.properties.name, Math.abs(share - 1) < 0.1]).toEqual([district.properties.name, true]);
    }
  });
});

describe('the roads and railways', () => {
  it('stay on land but for the listed crossings', () => {
    const wet: string[] = [];
    for (const route of [...roads.features, ...railways.features]) {
      const name = 'ref' in route.properties ? route.properties.ref : route.properties.name;
      for (let metres = 0; metres < length(route, { units: 'meters' }); metres += 250) {
        const [lng = 0, lat = 0] = along(route, metres, { units: 'meters' }).geometry.coordinates;
        if (!onDryLand([lng, lat]) && !isCrossing([lng, lat])) wet.push(`${name} at ${lng.toFixed(4)}, ${lat.toFixed(4)}`);
      }
    }
    expect(wet).toEqual([]);
  });

  it('has the motorways of Kent', () => {
    const motorways = roads.features.filter((road) => road.properties.class === 'motorway');
    expect(motorways.map((road) => road.properties.ref).sort()).toEqual(['M2', 'M20', 'M25', 'M26']);
  });
});

function isCrossing(position: LngLat): boolean {
  return crossings.some((crossing) => distance(crossing.at, [...position], { units: 'meters' }) < crossing.reachMetres);
}
