/** The application over a given server, with a page of its own, whoever asks, and a place for what it reports and logs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp, type AppOptions } from '../../server/app.ts';
import { readConfig, type Config } from '../../server/config.ts';
import { routeBuiltPage } from '../../server/page-route.ts';
import type { Person } from '../../shared/role.ts';
import { officer, temporaryDirectory, type GivenServer } from './given-server.ts';

export type GivenApp = {
  app: FastifyInstance;
  /** Who the next requests come from. */
  asks: (person: Person | null) => void;
  reports: { reference: string; error: unknown }[];
  log: string[];
  close: () => Promise<void>;
};

function givenClient(): string {
  const client = temporaryDirectory();
  mkdirSync(join(client, 'assets'));
  writeFileSync(join(client, 'index.html'), '<!doctype html><meta name="style-nonce" content="__STYLE_NONCE__"><div id="root"></div>');
  writeFileSync(join(client, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(client, 'scheme.js'), '0;');
  return client;
}

export async function givenApp(server: GivenServer, config: Partial<Config> = {}, options: Partial<AppOptions> = {}): Promise<GivenApp> {
  const client = givenClient();
  const reports: GivenApp['reports'] = [];
  const log: string[] = [];
  let person: Person | null = officer;
  const app = await buildApp({
    services: server.services,
    config: { ...readConfig({ DATA_DIR: server.directory }), ...config },
    whoAsks: async () => person,
    page: (instance) => routeBuiltPage(instance, client),
    development: false,
    report: (reference, error) => reports.push({ reference, error }),
    log: { write: (line) => void log.push(line) },
    ...options,
  });
  return {
    app,
    asks: (next) => {
      person = next;
    },
    reports,
    log,
    close: async () => {
      await app.close();
      rmSync(client, { recursive: true });
    },
  };
}

/** Says something over a connection of its own to an application that listens, and gives all that is answered until that closes. */
export function overTheWire(app: FastifyInstance, text: string | Buffer): Promise<string> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => parts.push(part));
    socket.once('close', () => resolve(Buffer.concat(parts).toString('latin1')));
    socket.once('error', (error) => (parts.length > 0 ? resolve(Buffer.concat(parts).toString('latin1')) : reject(error)));
  });
}
