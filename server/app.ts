/** The HTTP server: procedures, tiles, map layers and the page; every error leaves as a sentence, never as a stack. */
import compress from '@fastify/compress';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Person } from '../shared/role.ts';
import { basemapOrigins } from './basemap.ts';
import type { Config } from './config.ts';
import { routeBasemap, routeGeodata } from './geodata-route.ts';
import { sendHeaders } from './headers.ts';
import { admitLoopbackOnly } from './loopback.ts';
import { wantsPage, type Page } from './page-route.ts';
import { appRouter, type AppRouter } from './routers/app-router.ts';
import { guardRoutes, declaring } from './route-permission.ts';
import { newReference, problemOf, referenceOf, unexpected } from './routers/trpc.ts';
import type { Services } from './services.ts';
import { routeTiles } from './tile-route.ts';
import { estateTiles } from './tiles/estate-tiles.ts';

export type AppOptions = {
  services: Services;
  config: Config;
  /** Who a request comes from; null where nobody has signed in. */
  whoAsks: (request: FastifyRequest) => Promise<Person | null>;
  /** Adds the page's own routes and says how to send it. */
  page: (app: FastifyInstance) => Promise<Page>;
  development: boolean;
  /** Told of each unexpected error with the reference that the person was given. */
  report: (reference: string, error: unknown) => void;
};

/** A plan of 5,000 decisions with its notes fits with room to spare. */
const largestBody = 16 * 1024 * 1024;

const sentences: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'That is more than can be sent at once (16 MB).',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'This address takes JSON.',
};

/** A browser that goes away in the middle of an answer, as on closing a tab, is no fault of the server's. */
const hasLeft = (error: unknown): boolean =>
  error instanceof Error &&
  ('code' in error
    ? /^(ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|EPIPE|ECONNABORTED)$/.test(String(error.code))
    : /^premature close$/i.test(error.message));

function answerErrors(app: FastifyInstance, page: Page, report: AppOptions['report']): void {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ message: sentences[error.code] ?? 'This request cannot be read.' });
    const reference = newReference();
    if (!hasLeft(error)) report(reference, error);
    return reply.code(500).send({ message: unexpected(reference) });
  });
  app.setNotFoundHandler((request, reply) =>
    wantsPage(request) ? page(request, reply) : reply.code(404).send({ message: 'There is nothing at this address.' }),
  );
}

/** The application, ready to listen. */
export async function buildApp({ services, config, whoAsks, page, development, report }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: largestBody, routerOptions: { maxParamLength: 5000 }, forceCloseConnections: true });
  const tiles = estateTiles(services.estate);
  app.addHook('onClose', async () => tiles.close());
  admitLoopbackOnly(app);
  guardRoutes(app, whoAsks);
  await sendHeaders(app, basemapOrigins(config), development);
  await app.register(compress, { global: true });
  const sendPage = await page(app);
  answerErrors(app, sendPage, report);
  const trpcOptions: FastifyTRPCPluginOptions<AppRouter>['trpcOptions'] = {
    router: appRouter,
    allowMethodOverride: true,
    createContext: async ({ req }) => ({ ...services, person: await whoAsks(req), from: req.ip }),
    onError: ({ error }) => {
      if (problemOf(error) === null && !hasLeft(error.cause)) report(referenceOf(error), error.cause ?? error);
    },
  };
  await declaring(app, 'anyone', async (scope) => void scope.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions }));
  routeTiles(app, tiles);
  routeGeodata(app, services.geography);
  routeBasemap(app, config.basemap);
  app.get('/health', { config: { permission: 'anyone' } }, async () => ({ ok: true, version: services.estate.state().version }));
  return app;
}
