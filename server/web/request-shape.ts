/** What a request may look like: methods, the length of its address, the kind and size of its body; anything else is refused before it is read further. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WhoAsks } from '../route-permission.ts';
import { asksProcedures } from './asked-procedures.ts';
import { refusedJson } from './json-shape.ts';
import { refuse } from './refusal.ts';

/** A plan of 5,000 decisions with its notes fits with room to spare. */
export const largestBody = 16 * 1024 * 1024;

/** What is ever needed to sign in, or to answer an invitation. */
const largestBodyOfStrangers = 64 * 1024;

/** The longest link to a view, with its selection, is shorter. */
const longestAddress = 16 * 1024;

/** As many as the page puts into one request. */
export const mostInBatch = 20;

const allowed = 'GET, HEAD, POST';

const isJson = (type: string) => /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type);

const isOctets = (type: string) => type.trim().toLowerCase() === 'application/octet-stream';

/** Why a request is not taken by its first lines, with the status; null where it is. */
function refusedHead(request: FastifyRequest): { status: number; message: string } | null {
  const { method, url, headers } = request;
  if (!allowed.split(', ').includes(method)) return { status: 405, message: 'Nothing here is done that way: ask by GET or POST.' };
  if (!url.startsWith('/')) return { status: 400, message: 'This address cannot be read.' };
  if (url.length > longestAddress) return { status: 414, message: 'This address is too long. Share the view with fewer things selected.' };
  if (asksProcedures(request) && method !== 'POST') return { status: 405, message: 'Procedures are asked by POST.' };
  const type = headers['content-type'];
  const packed = headers['content-encoding'] !== undefined;
  const { takesFile } = request.routeOptions.config;
  const fits = type === undefined || (takesFile ? isOctets(type) : isJson(type));
  if (method === 'POST' && (packed || !fits))
    return {
      status: 415,
      message: takesFile ? 'This address takes a file as it is (application/octet-stream).' : 'This address takes JSON.',
    };
  return null;
}

const saysHowMuch = ({ headers }: FastifyRequest) => headers['transfer-encoding'] === undefined;

export function admitKnownShapes(app: FastifyInstance, whoAsks: WhoAsks): void {
  app.addHook('onRequest', async (request, reply) => {
    const refused = refusedHead(request);
    if (refused?.status === 405) reply.header('allow', asksProcedures(request) ? 'POST' : allowed);
    if (refused) return refuse(request, reply, refused.status, refused.message);
    if (request.method !== 'POST') return undefined;
    const large = Number(request.headers['content-length'] ?? 0) > largestBodyOfStrangers;
    if ((!large && saysHowMuch(request)) || (await whoAsks(request)) !== null) return undefined;
    if (large) return refuse(request, reply, 413, 'That is more than can be sent before signing in (64 KB).');
    return refuse(request, reply, 411, 'Say how long the request is, as every browser does.');
  });
  app.addHook('preValidation', async (request, reply) => {
    const refused = typeof request.body === 'string' ? refusedJson(request.body) : null;
    return refused === null ? undefined : refuse(request, reply, 400, refused);
  });
}
