/** The assumptions of a plan with their low, central and high value: the plan's own range where it has one, else the library's. */
import type { AssumptionEntry } from '../assumption-entry.ts';
import { assumptionLibrary } from '../assumption-library.ts';
import { assumptionRangeSource } from '../assumption-range-source.ts';
import type { AssumptionKey } from '../assumptions.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Spread } from './draw.ts';

/** An assumption with its range, which is widened to hold the plan's own value, in the assumption's own unit, and where the range comes from. */
export type Ranged = Spread & { entry: AssumptionEntry; source: string; own: boolean };

/** The range of every assumption that is a number. */
export const rangesOf = ({ assumptions, ranges }: Pick<ScenarioDraft, 'assumptions' | 'ranges'>): Ranged[] =>
  assumptionLibrary.flatMap((entry) => {
    const central = assumptions[entry.key];
    const own = ranges.find(({ key }) => key === entry.key);
    const [low, high] = own ? [own.low, own.high] : [entry.low, entry.high];
    if (low === null || high === null || typeof central !== 'number') return [];
    const source = own?.source ?? assumptionRangeSource[entry.key];
    return { entry, low: Math.min(low, central), central, high: Math.max(high, central), source, own: own !== undefined };
  });

/** Choices rather than uncertain quantities: the rate and the years are set by the method, the limits only raise checks. */
const chosen: readonly AssumptionKey[] = ['discountRate', 'horizon', 'frontOfficeLimit', 'otherLimit', 'walkingDetour'];

/** Whether an assumption is drawn; one that is not is still shown in the tornado. */
export const isDrawn = (key: AssumptionKey): boolean => !chosen.includes(key);

/** Those that are drawn; `whole` says that a value is whole pence. */
export const drawnAssumptions = (scenario: Pick<ScenarioDraft, 'assumptions' | 'ranges'>): (Ranged & { whole: boolean })[] =>
  rangesOf(scenario)
    .filter(({ entry }) => isDrawn(entry.key))
    .map((range) => ({ ...range, whole: range.entry.measure === 'pence' }));
