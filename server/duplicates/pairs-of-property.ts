/** What one property has to do with others that may be, or were found to be, the same. */
import type { PropertyId } from '../../shared/ids.ts';
import { pairId, twoOf } from '../../shared/match/pair-id.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { mergedInto } from '../store/duplicates.ts';
import { propertiesById, propertyById } from '../store/properties.ts';
import { seesProperties } from './list-pairs.ts';

export type PairOfProperty = { id: string; because: string; with: { id: PropertyId; name: string } };

/** The open pairs of a property that the person sees, the likeliest first. */
export async function pairsOfProperty(ctx: Asking, id: PropertyId): Promise<Answer<PairOfProperty[]>> {
  const open = ctx.twins.openOf(id, seesProperties(ctx));
  const others = (
    await propertiesById(
      ctx.db,
      open.map((one) => one.id),
    )
  ).filter((one) => isThereFor(ctx.person, one));
  const problem = await looked(ctx, others, 'pair');
  if (problem) return { ok: false, problem };
  const names = new Map(others.map((one) => [one.id, one.name]));
  return {
    ok: true,
    value: open.flatMap((one) => {
      const name = names.get(one.id);
      return name === undefined ? [] : [{ id: pairId(twoOf(id, one.id)), because: one.because, with: { id: one.id, name } }];
    }),
  };
}

/** So many merges after one another are followed. */
const mostMerges = 20;

/** Where an old link to an archived property leads: to the one that it was merged into, where the person may see that. */
export async function leadsTo(ctx: Asking, property: Property): Promise<{ id: PropertyId; name: string } | null> {
  let at: Property | null = property;
  for (let turn = 0; at?.archived === true && turn < mostMerges; turn += 1) {
    const next: PropertyId | null = await mergedInto(ctx.db, at.id);
    if (next === null) break;
    at = await propertyById(ctx.db, next);
  }
  return at === null || at.id === property.id || !isThereFor(ctx.person, at) ? null : { id: at.id, name: at.name };
}
