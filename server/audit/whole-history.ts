/** The whole history of a record: its own events, and the loading of the register that it came with, where it did. */
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Database } from '../db/open.ts';
import { eventsOfProperty, eventsOfScenario, loadingBefore, type StoredEvent } from '../store/audit-events.ts';

/** Latest first; empty for what never was. */
export async function wholeHistory(db: Database, of: { property: PropertyId } | { scenario: ScenarioId }): Promise<StoredEvent[]> {
  const own = 'property' in of ? await eventsOfProperty(db, of.property) : await eventsOfScenario(db, of.scenario);
  const first = own.at(-1);
  if (first?.event.kind === 'property.added' || first?.event.kind === 'scenario.added') return own;
  const loading = await loadingBefore(db, first?.number ?? Number.MAX_SAFE_INTEGER);
  return loading ? [...own, loading] : own;
}
