/** One opening of the database, from its file to the application that answers from it; a server has one at a time, and another after a backup was put back. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { buildApp } from './app.ts';
import { openSignIn } from './auth/open-sign-in.ts';
import { presentOf } from './auth/who-asks.ts';
import { moment } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './db/open.ts';
import type { Geography } from './geography.ts';
import type { Page } from './page-route.ts';
import { readyDatabase } from './ready-database.ts';
import { openServices, type Services } from './services.ts';

/** What stays the same from one sitting to the next. */
export type House = {
  config: Config;
  geography: Geography;
  development: boolean;
  /** Adds the page's own routes and says how to send it. */
  page: (app: FastifyInstance) => Promise<Page>;
  /** Fills a database that has no register. */
  fill: (db: Database) => Promise<void>;
  /** Told of what takes a while, or should be known. */
  say: (line: string) => void;
  report: (reference: string, error: unknown) => void;
};

export type Sitting = { services: Services; app: FastifyInstance; close: () => Promise<void> };

async function appOf({ config, page, development, report }: House, services: Services): Promise<FastifyInstance> {
  const whoAsks = async ({ headers }: FastifyRequest) => (await presentOf(services, headers.cookie))?.person ?? null;
  const app = await buildApp({ services, config, whoAsks, page, development, report });
  await app.ready();
  return app;
}

/** Brings the database up to date, builds the estate and the application; where any of that fails the database is closed again. */
export async function openSitting(house: House): Promise<Sitting> {
  const { config, geography, fill, say, report } = house;
  const db = await readyDatabase({ directory: config.dataDirectory, fill, say });
  try {
    const signIn = await openSignIn(db, config, moment, say);
    const services = await openServices({
      db,
      geography,
      basemap: config.basemap,
      signIn,
      now: moment,
      importSettings: config.imports,
      printer: config.printer,
      report,
    });
    const app = await appOf(house, services);
    const close = async () => {
      await app.close();
      await db.destroy();
    };
    return { services, app, close };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
