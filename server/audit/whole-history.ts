/** The whole history of a record as its entries: its own events, and the loading of the register that it came with, where it did. */
import { sentenceOf, type AuditEvent } from '../../shared/audit.ts';
import type { FilesByEvent } from '../../shared/audit/import-event.ts';
import { arrivalSentence } from '../../shared/audit/register-event.ts';
import { may } from '../../shared/role.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import { eventFor } from '../plans/plan-for.ts';
import type { Asking } from '../services.ts';
import { filesOfImports, type StoredEvent } from '../store/audit-events.ts';
import { eventsOf, loadingOf, type Subject } from '../store/record-history.ts';

/** `version` is the record's after the event. */
export type HistoryEntry = { number: number; at: IsoMoment; who: string; sentence: string; version: number; kind: string };

/** Latest first; empty for what never was. */
export async function wholeHistory(db: Database, of: Subject): Promise<StoredEvent[]> {
  const [own, loading] = [await eventsOf(db, of), await loadingOf(db, of)];
  return loading ? [...own, loading] : own;
}

const versionIn = (event: AuditEvent): number => ('property' in event || 'scenario' in event ? event.version : 1);

/** The history as the person may know it. */
export async function historyEntries(ctx: Asking, events: readonly StoredEvent[]): Promise<HistoryEntry[]> {
  const files = await filesOfImports(ctx.db, events);
  return events.map((event) => historyEntry(ctx, event, files));
}

/** An event in the history of a record, as the person may know it. */
function historyEntry(ctx: Asking, { number, at, who, whoId, event }: StoredEvent, files: FilesByEvent): HistoryEntry {
  const { organisations } = ctx.estate;
  const sentence =
    event.kind === 'register.loaded'
      ? arrivalSentence(event)
      : sentenceOf(eventFor(ctx, event), { organisations, actor: whoId, cleared: may(ctx.person, 'sensitive.see'), files });
  return { number, at, who, sentence, version: versionIn(event), kind: event.kind };
}
