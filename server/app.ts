/** The HTTP application: what every request passes through, in order, and then procedures, tiles, map layers and the page. */
import compress from '@fastify/compress';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { routeAuth } from './auth/route-auth.ts';
import { basemapOrigins } from './basemap.ts';
import type { Config } from './config.ts';
import { unwritable } from './db/writable.ts';
import { routeExports } from './export-route.ts';
import { routeBasemap, routeGeodata } from './geodata-route.ts';
import { routeAreas } from './area-route.ts';
import { routeImports } from './import-route.ts';
import { admitOwnNames } from './own-names.ts';
import type { Page } from './page-route.ts';
import { appRouter, procedureNames, type AppRouter } from './routers/app-router.ts';
import { declaring, guardRoutes, type WhoAsks } from './route-permission.ts';
import { newReference, problemOf, referenceOf } from './routers/trpc.ts';
import type { Services } from './services.ts';
import { routeReports } from './report-route.ts';
import { routeTiles } from './tile-route.ts';
import { estateTiles } from './tiles/estate-tiles.ts';
import { openServer } from './web/connection.ts';
import { answerAsJson, answerBadAddress, answerErrors, hasLeft, type Tell } from './web/errors.ts';
import { sendHeaders } from './web/headers.ts';
import { routeHealth } from './web/health-routes.ts';
import { admitOwnSiteOnly } from './web/own-site.ts';
import { noticeProxies } from './web/proxies.ts';
import { limitRates } from './web/rate-limits.ts';
import { describeError, logAnswers, loggerOptions, noteProblem, noteReference, type LogStream } from './web/request-log.ts';
import { admitKnownShapes, largestBody, mostInBatch } from './web/request-shape.ts';
import { askedOnce } from './web/who-asks.ts';

export type AppOptions = {
  services: Services;
  config: Config;
  /** Who a request comes from; null where nobody has signed in. */
  whoAsks: WhoAsks;
  /** Adds the page's own routes and says how to send it. */
  page: (app: FastifyInstance) => Promise<Page>;
  development: boolean;
  /** Told of each unexpected error with the reference that the person was given. */
  report: (reference: string, error: unknown) => void;
  /** Where the log goes if there is to be one; otherwise to standard output. */
  log?: LogStream;
};

/** The server is made by our own hand, so that a test that listens has the same connections as one that runs. */
function fastify(config: Config, log: LogStream): FastifyInstance {
  return Fastify({
    serverFactory: (handler) => openServer(handler),
    bodyLimit: largestBody,
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: true,
    return503OnClosing: false,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    frameworkErrors: answerBadAddress,
    genReqId: newReference,
    logger: config.logLevel !== null && loggerOptions(config.logLevel, log),
    logController: new LogController({ disableRequestLogging: true }),
  });
}

/** The application, ready to listen. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, config, page, development, report, log = process.stdout } = options;
  const { whoAsks, known } = askedOnce(options.whoAsks);
  const app = fastify(config, log);
  const tell: Tell = (request, reference, error) => {
    noteReference(request, reference);
    request.log.error({ reference, error: describeError(error) }, 'unexpected error');
    report(reference, error);
  };
  const tiles = estateTiles(services.estate);
  app.addHook('onClose', async () => {
    tiles.close();
    await Promise.all([services.imports.close(), services.exports.close(), services.reports.close()]);
  });
  logAnswers(app, { procedures: procedureNames, known });
  await sendHeaders(app, { origins: basemapOrigins(config), secure: config.publicUrl?.startsWith('https://') ?? false, development });
  admitOwnNames(app, config);
  admitOwnSiteOnly(app, config.publicUrl);
  if (!config.demo) await limitRates(app, whoAsks);
  if (config.trustedProxies.length === 0) noticeProxies(app);
  admitKnownShapes(app, whoAsks);
  guardRoutes(app, whoAsks);
  await app.register(compress, { global: true, globalDecompression: false });
  answerErrors(app, await page(app), tell);
  const trpcOptions: FastifyTRPCPluginOptions<AppRouter>['trpcOptions'] = {
    router: appRouter,
    allowMethodOverride: true,
    maxBatchSize: mostInBatch,
    createContext: async ({ req }) => ({ ...services, person: await whoAsks(req), from: req.ip, cookies: req.headers.cookie }),
    onError: ({ error, req }) => {
      const problem = problemOf(error);
      if (problem) noteProblem(req, problem.kind);
      else if (!hasLeft(error.cause)) tell(req, referenceOf(error), error.cause ?? error);
    },
  };
  await declaring(app, 'anyone', async (scope) => {
    answerAsJson(scope);
    await scope.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions });
  });
  await declaring(app, 'anyone', async (scope) => routeAuth(scope, services));
  await routeImports(app, services);
  await routeAreas(app, services);
  routeExports(app, services);
  routeReports(app, services);
  services.reports.answeredBy(app);
  routeTiles(app, tiles);
  routeGeodata(app, services.geography);
  routeBasemap(app, config.basemap);
  routeHealth(app, () => unwritable(services.db, config.dataDirectory));
  return app;
}
