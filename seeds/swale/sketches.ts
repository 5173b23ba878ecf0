/** Swale's 211 sketches with running costs that meet the published totals: known for 101 buildings, £7.6m, of which the plan's properties cost what the plan needs. */
import { drawSketch } from '../draw.ts';
import { published } from '../published.ts';
import { withCostsTotalling } from '../scaling.ts';
import type { Sketch } from '../sketch.ts';
import { withSwaleCoverage } from './coverage.ts';
import { swaleEntries } from './entries.ts';
import { hostNames, soldNames, vacatedNames } from './roles.ts';

/** Pence for each m² a year: what Swale's offices cost on average, published total over published area. */
export const officeRate = (published.swale.officeCostEstimatePounds * 100) / published.swale.officeAreaM2;

/** The levels of the plan's own inputs; they are solved for, not chosen. */
export type PlanLevels = {
  /** Running cost of the properties vacated and of the hosts, pence a year, estimates at the office average included. */
  vacatedCost: number;
  hostCost: number;
  /** Pence. */
  disposalValue: number;
};

const isOffice = (sketch: Sketch) => sketch.use === 'office';
const isCosted = (sketch: Sketch) => sketch.costKnown;

export function swaleSketches(levels: PlanLevels): Sketch[] {
  const { runningCostKnownPounds, officeAreaWithCostM2 } = published.swale;
  const drawn = withSwaleCoverage(swaleEntries.map(drawSketch));
  const offices = Math.round(officeAreaWithCostM2 * officeRate);
  const vacated = Math.round(levels.vacatedCost - officeCostAmong(drawn, vacatedNames));
  const hosts = Math.round(levels.hostCost - officeCostAmong(drawn, hostNames));
  const rest = runningCostKnownPounds * 100 - offices - vacated - hosts;
  const steps: [number, (sketch: Sketch) => boolean][] = [
    [offices, isOffice],
    [vacated, (sketch) => !isOffice(sketch) && vacatedNames.has(sketch.name)],
    [hosts, (sketch) => !isOffice(sketch) && hostNames.has(sketch.name)],
    [rest, (sketch) => !isOffice(sketch) && !vacatedNames.has(sketch.name) && !hostNames.has(sketch.name)],
  ];
  const costed = steps.reduce(
    (sketches, [total, chosen]) => withCostsTotalling(sketches, total, (sketch) => isCosted(sketch) && chosen(sketch)),
    drawn,
  );
  return withDisposalValues(costed, levels.disposalValue);
}

/** Offices cost the same for each m² whether recorded or estimated: their costs are drawn level before they are scaled. */
function officeCostAmong(sketches: readonly Sketch[], names: ReadonlySet<string>): number {
  return sketches
    .filter((sketch) => isOffice(sketch) && names.has(sketch.name))
    .reduce((sum, sketch) => sum + (sketch.area ?? 0) * officeRate, 0);
}

function withDisposalValues(sketches: readonly Sketch[], total: number): Sketch[] {
  const sold = sketches.filter((sketch) => soldNames.has(sketch.name));
  const whole = sold.reduce((sum, sketch) => sum + sketch.book, 0);
  return sketches.map((sketch) =>
    soldNames.has(sketch.name) ? { ...sketch, disposal: Math.round((sketch.book / whole) * (total / 100_000)) * 1000 } : sketch,
  );
}
