/** Times exports of 300,000 properties from the built server: each format to its last byte, what a reader waits meanwhile, and the memory that the server takes for it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { organisations } from '../../seeds/organisations.ts';
import { syntheticProperties } from '../../seeds/synthetic.ts';
import { exportFormats, factsOfFormats, type ExportFormat } from '../../shared/export/export-format.ts';
import { loadRegister, openedDatabase } from '../given/given-server.ts';
import { signIn, type Visitor } from '../given/given-visitor.ts';
import type { Figure } from './figure.ts';
import { freePort, untilReady } from './restart.ts';

const many = 300_000;
const askEvery = 100;
const target = 15_000;

const residentOf = (server: ChildProcess): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.pid ?? 0}/status`, 'utf8'))?.[1] ?? 0);

type Watched = { longest: number; memory: number };

/** Asks for the summary again and again until it is stopped; gives the longest wait and the most memory seen. */
function watch(visitor: Visitor, server: ChildProcess): () => Promise<Watched> {
  const watching = new AbortController();
  const seen: Watched = { longest: 0, memory: 0 };
  const asking = (async () => {
    while (!watching.signal.aborted) {
      const start = performance.now();
      const { status, message } = await visitor.ask('estate.summary', { filter: {} });
      if (status !== 200) throw new Error(`The summary was answered with ${status}: ${message}`);
      seen.longest = Math.max(seen.longest, performance.now() - start);
      seen.memory = Math.max(seen.memory, residentOf(server));
      await wait(askEvery);
    }
  })();
  return async () => {
    watching.abort();
    await asking;
    return seen;
  };
}

async function take(address: string, cookie: string, format: ExportFormat): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${address}/api/exports/register.${format}`, { headers: { cookie, 'accept-encoding': 'identity' } });
  if (!response.ok || response.body === null) throw new Error(`The export was answered with ${response.status}: ${await response.text()}`);
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.length;
  if (bytes < many) throw new Error(`The export had only ${bytes} bytes.`);
  return performance.now() - start;
}

const figure = (name: string, key: string, value: number, unit: Figure['unit'], most: number): Figure => ({
  name,
  key,
  value: Math.round(value),
  unit,
  target: most,
});

async function figuresOf(address: string, server: ChildProcess): Promise<Figure[]> {
  const visitor = await signIn(address);
  const before = residentOf(server);
  const figures: Figure[] = [];
  const seen: Watched = { longest: 0, memory: before };
  for (const format of exportFormats) {
    const stop = watch(visitor, server);
    const took = await take(address, visitor.cookie, format);
    const { longest, memory } = await stop();
    seen.longest = Math.max(seen.longest, longest);
    seen.memory = Math.max(seen.memory, memory);
    figures.push(
      figure(`export 300,000 properties as ${factsOfFormats[format].label}`, `export${factsOfFormats[format].label}Ms`, took, 'ms', target),
    );
  }
  return [
    ...figures,
    figure('longest wait of a reader while lists go out', 'exportWaitMs', seen.longest, 'ms', 300),
    figure('memory that exports take, one after another', 'exportMemoryKb', seen.memory - before, 'kB', 500_000),
  ];
}

export async function benchExports(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'common-ground-bench-'));
  const db = await openedDatabase(data);
  await loadRegister(db, organisations, [...syntheticProperties(many)]);
  await db.destroy();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATA_DIR: data, PORT: String(port), HOST: '127.0.0.1', DEMO: '1', PUBLIC_URL: '', LOG_LEVEL: 'error' };
  const server = spawn(process.execPath, ['dist/server/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await untilReady(address, server);
    return await figuresOf(address, server);
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}
