/** npm run -s estate -- COMMAND: what whoever keeps the server's machine does with its data, in sentences; 0 is well, 1 is not, 2 cannot be read, 3 needs a choice. */
import { dataDirectoryOf } from '../config.ts';
import { auditCommand } from './audit-command.ts';
import { backupCommand } from './backup-command.ts';
import { checkCommand } from './check-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { reportCommand } from './report-command.ts';
import { restoreCommand } from './restore-command.ts';
import { toolProblem } from './tool-problem.ts';
import { UsageError, type Command, type Outcome } from './tool.ts';

const commands: Record<string, Command> = {
  backup: backupCommand,
  restore: restoreCommand,
  check: checkCommand,
  audit: auditCommand,
  import: importCommand,
  export: exportCommand,
  report: reportCommand,
};

const usage = `Keeps the data of Common Ground. DATA_DIR names the data directory, as it does for the server.

${Object.values(commands)
  .map((command) => command.usage)
  .join('\n\n')}
`;

const unreadable = (error: unknown): boolean =>
  error instanceof UsageError || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

async function run([name, ...args]: string[]): Promise<Outcome> {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name ?? ''] : undefined;
  if (name === '--help' || name === 'help' || (command && args.includes('--help'))) {
    process.stdout.write(command ? `${command.usage}\n` : usage);
    return 0;
  }
  if (!command) {
    process.stderr.write(name === undefined ? usage : `There is no command ${name}.\n\n${usage}`);
    return 2;
  }
  const typedIn = (process.env['npm_lifecycle_event'] === 'estate' && process.env['INIT_CWD']) || process.cwd();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  try {
    return await command.run(args, { directory: dataDirectoryOf(process.env), typedIn, say: (line) => void say(line) });
  } catch (error) {
    const usageToo = unreadable(error);
    const message = error instanceof Error && usageToo ? error.message : toolProblem(error);
    process.stderr.write(usageToo ? `${message}\n\n${command.usage}\n` : `${message}\n`);
    return usageToo ? 2 : 1;
  }
}

// A backup is nobody else's to read.
process.umask(0o077);
process.exitCode = await run(process.argv.slice(2));
