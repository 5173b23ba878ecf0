/** Reading properties with their facts and completeness; what a person may not see is as if it were not there. */
import { completenessOf } from '../../shared/completeness.ts';
import { factsOf, type PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import type { RegisterRow } from '../../shared/columns.ts';
import type { Completeness } from '../../shared/completeness.ts';
import { may } from '../../shared/role.ts';
import { sentenceOf } from '../../shared/audit.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Asking } from '../services.ts';
import { eventsOfProperty } from '../store/audit-events.ts';
import { propertiesById, propertyById } from '../store/properties.ts';
import { noProperty } from './enter-property.ts';

export type PropertyAnswer = { property: Property; facts: PropertyFacts; completeness: Completeness };
export type HistoryEntry = { number: number; at: IsoMoment; who: string; sentence: string; version: number; kind: string };

async function visibleProperty(ctx: Asking, id: PropertyId): Promise<Property | null> {
  const property = await propertyById(ctx.db, id);
  return property?.sensitive && !may(ctx.person, 'sensitive.see') ? null : property;
}

export async function readProperty(ctx: Asking, id: PropertyId): Promise<Answer<PropertyAnswer>> {
  const property = await visibleProperty(ctx, id);
  if (property === null) return { ok: false, problem: noProperty };
  return {
    ok: true,
    value: { property, facts: factsOf(property, ctx.estate.benchmarks()), completeness: completenessOf(property) },
  };
}

/** What happened to a property, latest first. */
export async function historyOf(ctx: Asking, id: PropertyId): Promise<Answer<HistoryEntry[]>> {
  if ((await visibleProperty(ctx, id)) === null) return { ok: false, problem: noProperty };
  const events = await eventsOfProperty(ctx.db, id);
  const entries = events.map(({ number, at, who, whoId, event }) => ({
    number,
    at,
    who,
    sentence: sentenceOf(event, { organisations: ctx.estate.organisations, actor: whoId }),
    version: 'version' in event ? event.version : 0,
    kind: event.kind,
  }));
  return { ok: true, value: entries };
}

/** The planning facts of the ids that the person may see. */
export async function readFacts(ctx: Asking, ids: readonly PropertyId[]): Promise<PropertyFacts[]> {
  const cleared = may(ctx.person, 'sensitive.see');
  const properties = await propertiesById(ctx.db, ids);
  return properties.filter((one) => cleared || !one.sensitive).map((one) => factsOf(one, ctx.estate.benchmarks()));
}

/** Rows of the register for ids that the caller has already found visible. */
export async function readRows(ctx: Asking, ids: readonly PropertyId[]): Promise<RegisterRow[]> {
  const properties = await propertiesById(ctx.db, ids);
  return properties.map((whole) => {
    const { occupations: _occupations, barriers: _barriers, notes: _notes, ...property } = whole;
    return { property, facts: factsOf(whole, ctx.estate.benchmarks()), completeness: completenessOf(whole) };
  });
}
