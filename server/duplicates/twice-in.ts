/** What of the totals of a filter and of a selection may be there twice, for somebody who sees only so many pairs. */
import type { Figure } from '../../shared/figure.ts';
import { unknown } from '../../shared/figure.ts';
import type { EstateFilter } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { countedTwice, nothingTwice, type CountedTwice } from '../../shared/match/counted-twice.ts';
import { may } from '../../shared/role.ts';
import type { PencePerYear } from '../../shared/units.ts';
import { basisCode } from '../estate/estate-columns.ts';
import { passes } from '../estate/standing.ts';
import type { Asking } from '../services.ts';
import { seesProperties } from './list-pairs.ts';

export type TwiceIn = { all: CountedTwice; selected: CountedTwice | null };

/** Only pairs of which both members are in a total can be in it twice. */
export function twiceIn(ctx: Asking, filter: EstateFilter, selection: readonly PropertyId[]): TwiceIn {
  const open = ctx.twins.open(seesProperties(ctx));
  if (open.length === 0) return { all: nothingTwice, selected: selection.length > 0 ? nothingTwice : null };
  const { columns } = ctx.estate;
  const { values, basis } = columns.figures.runningCost;
  const costOf = (id: PropertyId): Figure<PencePerYear> => {
    const row = columns.rowOf.get(id) as number;
    const [value, code] = [values.data[row] as PencePerYear, basis.data[row]];
    if (code === basisCode.unknown) return unknown;
    return code === basisCode.recorded
      ? { basis: 'recorded', value, source: '', asAt: null }
      : { basis: 'estimated', value, method: '', asAt: null };
  };
  const within = (isIn: (id: PropertyId) => boolean) =>
    countedTwice(
      open.filter(({ one, other }) => isIn(one) && isIn(other)),
      costOf,
    );
  const standing = ctx.estate.standing(filter, may(ctx.person, 'sensitive.see'));
  const passing = (id: PropertyId) => standing[columns.rowOf.get(id) ?? standing.length] === passes;
  const chosen = new Set(selection);
  return { all: within(passing), selected: selection.length > 0 ? within((id) => chosen.has(id)) : null };
}
