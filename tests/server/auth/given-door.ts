/** A server with accounts, asked over HTTP by browsers that keep their cookies; its clock can be put forward. */
import { rmSync } from 'node:fs';
import type { FastifyInstance, FastifyRequest, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../../server/app.ts';
import { firstLink } from '../../../server/auth/first-administrator.ts';
import { admitDemoPeople } from '../../../server/auth/demo-people.ts';
import type { SignIn } from '../../../server/auth/sign-in.ts';
import { presentOf } from '../../../server/auth/who-asks.ts';
import { readConfig } from '../../../server/config.ts';
import { geographyOf } from '../../../server/geography.ts';
import { openServices, type Services } from '../../../server/services.ts';
import type { IsoMoment } from '../../../shared/year.ts';
import type { Role } from '../../../shared/role.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenOrganisations, loadRegister, openedDatabase, temporaryDirectory } from '../../given/given-server.ts';

export const secret = 'a secret of the tests that is long enough to be one';
const origin = 'http://localhost';

export type Answered = { status: number; body: Record<string, unknown>; cookies: string[]; headers: LightMyRequestResponse['headers'] };

/** A browser: keeps cookies, says where it is, and comes from a network address of its own. */
export type Browser = {
  from: string;
  post: (path: string, body?: object) => Promise<Answered>;
  get: (path: string) => Promise<Answered>;
  /** What a procedure answers; a refusal is thrown with the problem's sentence. */
  ask: <T>(name: string, input?: unknown) => Promise<T>;
  /** The Cookie header. */
  cookies: () => string;
  keep: (cookies: string) => void;
};

export type Door = {
  services: Services;
  app: FastifyInstance;
  /** Puts the server's clock forward. */
  later: (seconds: number) => void;
  browser: (cookies?: string) => Browser;
  events: () => Promise<{ kind: string; person_id: string; from: string | null; after: Record<string, unknown> | null }[]>;
  reports: unknown[];
  close: () => Promise<void>;
};

let addresses = 1;

export function browserOf(app: FastifyInstance, start = ''): Browser {
  const jar = new Map<string, string>();
  const keep = (cookies: string) => {
    for (const part of cookies.split('; ').filter(Boolean)) jar.set(part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1));
  };
  keep(start);
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  addresses += 1;
  const from = `10.0.${Math.floor(addresses / 200)}.${(addresses % 200) + 1}`;
  const send = async (method: 'GET' | 'POST', url: string, payload?: object): Promise<Answered> => {
    const answer = await app.inject({
      method,
      url,
      remoteAddress: from,
      headers: {
        host: 'localhost',
        origin,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
        ...(jar.size > 0 ? { cookie: cookies() } : {}),
      },
      ...(payload ? { payload } : {}),
    });
    const set = [answer.headers['set-cookie'] ?? []].flat();
    for (const cookie of set) {
      const [pair = ''] = cookie.split(';');
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, pair.indexOf('=')));
      else keep(pair);
    }
    const body = answer.body.startsWith('{') || answer.body.startsWith('[') ? answer.json() : {};
    return { status: answer.statusCode, body, cookies: set, headers: answer.headers };
  };
  return {
    from,
    post: (path, body = {}) => send('POST', path, body),
    get: (path) => send('GET', path),
    ask: async <T>(name: string, input?: unknown): Promise<T> => {
      const { body } = await send('POST', `/trpc/${name}`, input ?? {});
      const { result, error } = body as { result?: { data: T }; error?: { message: string; data: unknown } };
      if (error) throw Object.assign(new Error(error.message), { data: error.data });
      return result?.data as T;
    },
    cookies,
    keep,
  };
}

export async function givenDoor(settings: Partial<SignIn> = {}, environment: Record<string, string> = {}): Promise<Door> {
  const directory = temporaryDirectory();
  const db = await openedDatabase(directory);
  await loadRegister(db, givenOrganisations, [givenProperty()]);
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead).toISOString() as IsoMoment;
  const signIn: SignIn = { demo: false, origin, secret, secondFactorRequired: false, openId: null, mail: null, contact: null, ...settings };
  if (signIn.demo) await admitDemoPeople(db, now);
  const services = await openServices({ db, geography: geographyOf(null), basemap: { kind: 'drawn' }, signIn, now });
  const reports: unknown[] = [];
  const app = await buildApp({
    services,
    config: readConfig({ DATA_DIR: directory, DEMO: signIn.demo ? '1' : '0', ...environment }),
    whoAsks: async ({ headers }: FastifyRequest) => (await presentOf(services, headers.cookie))?.person ?? null,
    page: async () => (_request, reply) => reply.type('text/html').send('<!doctype html>'),
    development: false,
    log: { write: () => undefined },
    report: (_reference, error) => reports.push(error),
  });
  return {
    services,
    app,
    later: (seconds) => {
      ahead += seconds * 1000;
    },
    browser: (cookies) => browserOf(app, cookies),
    events: async () => {
      const rows = await db.selectFrom('audit_event').selectAll().orderBy('number').execute();
      return rows.map((row) => ({
        kind: row.kind,
        person_id: row.person_id,
        from: row.from_address,
        after: row.after_json === null ? null : JSON.parse(row.after_json),
      }));
    },
    reports,
    close: async () => {
      await app.close();
      await db.destroy();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A pass-phrase that nobody would guess, another for another number. */
export const passphraseOf = (number: number): string => `lantern gravel ${number} tortoise umbrella`;

const secretOf = (link: string) => link.split('#')[1] ?? '';

/** The first administrator, signed in. */
export async function administrator(door: Door): Promise<Browser> {
  const link = await firstLink(door.services.db, door.services.signIn, door.services.now());
  const browser = door.browser();
  const email = 'ada@kent.example';
  await browser.ask('invitation.accept', { token: secretOf(link ?? ''), name: 'Ada Administrator', email, passphrase: passphraseOf(0) });
  await browser.post('/api/auth/sign-in/email', { email, password: passphraseOf(0) });
  return browser;
}

export const signIn = (browser: Browser, email: string, password: string): Promise<Answered> =>
  browser.post('/api/auth/sign-in/email', { email, password });

/** Somebody who was invited, has accepted, and has signed in. */
export async function colleague(
  door: Door,
  admin: Browser,
  { name, role = 'editor', number = 1 }: { name: string; role?: Role; number?: number },
): Promise<Browser & { id: string; email: string }> {
  const email = `${name.toLowerCase().split(' ')[0]}@kent.example`;
  const { link } = await admin.ask<{ link: string }>('people.invite', { email, role, cleared: false, keeps: 'every' });
  const browser = door.browser();
  await browser.ask('invitation.accept', { token: secretOf(link), name, passphrase: passphraseOf(number) });
  await signIn(browser, email, passphraseOf(number));
  const me = await browser.ask<{ person: { id: string } }>('session.me');
  return { ...browser, id: me.person.id, email };
}

export { secretOf };
