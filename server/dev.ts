/** The page in development: Vite transforms the client's source on the server's own port and reloads it as it changes. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { createServer } from 'vite';
import { sendPage, wantsPage, type Page } from './page-route.ts';

const client = new URL('../client/', import.meta.url);

const isOurs = (url: string) => /^\/(trpc|api|tiles|geodata|basemap|health|ready)(\/|$|\?)/.test(url);

export async function routeSourcePage(app: FastifyInstance, server: Server): Promise<Page> {
  const vite = await createServer({
    configFile: fileURLToPath(new URL('vite.config.ts', client)),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
  });
  app.addHook('onClose', () => vite.close());
  app.addHook('onRequest', (request, reply, next) => {
    if (isOurs(request.url) || wantsPage(request)) next();
    else vite.middlewares(request.raw, reply.raw, () => next());
  });
  return async (request, reply) => {
    const source = readFileSync(new URL('index.html', client), 'utf8');
    return sendPage(request, reply, await vite.transformIndexHtml(request.url, source));
  };
}
