/** Events under the days on which they happened, in the United Kingdom's time. */
import { formatMoment } from '../../shared/year.ts';
import type { AuditEntry } from './use-audit-pages.ts';

export type Day = { day: string; entries: { entry: AuditEntry; time: string }[] };

/** Days and events in the order in which the events are given. */
export function entriesByDay(entries: readonly AuditEntry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const [day = '', time = ''] = formatMoment(entry.at).split(', ');
    const last = days.at(-1);
    if (last?.day === day) last.entries.push({ entry, time });
    else days.push({ day, entries: [{ entry, time }] });
  }
  return days;
}
