/** The sketches of Kent outside Swale, their running costs brought to Kent's published total and its offices to the published cost for each m². */
import { drawSketch } from '../draw.ts';
import { published, swaleKnownShare } from '../published.ts';
import { averagesOf, runningCostOfAll } from '../reckoning.ts';
import { solve, withCostsScaled, withCostsTotalling } from '../scaling.ts';
import type { Sketch } from '../sketch.ts';
import { officeRate } from '../swale/sketches.ts';
import { kentEntries } from './entries.ts';
import { takesPart } from '../plan-parts.ts';
import { tunbridgeOffices } from './tunbridge-wells-roles.ts';

const isOffice = (sketch: Sketch) => sketch.use === 'office';
/** What takes part in the study is known whole, with a value where it could be sold. */
const asStudied = (sketch: Sketch): Sketch => ({
  ...sketch,
  costKnown: true,
  areaKnown: true,
  disposal: sketch.tenure === 'freehold' ? (sketch.disposal ?? sketch.book) : null,
});
const counted = (sketch: Sketch) => isOffice(sketch) && sketch.costKnown && sketch.areaKnown;

/** Beside a finished Swale; the twelve Tunbridge Wells offices cost `studyCost` pence a year. */
export function kentSketches(swale: readonly Sketch[], studyCost: number): Sketch[] {
  const drawn = kentEntries(published.kent.properties - published.swale.properties)
    .map(drawSketch)
    .map((sketch) => (takesPart(sketch) && sketch.area !== null ? asStudied(sketch) : sketch));
  const offices = withOfficesAtTheAverage(drawn, studyCost);
  const { runningCostKnownPounds } = published.swale;
  const target = (published.kent.runningCostPounds - runningCostKnownPounds / swaleKnownShare) * 100;
  const scaled = (factor: number) => withCostsScaled(offices, factor, (sketch) => !isOffice(sketch));
  const factor = solve((x) => runningCostOfAll(scaled(x), averagesOf([...swale, ...scaled(x)])), target, 1, 1.1);
  return scaled(factor);
}

function withOfficesAtTheAverage(drawn: readonly Sketch[], studyCost: number): Sketch[] {
  const area = drawn.filter(counted).reduce((sum, sketch) => sum + (sketch.area ?? 0), 0);
  const elsewhere = Math.round(area * officeRate - studyCost);
  const study = withCostsTotalling(drawn, Math.round(studyCost), (sketch) => tunbridgeOffices.has(sketch.name));
  return withCostsTotalling(study, elsewhere, (sketch) => counted(sketch) && !tunbridgeOffices.has(sketch.name));
}
