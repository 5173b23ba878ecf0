/** A server from its configuration to its last answer: takes the data directory and the address, opens a sitting, and gives back how to stop. */
import type { Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { lockDirectory } from './db/lock.ts';
import { openFront, type Front } from './front.ts';
import { geographyOf } from './geography.ts';
import { openControl } from './keeping/control.ts';
import { obey } from './keeping/obey.ts';
import { swapSittings } from './keeping/swap-sittings.ts';
import type { Page } from './page-route.ts';
import { openSitting, type House, type Sitting } from './sitting.ts';

export type ServerParts = Omit<House, 'geography' | 'page'> & {
  page: (app: FastifyInstance, server: Server) => Promise<Page>;
  /** Told where a running server can no longer go on. */
  fail: (error: unknown) => void;
};

export type Running = { address: string; stop: () => Promise<void> };

const serve = (front: Front, sitting: Sitting) => front.serve((request, response) => sitting.app.routing(request, response));

/** Undoes what a start had done, latest first, where it went no further. */
async function orUndo<T>(work: (undo: (step: () => unknown) => void) => Promise<T>): Promise<T> {
  const steps: (() => unknown)[] = [];
  try {
    return await work((step) => steps.unshift(step));
  } catch (error) {
    for (const step of steps) await step();
    throw error;
  }
}

/** Whoever asks while the database is still being opened is told so; the address is taken first, so that a port in use stops nothing half-made. */
export async function runServer({ page, fail, ...parts }: ServerParts): Promise<Running> {
  const { config } = parts;
  const front = openFront('Common Ground is starting. Try again in a moment.');
  const house: House = { ...parts, geography: geographyOf(config.boundariesFile), page: (app) => page(app, front.server) };
  return orUndo(async (undo) => {
    const lock = lockDirectory(config.dataDirectory);
    undo(lock.release);
    const address = await front.listen(config.host, config.port);
    undo(front.close);
    let sitting = await openSitting(house);
    undo(() => sitting.close());
    serve(front, sitting);
    const restore = async (incoming: Parameters<typeof swapSittings>[1]) => {
      const swapped = await swapSittings({ house, front, sitting }, incoming);
      sitting = swapped.sitting;
      serve(front, sitting);
      return swapped.reply;
    };
    const control = await openControl(config.dataDirectory, (ask) => obey(ask, { services: sitting.services, restore, fail }));
    return {
      address,
      stop: async () => {
        await sitting.services.imports.close();
        await control.close();
        await front.close();
        await sitting.close();
        lock.release();
      },
    };
  });
}
