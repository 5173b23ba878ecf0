/** Requests that another site's page makes through a visitor's browser: it may open a page here by a link, and nothing else. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './refusal.ts';

const message = 'This request came from another site, so nothing was done. Open Common Ground itself and try again.';

/** What a program reads, as against a page that a person opens. */
const data = /^\/(trpc|tiles|geodata|basemap)(\/|$)/;

type Asked = Pick<FastifyRequest, 'method' | 'routeOptions' | 'headers' | 'protocol' | 'host'>;

const reads = ({ method }: Asked) => method === 'GET' || method === 'HEAD';

const isOpened = ({ routeOptions, headers }: Asked): boolean =>
  headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document' && !data.test(routeOptions.url ?? '');

/**
 * Whether a request is this site's own. A browser says where a request was made (Fetch Metadata) and, of one that may change something,
 * its origin; a program that is no browser says neither and carries nobody's cookies but its own.
 */
export function isOwn(request: Asked, publicOrigin: string | null): boolean {
  const { headers, protocol, host } = request;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && !(reads(request) && (site === 'none' || isOpened(request)))) return false;
  return reads(request) || headers.origin === undefined || headers.origin === (publicOrigin ?? `${protocol}://${host}`);
}

export function admitOwnSiteOnly(app: FastifyInstance, publicOrigin: string | null): void {
  app.addHook('onRequest', async (request, reply) => (isOwn(request, publicOrigin) ? undefined : refuse(request, reply, 403, message)));
}
