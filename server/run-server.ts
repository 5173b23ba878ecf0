/** A server from its configuration to its last answer: takes the address and the data directory, opens a sitting, and gives back how to stop. */
import type { FastifyInstance } from 'fastify';
import type { Server } from 'node:http';
import type { Config } from './config.ts';
import { lockDirectory, type Lock } from './db/lock.ts';
import type { Database } from './db/open.ts';
import { openFront } from './front.ts';
import { geographyOf } from './geography.ts';
import type { Page } from './page-route.ts';
import { openSitting, type House, type Sitting } from './sitting.ts';

export type ServerParts = {
  config: Config;
  development: boolean;
  page: (app: FastifyInstance, server: Server) => Promise<Page>;
  fill: (db: Database) => Promise<void>;
  report: (reference: string, error: unknown) => void;
};

export type Running = { address: string; stop: () => Promise<void> };

/** Whoever asks while the database is still being opened is told so; the address is taken first, so that a port in use stops nothing half-made. */
export async function runServer({ config, page, ...parts }: ServerParts): Promise<Running> {
  const geography = geographyOf(config.boundariesFile);
  const front = openFront('Common Ground is starting. Try again in a moment.');
  const house: House = { config, geography, page: (app) => page(app, front.server), ...parts };
  let lock: Lock | null = null;
  let sitting: Sitting;
  let address: string;
  try {
    lock = lockDirectory(config.dataDirectory);
    address = await front.listen(config.host, config.port);
    sitting = await openSitting(house);
  } catch (error) {
    if (front.server.listening) await front.close();
    lock?.release();
    throw error;
  }
  const held = lock;
  front.serve((request, response) => sitting.app.routing(request, response));
  return {
    address,
    stop: async () => {
      await front.close();
      await sitting.close();
      held.release();
    },
  };
}
