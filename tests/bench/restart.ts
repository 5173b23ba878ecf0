/** Times how soon the built server answers again after it was killed in the middle of writing, on the illustrative register of Kent. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createServer, type AddressInfo } from 'node:net';
import { signIn } from '../given/given-visitor.ts';
import { givenProperty } from '../given/given-property.ts';
import { timed, type Figure } from './figure.ts';

const runs = 7;
const writersAtOnce = 4;
const acknowledgedBeforeKill = 30;

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty({ holder: 'swale' });

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** From the start of the process to its first answer, in milliseconds. */
export async function untilReady(address: string, server: ChildProcess): Promise<number> {
  const start = performance.now();
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The server stopped with code ${server.exitCode}.`);
    const ready = await fetch(`${address}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return performance.now() - start;
    await wait(5);
  }
}

/** Several people write until enough is acknowledged; the kill finds the rest in hand. */
async function workUntilKilled(address: string, server: ChildProcess): Promise<void> {
  let acknowledged = 0;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const visitor = await signIn(address);
  const writer = async (): Promise<void> => {
    for (;;) {
      const answer = await visitor.ask('property.add', { draft }).catch(() => null);
      if (answer === null) return;
      if (answer.status !== 200) throw new Error(`Adding a property was answered with ${answer.status}: ${answer.message}`);
      acknowledged += 1;
      if (acknowledged === acknowledgedBeforeKill) server.kill('SIGKILL');
    }
  };
  await Promise.all([ended, ...Array.from({ length: writersAtOnce }, writer)]);
}

export async function benchRestart(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'common-ground-bench-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATA_DIR: data, PORT: String(port), HOST: '127.0.0.1', DEMO: '1', PUBLIC_URL: '', LOG_LEVEL: 'error' };
  const took: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const server = spawn(process.execPath, ['dist/server/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const ready = await untilReady(address, server);
    if (run > 0) took.push(ready);
    await workUntilKilled(address, server);
  }
  rmSync(data, { recursive: true, force: true });
  return [{ ...timed('start again after kill -9 while written to, 2,110 properties', 2000, took), key: 'restartAfterKillMs' }];
}
