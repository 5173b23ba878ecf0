/** Starts the server: reads the configuration, takes the data directory, brings the database up to date, seeds an empty one, and listens. */
import { fileURLToPath } from 'node:url';
import { seed } from '../seeds/seed.ts';
import { buildApp } from './app.ts';
import { moment } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import { lockDirectory } from './db/lock.ts';
import type { Database } from './db/open.ts';
import { assurePort } from './free-port.ts';
import { geographyOf } from './geography.ts';
import { localPerson } from './local-person.ts';
import { routeBuiltPage, type Page } from './page-route.ts';
import { readyDatabase } from './ready-database.ts';
import { openServices } from './services.ts';
import { startProblem } from './start-problem.ts';
import type { FastifyInstance } from 'fastify';

const development = process.argv.includes('--dev');
const builtClient = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../dist/client' : '../client', import.meta.url));

const say = (line: string) => process.stdout.write(`${line}\n`);
const report = (reference: string, error: unknown) => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${moment()} unexpected error ${reference}: ${detail}\n`);
};

async function pageOf(app: FastifyInstance): Promise<Page> {
  if (!development) return routeBuiltPage(app, builtClient);
  const { routeSourcePage } = await import('./dev.ts');
  return routeSourcePage(app);
}

async function example(db: Database): Promise<void> {
  say('The database is empty: making the illustrative registers.');
  await seed(db, moment);
}

async function start(config: Config): Promise<void> {
  if (config.basemap.kind === 'drawn' && config.basemap.note) say(config.basemap.note);
  const geography = geographyOf(config.boundariesFile);
  const lock = lockDirectory(config.dataDirectory);
  const db = await assurePort(config.host, config.port)
    .then(() => readyDatabase(config.dataDirectory, example))
    .catch((error: unknown) => {
      lock.release();
      throw error;
    });
  const services = await openServices({ db, geography, basemap: config.basemap, now: moment });
  const person = localPerson(config.cleared);
  const app = await buildApp({ services, config, whoAsks: async () => person, page: pageOf, development, report });
  const address = await app.listen({ host: config.host, port: config.port });
  say(`Common Ground is at ${address.replace('127.0.0.1', 'localhost')}`);
  const stop = async () => {
    await app.close();
    await db.destroy();
    lock.release();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

let config: Config | null = null;
try {
  config = readConfig(process.env);
  await start(config);
} catch (error) {
  process.stderr.write(`${startProblem(error, config)}\n`);
  process.exit(1);
}
