/** The page and its files: hashed assets are kept for ever, the page itself never, and every address of the application gets the page. */
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import serveFiles, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { declaring } from './route-permission.ts';
import { styleNonce } from './web/headers.ts';
import { ServerStop } from './server-stop.ts';

/** The pages, one a line; some have a page for each thing beneath them. */
const pages = [
  '',
  'register(/[^/.]+(/edit)?)?',
  'plan(/[^/.]+(/(timeline|partners|options|range|barriers|access|progress|send))?)?',
  'board',
  'sent(/[^/.]+)?',
  'disposals(/[^/.]+)?',
  'disposals/space/[^/.]+',
  'data(/(areas|duplicates|estimates|words|imports(/[^/.]+)?))?',
  'sign-in',
  'account',
  'people',
  'organisations',
  'invitation',
  'reset',
  'audit',
  'sensitive',
  'permissions',
  'accessibility',
];
const page = new RegExp(`^/(${pages.join('|')})/?$`);

/** Whether an address is one of the application's own pages; another still gets the page, which says so, with 404. */
export const isPage = (path: string): boolean => page.test(path);

const apart = /^\/(trpc|api|tiles|geodata|basemap|assets)\//;

const pathOf = (url: string) => url.split('?')[0] ?? '/';

export const wantsPage = ({ method, headers, url }: Pick<FastifyRequest, 'method' | 'headers' | 'url'>): boolean =>
  (method === 'GET' || method === 'HEAD') && !apart.test(url) && (isPage(pathOf(url)) || (headers.accept ?? '').includes('text/html'));

export function sendPage(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  return reply
    .code(isPage(pathOf(request.url)) ? 200 : 404)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(html.replaceAll('__STYLE_NONCE__', styleNonce(reply.raw)));
}

export type Page = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>;

/** Serves a built client and gives back how to send its page. */
export async function routeBuiltPage(app: FastifyInstance, directory: string): Promise<Page> {
  const file = join(directory, 'index.html');
  if (!existsSync(file)) throw new ServerStop('The client has not been built. Run npm run build, or npm start, which builds it first.');
  const html = readFileSync(file, 'utf8');
  const files = {
    root: directory,
    index: false,
    wildcard: false,
    globIgnore: ['index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes(`${sep}assets${sep}`);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  } satisfies FastifyStaticOptions;
  await declaring(app, 'anyone', async (scope) => void scope.register(serveFiles, files));
  return (request, reply) => sendPage(request, reply, html);
}
