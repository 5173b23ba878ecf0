/** Starts a server of its own process over a test's data directory, built as the product is, and ends it politely or not. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export type GivenProcess = {
  address: string;
  child: ChildProcess;
  /** Ends it as a power cut would, and resolves once it is gone. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
};

export type GivenCommand = { child: ChildProcess; ended: Promise<{ status: number | null; said: string; complained: string }> };

export type BuiltServer = {
  /** Rejects with what it said where it does not start. */
  start: (directory: string, properties?: number) => Promise<GivenProcess>;
  /** Starts the keeper's command on a data directory. */
  command: (directory: string, args: string[], variables?: Record<string, string>) => GivenCommand;
  /** Ends what a test that failed left running, too. */
  remove: () => void;
};

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout) for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The server ended before it gave its address.');
}

async function start(program: string, directory: string, properties = 8): Promise<GivenProcess> {
  const child = spawn(process.execPath, [program, directory, String(properties)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (signal: NodeJS.Signals) => () => {
    child.kill(signal);
    return ended;
  };
  const address = await firstLine(child).catch((error: unknown) => {
    throw new Error(`${String(error)} ${said}`);
  });
  return { address, child, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

function command(program: string, directory: string, args: string[], variables: Record<string, string> = {}): GivenCommand {
  const env = { ...process.env, DATA_DIR: directory, ...variables };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (complained += String(text)));
  const ended = new Promise<{ status: number | null; said: string; complained: string }>((resolve) =>
    child.once('close', (status) => resolve({ status, said, complained })),
  );
  return { child, ended };
}

/** Built once for many starts, each of which would otherwise read a thousand sources. */
export async function builtServer(): Promise<BuiltServer> {
  const children = new Set<ChildProcess>();
  const known = <T extends { child: ChildProcess }>(given: T): T => {
    children.add(given.child);
    return given;
  };
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-built-'));
  symlinkSync(at('../../node_modules'), join(folder, 'node_modules'));
  await build({
    root: at('../..'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: join(folder, 'out'),
      target: 'node20',
      rollupOptions: {
        input: {
          'serves-alone': at('./serves-alone.ts'),
          estate: at('../../server/tool/main.ts'),
          'import-thread': at('../../server/import/import-thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  return {
    start: async (directory, properties) => known(await start(join(folder, 'out', 'serves-alone.js'), directory, properties)),
    command: (directory, args, variables) => known(command(join(folder, 'out', 'estate.js'), directory, args, variables)),
    remove: () => {
      for (const child of children) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
