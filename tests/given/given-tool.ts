/** The keeper's commands within the test's own process: what they say and how they end. */
import { auditCommand } from '../../server/tool/audit-command.ts';
import { backupCommand } from '../../server/tool/backup-command.ts';
import { checkCommand } from '../../server/tool/check-command.ts';
import { exportCommand } from '../../server/tool/export-command.ts';
import { importCommand } from '../../server/tool/import-command.ts';
import { restoreCommand } from '../../server/tool/restore-command.ts';
import type { Command } from '../../server/tool/tool.ts';
import { toolProblem } from '../../server/tool/tool-problem.ts';

const commands: Record<string, Command> = {
  backup: backupCommand,
  restore: restoreCommand,
  check: checkCommand,
  audit: auditCommand,
  import: importCommand,
  export: exportCommand,
};

export type Done = { outcome: number; said: string };

export async function estate(directory: string, name: string, ...args: string[]): Promise<Done> {
  const lines: string[] = [];
  try {
    const outcome = await commands[name]?.run(args, { directory, typedIn: directory, say: (line) => lines.push(line) });
    return { outcome: outcome ?? 2, said: lines.join('\n') };
  } catch (error) {
    return { outcome: 1, said: [...lines, toolProblem(error)].join('\n') };
  }
}
