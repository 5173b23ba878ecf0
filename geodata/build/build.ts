/** Rebuilds every base map file; without GMT the committed coast is kept and the rest is built on it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { bbox, rewind, truncate } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import { buildCounty, buildDistricts } from './districts.ts';
import { buildLand } from './land.ts';
import { buildRailways, buildRoads } from './lines.ts';

const room = new URL('../', import.meta.url);

const land = hasGmt() ? write('land', buildLand()) : read('land');
const districts = write('districts', buildDistricts(land));
write('county', buildCounty(districts));
write('roads', buildRoads());
write('railways', buildRailways());

function hasGmt(): boolean {
  const found = spawnSync('gmt', ['--version']).status === 0;
  if (!found) console.log('gmt is not installed: land.json is kept as it is');
  return found;
}

function read(name: string): FeatureCollection<Polygon> {
  return JSON.parse(readFileSync(new URL(`${name}.json`, room), 'utf8')) as FeatureCollection<Polygon>;
}

/** One feature a line keeps differences readable; five decimals are about a metre. */
function write<Collection extends FeatureCollection>(name: string, collection: Collection): Collection {
  const tidy = truncate(rewind(collection) as Collection, { precision: 5, coordinates: 2 });
  const features = tidy.features.map((feature) => JSON.stringify({ ...feature, bbox: bbox(feature) }));
  const text = `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
  writeFileSync(new URL(`${name}.json`, room), text);
  console.log(`${name}.json  ${features.length} features  ${Math.round(text.length / 1024)} KB`);
  return tidy;
}
