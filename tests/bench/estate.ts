/** Times the estate in memory: filter to facets and totals on Kent's register and on a generated 300,000, and tiles of the latter. */
import { organisations } from '../../seeds/organisations.ts';
import { syntheticProperties } from '../../seeds/synthetic.ts';
import { emptyEstate, type Estate } from '../../server/estate/estate.ts';
import { clusterIndex } from '../../server/tiles/cluster-index.ts';
import { qualityScores } from '../../server/estate/quality-scores.ts';
import { encodeTile } from '../../server/tiles/encode-tile.ts';
import { tilePoints } from '../../server/tiles/tile-points.ts';
import { costBands } from '../../shared/band.ts';
import { estateFilterSchema, everything, type EstateFilter } from '../../shared/filter.ts';
import { rulesOf } from '../../shared/quality/rule-words.ts';
import { sectors } from '../../shared/organisation.ts';
import { tenures } from '../../shared/tenure.ts';
import { time, type Figure } from './figure.ts';

const few = 2110;
const many = 300_000;

function estateOf(count: number): Estate {
  const estate = emptyEstate(organisations);
  estate.enter(syntheticProperties(count));
  estate.settle({ version: 1, illustrative: true });
  return estate;
}

/** No filter, one facet, three facets: a different one for each run, so that nothing is remembered from the last. */
function filterOf(run: number): EstateFilter {
  if (run % 3 === 0) return everything;
  const sector = sectors[run % sectors.length];
  if (run % 3 === 1) return estateFilterSchema.parse({ sectors: [sector] });
  const chosen = {
    sectors: sectors.filter((one) => one !== sector),
    tenures: tenures.slice(0, 2),
    cost: costBands.slice(2).map(({ key }) => key),
  };
  return estateFilterSchema.parse(chosen);
}

/** The tile over the middle of Kent at a zoom. */
function kent(z: number): { x: number; y: number } {
  const [longitude, latitude] = [0.53, 51.27];
  const radians = (latitude * Math.PI) / 180;
  const x = Math.floor(((longitude + 180) / 360) * 2 ** z);
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
  return { x, y };
}

function summaries(estate: Estate, name: string, target: number): Figure {
  return time(`filter to facets and totals on ${name}`, target, (run) => estate.summary(filterOf(run), [], false), { runs: 45 });
}

export function benchEstate(): Figure[] {
  const small = summaries(estateOf(few), '2,110', 2);
  const estate = estateOf(many);
  const large = summaries(estate, '300,000', 30);
  const edited = [...syntheticProperties(1)];
  const settling = time('one edit, its issues and the usual ranges, settled on 300,000', 50, (run) => {
    estate.enter(edited.map((property) => ({ ...property, archived: run % 2 === 0 })));
    estate.settle({ version: run + 2, illustrative: true });
  });
  const issues = time('filter by rules of data quality on 300,000', 30, () =>
    estate.summary({ ...everything, issues: rulesOf('warning') }, [], false),
  );
  const scores = time('scores of data quality on 300,000', 250, () => qualityScores(estate.columns, estate.standing(everything, false), 1));
  const index = clusterIndex(tilePoints(estate.columns, estate.standing(everything, false)));
  const tiles = [6, 10, 14].map((z) => {
    const { x, y } = kent(z);
    return time(`a tile at z${z} on 300,000`, 10, () => encodeTile(estate.columns, index.tile(z, x, y)));
  });
  return [small, large, settling, issues, scores, ...tiles];
}
