/** Which 101 of Swale's buildings have a recorded running cost, and which floor areas are known. */
import { factsOfUses } from '../../shared/use.ts';
import { chanceOf } from '../chance.ts';
import { published } from '../published.ts';
import type { Sketch } from '../sketch.ts';
import { takesPart } from '../plan-parts.ts';

const costedOffices = new Set([
  'Sittingbourne council offices',
  'Sheerness area office',
  'Sittingbourne area office',
  'Faversham area office',
  'Sittingbourne social services office',
]);

/** Uses whose holders sent no costs: most central bodies, prisons and the forces. */
const silent = new Set(['prison', 'military-site', 'jobcentre', 'college']);

/** Sketches with their gaps set; exactly the published number has a recorded cost. */
export function withSwaleCoverage(sketches: readonly Sketch[]): Sketch[] {
  const ranked = sketches.filter((sketch) => sketch.area !== null).sort((a, b) => rank(a) - rank(b));
  const costed = new Set(ranked.slice(0, published.swale.runningCostKnownCount).map((sketch) => sketch.key));
  return sketches.map((sketch) => ({
    ...sketch,
    costKnown: costed.has(sketch.key),
    areaKnown: sketch.area !== null && (sketch.use === 'office' || takesPart(sketch) || isMeasured(sketch, costed.has(sketch.key))),
  }));
}

/** Uses whose holders sent no floor areas either, so that their cost cannot be estimated. */
const unmeasured = new Set(['prison', 'military-site', 'college']);

/** Who sent no cost often sent no floor area: nothing can be estimated there. */
const isMeasured = (sketch: Sketch, isCosted: boolean) =>
  sketch.areaKnown && !unmeasured.has(sketch.use) && (isCosted || chanceOf(`${sketch.key} measured`).happens(0.56));

/** The lower, the surer its cost is recorded. */
function rank(sketch: Sketch): number {
  const drawn = chanceOf(`${sketch.key} coverage`).unit();
  if (sketch.use === 'office') return costedOffices.has(sketch.name) ? -1 : 10 + drawn;
  if (silent.has(sketch.use) || factsOfUses[sketch.use].group === 'Land') return 10 + drawn;
  if (takesPart(sketch) || sketch.use === 'hospital') return -1;
  if (sketch.use === 'school') return (sketch.area ?? 0) > 2000 ? -1 : drawn * 0.8;
  return drawn;
}
