/** One line of the disposals page by its key, with what else is known of the property's way out; what a person may not see is as if it were not there. */
import { plannedProperty, type DisposalEntry } from '../../shared/disposal-entry.ts';
import type { DisposalId, PropertyId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import type { IsoDate } from '../../shared/year.ts';
import { visibleProperty } from '../register/read-property.ts';
import type { Asking } from '../services.ts';
import { disposalById } from '../store/disposals.ts';
import { scenarioNames } from '../store/scenarios.ts';
import { dayOf, entriesOfProperty, type ScenarioName } from './list-disposals.ts';

export const noDisposal: Problem = { kind: 'not-found', message: 'There is no such disposal.' };

export type DisposalAnswer = {
  entry: DisposalEntry;
  /** The other lines of the same property. */
  others: DisposalEntry[];
  scenarios: ScenarioName[];
  today: IsoDate;
  may: { edit: boolean };
};

/** The property that a key leads to; null for none. */
async function propertyOf(ctx: Asking, key: string): Promise<PropertyId | null> {
  const planned = plannedProperty(key);
  return planned ?? (await disposalById(ctx.db, key as DisposalId))?.property ?? null;
}

export async function readDisposal(ctx: Asking, key: string): Promise<Answer<DisposalAnswer>> {
  const id = await propertyOf(ctx, key);
  const visible = id && (await visibleProperty(ctx, id, 'page'));
  if (!visible || (!visible.ok && visible.problem.kind === 'not-found')) return { ok: false, problem: noDisposal };
  if (!visible.ok) return visible;
  const property = visible.value;
  const entries = await entriesOfProperty(ctx, property);
  const entry = entries.find((one) => one.key === key);
  if (!entry) return { ok: false, problem: noDisposal };
  return {
    ok: true,
    value: {
      entry,
      others: entries.filter((one) => one !== entry),
      scenarios: await scenarioNames(ctx.db),
      today: dayOf(ctx),
      may: { edit: may(ctx.person, 'disposal.edit', property) },
    },
  };
}

/** Every line of a property: the disposals that it has been in, and what scenarios plan where it is in none. */
export async function disposalsOfProperty(ctx: Asking, id: PropertyId): Promise<Answer<DisposalEntry[]>> {
  const visible = await visibleProperty(ctx, id, 'page');
  return visible.ok ? { ok: true, value: await entriesOfProperty(ctx, visible.value) } : visible;
}
