/** Starts the built product for the journeys, and waits until it answers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const place = probe.address();
      probe.close(() => (place && typeof place === 'object' ? resolve(place.port) : reject(new Error('No free port.'))));
    });
  });

async function answered(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`The server stopped with code ${server.exitCode} before it answered.`);
    const ok = await fetch(`${address}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server did not answer within a minute.');
}

export type Served = {
  address: string;
  /** What the server has said so far. */
  said: () => string;
  stop: () => Promise<void>;
};

/** The built product on a free port with a register of its own; what is not said otherwise is the demonstration. */
export async function startServer(environment: Record<string, string> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-journeys-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, DEMO: '1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let heard = '';
  server.stdout.on('data', (part: Buffer) => {
    heard += part.toString();
  });
  await answered(address, server);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, said: () => heard, stop };
}
