/** What a person said of doubtful rows that are no property of the register: each pair is told apart for good, with its event. */
import { pairEvent } from '../../../shared/audit/pair-told.ts';
import { twoOf } from '../../../shared/match/pair-id.ts';
import type { Property } from '../../../shared/property.ts';
import { isSensitive } from '../../../shared/role.ts';
import type { Database } from '../../db/open.ts';
import { insertEvents, type Deed, type TellingEvent } from '../../store/audit-events.ts';
import { decide } from '../../store/duplicates.ts';
import { propertiesById } from '../../store/properties.ts';
import type { StagedRow } from '../../store/staged-rows.ts';

/** Gives the number of the last event; null where nothing was told apart. */
export async function tellApart(db: Database, deed: Deed, row: StagedRow, added: Property): Promise<number | null> {
  if (row.decided === null || row.decided.same !== null || row.alike.length === 0) return null;
  const others = await propertiesById(
    db,
    row.alike.map(({ property }) => property),
  );
  const events: TellingEvent[] = [];
  for (const other of others) {
    const because = row.alike.find(({ property }) => property === other.id)?.because ?? '';
    await decide(db, { ...twoOf(added.id, other.id), state: 'different', because, by: deed.actor.name, at: deed.at });
    events.push({ event: pairEvent('pair.told-apart', [added, other]), sensitive: isSensitive(other) || isSensitive(added) });
  }
  return insertEvents(db, deed, events);
}
