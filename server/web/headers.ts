/** The headers that keep an answer to itself: a content security policy without unsafe-*, a style nonce new for each request, and no copy kept unless a route says so. */
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
const none = "'none'";

/** Powers of the browser that no page here asks for. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const oneYear = 365 * 24 * 60 * 60;

/** What an answer carries that is made without the application, since the request could not be read. */
export const bareHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'content-type': 'application/json; charset=utf-8',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Whoever comes to this browser next finds neither tiles nor unsaved work. */
const signOut = '/api/auth/sign-out';

export type HeaderOptions = {
  /** Those from which a configured base map is fetched. */
  origins: readonly string[];
  /** Whether people reach this server by https, so that their browsers may be told never to try anything else. */
  secure: boolean;
  /** The page's own tooling needs inline scripts then, so no policy is sent. */
  development: boolean;
};

export async function sendHeaders(app: FastifyInstance, { origins, secure, development }: HeaderOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: !development && {
      useDefaults: false,
      directives: {
        defaultSrc: [none],
        scriptSrc: [self],
        workerSrc: [self],
        styleSrc: [self, (_request, response) => `'nonce-${styleNonce(response)}'`],
        imgSrc: [self, 'data:'],
        fontSrc: [self],
        connectSrc: [self, ...origins],
        manifestSrc: [self],
        objectSrc: [none],
        baseUri: [none],
        formAction: [self],
        frameAncestors: [none],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: secure && { maxAge: oneYear, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
  });
  const permissions = unused.map((power) => `${power}=()`).join(', ');
  app.addHook('onRequest', async (_request, reply) => void reply.raw.setHeader('permissions-policy', permissions));
  app.addHook('onSend', async ({ routeOptions }, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    if (routeOptions.url === signOut && reply.statusCode === 200) reply.header('clear-site-data', '"cache", "storage"');
  });
}
