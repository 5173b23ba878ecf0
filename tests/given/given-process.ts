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

export type BuiltServer = {
  /** Rejects with what it said where it does not start. */
  start: (directory: string, properties?: number) => Promise<GivenProcess>;
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

/** Built once for many starts, each of which would otherwise read a thousand sources. */
export async function builtServer(): Promise<BuiltServer> {
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-built-'));
  symlinkSync(at('../../node_modules'), join(folder, 'node_modules'));
  await build({
    root: at('../..'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: at('./serves-alone.ts'), outDir: join(folder, 'out'), emptyOutDir: false, target: 'node20' },
  });
  return {
    start: (directory, properties) => start(join(folder, 'out', 'serves-alone.js'), directory, properties),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
