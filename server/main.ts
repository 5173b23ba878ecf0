/** Starts the server: reads the configuration, says what stops it in a sentence, and stops when it is asked to. */
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { seed } from '../seeds/seed.ts';
import { moment } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import type { Database } from './db/open.ts';
import { routeBuiltPage, type Page } from './page-route.ts';
import { runServer } from './run-server.ts';
import { startProblem } from './start-problem.ts';
import { describeError } from './web/request-log.ts';

let config: Config | null = null;
const development = process.argv.includes('--dev');
const builtClient = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../dist/client' : '../client', import.meta.url));

const say = (line: string) => process.stdout.write(`${line}\n`);
const report = (reference: string, error: unknown) =>
  void process.stderr.write(`${moment()} unexpected error ${reference}: ${describeError(error)}\n`);

const fail = (error: unknown) => {
  process.stderr.write(`${startProblem(error, config)}\n`);
  process.exit(1);
};

async function page(app: FastifyInstance, server: Server): Promise<Page> {
  if (!development) return routeBuiltPage(app, builtClient);
  const { routeSourcePage } = await import('./dev.ts');
  return routeSourcePage(app, server);
}

async function fill(db: Database): Promise<void> {
  say('The database is empty: making the illustrative registers.');
  await seed(db, moment);
}

// What this process writes is nobody else's to read: the database, its backups and the socket among it.
process.umask(0o077);
try {
  config = readConfig(process.env);
  if (config.basemap.kind === 'drawn' && config.basemap.note) say(config.basemap.note);
  const running = await runServer({ config, development, page, fill, say, report, fail });
  say(`Common Ground is at ${running.address.replace('127.0.0.1', 'localhost')}`);
  const stop = async () => {
    await running.stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
} catch (error) {
  fail(error);
}
