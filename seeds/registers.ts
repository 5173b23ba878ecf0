/** Both registers as sketches that meet the published totals: Swale's 211 first, then the rest of Kent's 2,110, then the few that are sensitive. */
import { drawSketch } from './draw.ts';
import { sensitiveEntries } from './kent/entries.ts';
import { kentSketches } from './kent/sketches.ts';
import { published, swaleKnownShare } from './published.ts';
import { averagesOf, runningCostOfAll } from './reckoning.ts';
import { solve } from './scaling.ts';
import type { Sketch } from './sketch.ts';
import { swaleSketches, type PlanLevels } from './swale/sketches.ts';

/** The inputs of the shipped scenarios, which are solved for so that the appraisal comes out as published. */
export type Levels = PlanLevels & {
  /** Running cost of the twelve Tunbridge Wells offices, pence a year. */
  studyCost: number;
};

/** Somewhere to start from; only running costs differ once the levels are solved for. */
export const startingLevels: Levels = {
  vacatedCost: 229_000_000,
  hostCost: 31_000_000,
  disposalValue: published.swaleScenario.grossReceiptPounds * 100,
  studyCost: 130_000_000,
};

export function sketchRegisters(levels: Levels): Sketch[] {
  const swale = swaleSketches(levels);
  const kent = kentSketches(swale, levels.studyCost);
  return [...withBookValues([...withEstimatesTotalling(swale, kent), ...kent]), ...sensitiveEntries.map(drawSketch)];
}

/** Swale's uncosted buildings are sized so that, at the register's averages, they make up the other quarter of its running cost. */
function withEstimatesTotalling(swale: readonly Sketch[], kent: readonly Sketch[]): Sketch[] {
  const averages = averagesOf([...swale, ...kent]);
  const sized = (factor: number) =>
    swale.map((sketch) =>
      sketch.area !== null && sketch.areaKnown && !sketch.costKnown && sketch.use !== 'office'
        ? { ...sketch, area: Math.round(sketch.area * factor) }
        : sketch,
    );
  const target = (published.swale.runningCostKnownPounds / swaleKnownShare) * 100;
  return sized(solve((factor) => runningCostOfAll(sized(factor), averages), target, 1, 0.9));
}

function withBookValues(sketches: readonly Sketch[]): Sketch[] {
  const drawn = sketches.filter((sketch) => sketch.bookKnown).reduce((sum, sketch) => sum + sketch.book, 0);
  const factor = published.kent.bookValuePounds / drawn;
  return sketches.map((sketch) => ({ ...sketch, book: Math.round((sketch.book * factor) / 1000) * 1000 }));
}
