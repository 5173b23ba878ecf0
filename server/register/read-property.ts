/** Reading properties with their facts and completeness; what a person may not see is as if it were not there. */
import type { RegisterRow } from '../../shared/columns.ts';
import { completenessOf, type Completeness } from '../../shared/completeness.ts';
import { factsOf, type PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { rightsTo, type RecordRights } from '../../shared/record-rights.ts';
import { registerRowOf } from '../../shared/register-row.ts';
import { may } from '../../shared/role.ts';
import { isThereFor, seenBy, type SeenProperty } from '../../shared/seen-property.ts';
import { historyEntries, wholeHistory, type HistoryEntry } from '../audit/whole-history.ts';
import { leadsTo } from '../duplicates/pairs-of-property.ts';
import { issuesAt } from '../estate/estate-columns.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { propertiesById, propertyById } from '../store/properties.ts';
import { scenariosNaming } from '../store/scenarios.ts';
import { noProperty } from './enter-property.ts';

export type PropertyAnswer = {
  property: SeenProperty;
  facts: PropertyFacts;
  completeness: Completeness;
  may: RecordRights;
  /** The property that an archived one was merged into, to which an old link leads. */
  mergedInto: { id: PropertyId; name: string } | null;
};

/** A row of the register with what this person may do with it. */
export type ListedRow = RegisterRow & { may: { edit: boolean } };

/** The property where it is there for the person and their look at it is recorded. */
export async function visibleProperty(ctx: Asking, id: PropertyId, where: 'page' | 'history'): Promise<Answer<Property>> {
  const property = await propertyById(ctx.db, id);
  if (property === null || !isThereFor(ctx.person, property)) return { ok: false, problem: noProperty };
  const problem = await looked(ctx, [property], where);
  return problem ? { ok: false, problem } : { ok: true, value: property };
}

export async function readProperty(ctx: Asking, id: PropertyId): Promise<Answer<PropertyAnswer>> {
  const visible = await visibleProperty(ctx, id, 'page');
  if (!visible.ok) return visible;
  const property = visible.value;
  return {
    ok: true,
    value: {
      property: seenBy(ctx.person, property),
      facts: factsOf(property, ctx.estate.benchmarks()),
      completeness: completenessOf(property),
      may: rightsTo(ctx.person, property, ctx.estate.organisations),
      mergedInto: await leadsTo(ctx, property),
    },
  };
}

/** What happened to a property, latest first; without clearance nothing of a time when it was sensitive. */
export async function historyOf(ctx: Asking, id: PropertyId): Promise<Answer<HistoryEntry[]>> {
  const visible = await visibleProperty(ctx, id, 'history');
  if (!visible.ok) return visible;
  const cleared = may(ctx.person, 'sensitive.see');
  const events = (await wholeHistory(ctx.db, { property: id })).filter(
    ({ sensitive, event }) => event.kind !== 'sensitive.seen' && (cleared || !sensitive),
  );
  return { ok: true, value: await historyEntries(ctx, events) };
}

/** The plans that rest on a property, since without it they come to something else. */
export async function plansOn(ctx: Asking, id: PropertyId): Promise<Answer<{ id: ScenarioId; name: string }[]>> {
  const property = await propertyById(ctx.db, id);
  if (property === null || !isThereFor(ctx.person, property)) return { ok: false, problem: noProperty };
  return { ok: true, value: await scenariosNaming(ctx.db, id) };
}

/** The planning facts of the ids that the person may see. */
export async function readFacts(ctx: Asking, ids: readonly PropertyId[]): Promise<Answer<PropertyFacts[]>> {
  const properties = (await propertiesById(ctx.db, ids)).filter((one) => isThereFor(ctx.person, one));
  const problem = await looked(ctx, properties, 'selection');
  if (problem) return { ok: false, problem };
  return { ok: true, value: properties.map((one) => factsOf(one, ctx.estate.benchmarks())) };
}

/** Rows of the register for ids that the caller has already found visible; one that was hidden meanwhile is left out. */
export async function readRows(ctx: Asking, ids: readonly PropertyId[]): Promise<ListedRow[]> {
  const properties = await propertiesById(ctx.db, ids);
  return properties
    .filter((one) => isThereFor(ctx.person, one))
    .map((whole) => {
      const { occupations: _occupations, barriers: _barriers, notes: _notes, ...property } = whole;
      const issues = issuesAt(ctx.estate.columns, ctx.estate.columns.rowOf.get(whole.id) ?? -1);
      return { ...registerRowOf(whole, ctx.estate.benchmarks(), issues), property, may: { edit: may(ctx.person, 'register.edit', whole) } };
    });
}
