/** What a filter and a selection come to; a sensitive property that was selected by hand is looked at by that. */
import type { EstateFilter } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import { twiceIn, type TwiceIn } from '../duplicates/twice-in.ts';
import type { EstateSummary } from '../estate/estate.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';

/** `twice` is what of the totals may be counted twice. */
export type Summary = EstateSummary & { twice: TwiceIn };

export async function summarise(ctx: Asking, filter: EstateFilter, selection: readonly PropertyId[]): Promise<Answer<Summary>> {
  const cleared = may(ctx.person, 'sensitive.see');
  const sensitive = cleared ? selection.filter((id) => !ctx.estate.isOpen(id)) : [];
  const problem = await looked(ctx, await propertiesById(ctx.db, sensitive), 'selection');
  if (problem) return { ok: false, problem };
  return { ok: true, value: { ...ctx.estate.summary(filter, selection, cleared), twice: twiceIn(ctx, filter, selection) } };
}
