/** What a running server does when its keeper asks: notes a backup in the audit, looks at itself, or changes places with a backup. */
import { keeper, thisMachine } from '../../shared/audit.ts';
import type { BackupMark } from '../../shared/audit/register-event.ts';
import { change } from '../change.ts';
import { exportForKeeper } from '../export/keepers-export.ts';
import { importForKeeper } from '../import/keepers-import.ts';
import { reportForKeeper } from '../report/keepers-report.ts';
import type { Services } from '../services.ts';
import type { Ask, Reply } from './control.ts';
import { examineRunning } from './examine-running.ts';

export type Subject = {
  services: Services;
  restore: (file: { incoming: string; mark: BackupMark }) => Promise<Reply>;
  fail: (error: unknown) => void;
};

/** Notes in the audit that a backup was made. */
export async function recordBackup({ db, now, committed }: Pick<Services, 'db' | 'now' | 'committed'>, mark: BackupMark): Promise<Reply> {
  const answer = await change({ db, person: keeper, from: thisMachine, now, committed }, async () => ({
    ok: true,
    value: { result: null, event: { kind: 'backup.made', before: null, after: mark } },
  }));
  return answer.ok ? { done: true, lines: [] } : { done: false, lines: [answer.problem.message] };
}

/** An error leaves the server as it was, unless it was restoring: without a sitting there is nothing to go on with. */
export async function obey(ask: Ask, { services, restore, fail }: Subject): Promise<Reply> {
  switch (ask.ask) {
    case 'examine': {
      const findings = await examineRunning(services);
      return { done: findings.length === 0, lines: findings.flatMap(({ what, remedy }) => `${what} ${remedy}`) };
    }
    case 'record':
      return recordBackup(services, ask.mark as BackupMark);
    case 'import': {
      const answer = await importForKeeper(services, ask.commanded);
      return answer.ok ? { done: true, lines: [answer.value.id] } : { done: false, lines: [answer.problem.message] };
    }
    case 'export': {
      const answer = await exportForKeeper(services, ask.commanded);
      if (!answer.ok) return { done: false, lines: [answer.problem.message] };
      return { done: true, lines: [String(answer.value.rows), ...answer.value.files] };
    }
    case 'report': {
      const answer = await reportForKeeper(services, ask.commanded);
      return answer.ok ? { done: true, lines: [answer.value] } : { done: false, lines: [answer.problem.message] };
    }
    case 'restore':
      try {
        return await restore({ incoming: ask.incoming, mark: ask.mark as BackupMark });
      } catch (error) {
        setImmediate(fail, error);
        return { done: false, lines: ['The server could not open its database again and has stopped. Start it, and read what it says.'] };
      }
  }
}
