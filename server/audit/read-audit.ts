/** The audit as one person may read it: events as sentences, latest first, a page at a time, and what there is to filter by. */
import { sentenceOf, type AuditEvent, type AuditKind } from '../../shared/audit.ts';
import type { FilesByEvent } from '../../shared/audit/import-event.ts';
import { auditKinds, kindsReadBy } from '../../shared/audit/kind.ts';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { dayAfter, startOfDay, type IsoDate, type IsoMoment } from '../../shared/year.ts';
import { eventFor } from '../plans/plan-for.ts';
import type { Asking } from '../services.ts';
import { filesOfImports, type StoredEvent } from '../store/audit-events.ts';
import { auditFacets, auditPage, namesOfProperties, type AuditAsked } from '../store/audit-pages.ts';

export type AuditSubject = {
  kind: 'property' | 'scenario' | 'person' | 'organisation' | 'requirement' | 'county';
  id: string;
  name: string;
};
export type AuditEntry = {
  number: number;
  at: IsoMoment;
  who: string;
  /** The network address, for those who manage people; null for others and where none was recorded. */
  from: string | null;
  kind: AuditKind;
  sentence: string;
  subject: AuditSubject | null;
};

/** Days are those of the United Kingdom, both included. */
export type AuditFilter = {
  who?: string | undefined;
  kinds?: AuditKind[] | undefined;
  property?: PropertyId | undefined;
  scenario?: ScenarioId | undefined;
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
};

export type AuditFacet = { kind: AuditKind; label: string; count: number };

/** An import is told by one event; those of its records, which may be hundreds of thousands, stand in their own histories and are listed where they are asked for. */
const ofEachRecord: readonly AuditKind[] = ['property.imported', 'property.import-undone'];

function askedBy({ person }: Asking, { who, kinds, property, scenario, from, to }: AuditFilter): AuditAsked {
  const read = kindsReadBy(person);
  const usual = property === undefined ? read.filter((kind) => !ofEachRecord.includes(kind)) : read;
  return {
    kinds: kinds && kinds.length > 0 ? read.filter((kind) => kinds.includes(kind)) : usual,
    cleared: may(person, 'sensitive.see'),
    who,
    property,
    scenario,
    since: from && startOfDay(from),
    until: to && startOfDay(dayAfter(to)),
  };
}

function subjectOf(event: AuditEvent, names: ReadonlyMap<string, string>): AuditSubject | null {
  if ('requirement' in event) return { kind: 'requirement', id: event.requirement, name: event.after.name };
  if ('property' in event) return { kind: 'property', id: event.property, name: names.get(event.property) ?? event.property };
  if ('scenario' in event) return { kind: 'scenario', id: event.scenario, name: (event.after ?? event.before)?.name ?? event.scenario };
  if ('county' in event) return { kind: 'county', id: event.county, name: event.after.name };
  if ('organisation' in event) return { kind: 'organisation', id: event.organisation, name: event.after.name };
  if ('about' in event && event.about) return { kind: 'person', ...event.about };
  return null;
}

type Named = { names: ReadonlyMap<string, string>; files: FilesByEvent };

function entryOf(ctx: Asking, { number, at, who, whoId, from, event: whole }: StoredEvent, { names, files }: Named): AuditEntry {
  const { person, estate } = ctx;
  const event = eventFor(ctx, whole);
  const sentence = sentenceOf(event, { organisations: estate.organisations, actor: whoId, cleared: may(person, 'sensitive.see'), files });
  const address = may(person, 'people.manage') ? from : null;
  return { number, at, who, from: address, kind: event.kind, sentence, subject: subjectOf(event, names) };
}

export async function listAudit(
  ctx: Asking,
  { filter, before, limit }: { filter: AuditFilter; before?: number | undefined; limit: number },
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  const found = await auditPage(ctx.db, askedBy(ctx, filter), before ?? Number.MAX_SAFE_INTEGER, limit + 1);
  const page = found.slice(0, limit);
  const names = await namesOfProperties(
    ctx.db,
    page.flatMap(({ event }) => ('property' in event && event.property !== undefined ? [event.property] : [])),
  );
  const files = await filesOfImports(ctx.db, page);
  const next = found.length > limit ? (page.at(-1)?.number ?? null) : null;
  return { entries: page.map((one) => entryOf(ctx, one, { names, files })), next };
}

/** Who and what there is to filter by, with how many events of each the person sees. */
export async function facetsOfAudit(ctx: Asking) {
  const { people, kinds } = await auditFacets(ctx.db, askedBy(ctx, { kinds: kindsReadBy(ctx.person) }));
  const counts = new Map(kinds.map(({ kind, count }) => [kind, count]));
  const named = kindsReadBy(ctx.person).flatMap((kind): AuditFacet[] => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, label: auditKinds[kind].label, count }];
  });
  return { people, kinds: named };
}
