/** The headers that keep a page to itself: a content security policy without unsafe-*, and a style nonce that is new for each request. */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const nonces = new WeakMap<object, string>();

/** The style nonce of a response: the same in its policy and in its page. */
export function styleNonce(response: ServerResponse): string {
  const nonce = nonces.get(response) ?? randomBytes(16).toString('base64');
  nonces.set(response, nonce);
  return nonce;
}

const self = "'self'";

/** `origins` are those from which a configured base map is fetched. In development the page's own tooling needs inline scripts, so no policy is sent. */
export async function sendHeaders(app: FastifyInstance, origins: readonly string[], development: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: !development && {
      useDefaults: false,
      directives: {
        defaultSrc: [self],
        scriptSrc: [self],
        workerSrc: [self],
        styleSrc: [self, (_request, response) => `'nonce-${styleNonce(response)}'`],
        imgSrc: [self, 'data:'],
        fontSrc: [self],
        connectSrc: [self, ...origins],
        objectSrc: ["'none'"],
        baseUri: [self],
        formAction: [self],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
}
