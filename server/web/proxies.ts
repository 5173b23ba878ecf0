/** The proxies that are believed when they say for whom, under which name and by which protocol they ask; nobody else is. */
import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128) && Number(bits) > 0);
}

/** Addresses and networks such as 10.0.0.5 or 10.0.0.0/8, or null for what is neither. */
export function proxiesIn(text: string): string[] | null {
  const named = text.split(/[\s,]+/).filter(Boolean);
  return named.every((one) => one === 'loopback' || isNetwork(one)) ? named : null;
}

const untold =
  'A request says that it came through a proxy, and TRUST_PROXY names none: limits and the audit take that proxy for everybody who comes through it.';

/** Says once that a proxy is at work which the configuration does not know. */
export function noticeProxies(app: FastifyInstance): void {
  let noticed = false;
  app.addHook('onRequest', async ({ headers, log }) => {
    if (noticed || headers['x-forwarded-for'] === undefined) return;
    noticed = true;
    log.warn(untold);
  });
}
