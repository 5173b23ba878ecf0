/** The effect of later changes on the headline: the frozen decisions over other facts, less what they came to when they were frozen. */
import { appraise } from '../appraisal/appraise.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { headlineKeys, headlineValue, restsOnEstimates, type HeadlineKey } from '../appraisal/headline.ts';
import type { PropertyFacts } from '../facts.ts';
import type { PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';

/** A headline figure before and after, in the measure of headlineValue; null where there is none. */
export type Shift = { key: HeadlineKey; before: number | null; after: number | null; estimated: boolean };

/** The headline figures that differ between two appraisals, in the order in which a board reads them. */
export const shiftsBetween = (before: Appraisal, after: Appraisal): Shift[] =>
  headlineKeys.flatMap((key) => {
    const [one, other] = [headlineValue(key, before), headlineValue(key, after)];
    return one === other
      ? []
      : [{ key, before: one, after: other, estimated: restsOnEstimates(key, before) || restsOnEstimates(key, after) }];
  });

type ById = ReadonlyMap<PropertyId, PropertyFacts>;

/** The facts with one property as it is today; `today` null takes it out, as for one that the register does not hold any more. */
export function withOne(frozen: ById, id: PropertyId, today: PropertyFacts | null): ById {
  const facts = new Map(frozen);
  if (today === null) facts.delete(id);
  else facts.set(id, today);
  return facts;
}

/** What the change of one property alone does to the headline of the frozen decisions. */
export const effectOfOne = (
  { scenario, frozen, appraisal }: { scenario: ScenarioDraft; frozen: ById; appraisal: Appraisal },
  id: PropertyId,
  today: PropertyFacts | null,
): Shift[] => shiftsBetween(appraisal, appraise(withOne(frozen, id, today), scenario));
