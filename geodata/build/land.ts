/** Makes the land polygons of south-east England and the French coast from GSHHG, as dumped by GMT. */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { area, buffer, difference, featureCollection, flatten, lineString, polygon } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { channels } from '../coast/channels.ts';
import { closeAlongBox, joinSegments, readSegments } from './shoreline.ts';

const box = { west: -1.5, south: 50, east: 3, north: 52.8 };
const smallestIslandSquareMetres = 5_000;

export function buildLand(): FeatureCollection<Polygon> {
  const rings = closeAlongBox(joinSegments(readSegments(dumpShorelines())), box);
  const land = rings.map((ring) => polygon([ring])).flatMap(cutChannels);
  return featureCollection(land.filter((island) => area(island) > smallestIslandSquareMetres));
}

/** GMT leaves a history file wherever it runs. */
function dumpShorelines(): string {
  const region = `-R${box.west}/${box.east}/${box.south}/${box.north}`;
  return execFileSync('gmt', ['coast', region, '-Df', '-A0/0/1', '-M', '-W1'], { encoding: 'utf8', cwd: tmpdir() });
}

function cutChannels(island: Feature<Polygon>): Feature<Polygon>[] {
  let parts = [island];
  for (const channel of channels) {
    const water = buffer(lineString([...channel.line]), channel.halfWidthMetres, { units: 'meters', steps: 4 });
    if (!water) throw new Error(`No width for ${channel.name}`);
    parts = parts.flatMap((part) => {
      const left = difference(featureCollection([part, water as Feature<Polygon>]));
      return left ? flatten(left).features.map((piece) => polygon(piece.geometry.coordinates)) : [];
    });
  }
  return parts;
}
