/** Signing in by one's own organisation: only people who are known or invited come in, and only on a word that is truly the provider's and meant for this visit. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Me, SignInWays } from '../../../shared/account.ts';
import { administrator, colleague, givenDoor, passphraseOf, secretOf, signIn, type Browser, type Door } from './given-door.ts';
import { clientId, clientSecret, givenProvider, type Provider } from './given-provider.ts';

let provider: Provider;
let door: Door;
let admin: Browser;

beforeAll(async () => {
  provider = await givenProvider();
  const openId = { issuer: provider.issuer, clientId, clientSecret, name: 'Swale BC', trustsAddresses: false };
  door = await givenDoor({ openId, secondFactorRequired: true });
  admin = await administrator(door);
  await door.services.db.updateTable('person').set({ two_factor_enabled: 1 }).execute();
});
afterAll(async () => {
  await door.close();
  await provider.close();
});
afterEach(() => provider.lie({}));

const me = (browser: Browser) => browser.ask<Me | null>('session.me');
const start = (browser: Browser, body: object = { callbackURL: '/register?q=hall', errorCallbackURL: '/sign-in?next=%2Fregister' }) =>
  browser.post('/api/auth/sign-in/social', { provider: 'openid', ...body });

/** All the way round; the answer is where one arrives. */
async function enter(browser: Browser, body?: object): Promise<string> {
  const { url } = (await start(browser, body)).body;
  const back = await provider.visit(String(url));
  const answer = await browser.get(`${back.pathname}${back.search}`);
  expect(answer.status).toBe(302);
  return String(answer.headers.location);
}

const invited = async (email: string, role = 'editor') =>
  secretOf((await admin.ask<{ link: string }>('people.invite', { email, role, cleared: false, keeps: 'every' })).link);

test('the ways in name it', async () => {
  expect(await door.browser().ask<SignInWays>('session.ways')).toMatchObject({
    demo: null,
    passphrase: true,
    openId: { name: 'Swale BC' },
    mail: false,
  });
});

test('the provider is asked with a state, a nonce and a challenge of this visit alone', async () => {
  const [one, two] = [await start(door.browser()), await start(door.browser())].map(({ body }) => new URL(String(body['url'])));
  for (const key of ['state', 'nonce', 'code_challenge']) {
    expect(one?.searchParams.get(key)?.length).toBeGreaterThan(20);
    expect(one?.searchParams.get(key)).not.toBe(two?.searchParams.get(key));
  }
  expect(Object.fromEntries(one?.searchParams ?? [])).toMatchObject({
    client_id: clientId,
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: 'http://localhost/api/auth/callback/openid',
  });
  expect(one?.search).not.toContain(encodeURIComponent(clientSecret));
});

describe('somebody who was invited', () => {
  test('comes in as they were invited, and the invitation is used up', async () => {
    const token = await invited('olive@swale.example');
    expect(await door.browser().ask('invitation.read', { token })).toMatchObject({ openId: { name: 'Swale BC' } });
    provider.somebody({ sub: 'olive-1', email: 'Olive@Swale.example', name: 'Olive Officer' });
    const browser = door.browser();
    expect(await enter(browser)).toBe('/register?q=hall');
    expect(await me(browser)).toMatchObject({
      email: 'olive@swale.example',
      passphrase: false,
      person: { name: 'Olive Officer', role: 'editor', keeps: 'every', cleared: false },
    });
    await expect(door.browser().ask('invitation.read', { token })).rejects.toThrow('This invitation cannot be used');
    const kinds = (await door.events()).slice(-2);
    expect(kinds).toMatchObject([
      { kind: 'person.joined', from: browser.from, after: { by: 'openid' } },
      { kind: 'session.started', from: browser.from, after: { way: 'openid' } },
    ]);
    const kept = JSON.stringify(await door.services.db.selectFrom('account').selectAll().execute());
    expect(kept).not.toMatch(/an access token|a refresh token|eyJ/);
  });

  test('comes back by who they are there, though their address has changed', async () => {
    provider.somebody({ sub: 'olive-1', email: 'olive.married@swale.example' });
    const browser = door.browser();
    await enter(browser);
    expect((await me(browser))?.email).toBe('olive@swale.example');
  });

  test('has no pass-phrase to guess or to ask for', async () => {
    expect((await signIn(door.browser(), 'olive@swale.example', passphraseOf(1))).body['code']).toBe('INVALID_EMAIL_OR_PASSWORD');
  });

  test('has their second factor there, and is asked for none here', async () => {
    await invited('lia@swale.example', 'liaison');
    provider.somebody({ sub: 'lia-1', email: 'lia@swale.example', name: 'Lia' });
    const browser = door.browser();
    await enter(browser);
    expect((await me(browser))?.person).toMatchObject({ role: 'liaison', secondFactorDue: false });
  });
});

test('somebody who has a pass-phrase is the same person by either way', async () => {
  const officer = await colleague(door, admin, { name: 'Paul Both', number: 2 });
  provider.somebody({ sub: 'paul-1', email: officer.email, name: 'Another Name' });
  const browser = door.browser();
  await enter(browser);
  expect((await me(browser))?.person).toMatchObject({ id: officer.id, name: 'Paul Both' });
});

const refusal = '/sign-in?next=%2Fregister&error=';

describe('is turned away', () => {
  const turned = async (): Promise<string> => {
    const browser = door.browser();
    const place = await enter(browser);
    expect(await me(browser)).toBeNull();
    return place;
  };

  test('somebody whom nobody invited', async () => {
    provider.somebody({ sub: 'eve-1', email: 'eve@elsewhere.example', name: 'Eve' });
    expect(await turned()).toBe(`${refusal}signup_disabled`);
    const last = (await door.events()).at(-1);
    expect(last).toMatchObject({ kind: 'session.refused', after: { way: 'openid', why: 'not-invited' } });
  });

  test.each([[false], ['false'], [undefined]])('somebody whose address is not verified (%s), known or invited', async (verified) => {
    provider.somebody({ sub: 'ada-2', email: 'ada@kent.example', email_verified: verified });
    expect(await turned()).toBe(`${refusal}account_not_linked`);
    if (verified === false) await invited('unverified@swale.example');
    provider.somebody({ sub: 'un-1', email: 'unverified@swale.example', email_verified: verified });
    expect(await turned()).toBe(`${refusal}signup_disabled`);
  });

  test('somebody who has been disabled', async () => {
    provider.somebody({ sub: 'paul-1', email: 'paul@kent.example' });
    const { people } = await admin.ask<{ people: { id: string; email: string; version: number }[] }>('people.list');
    const paul = people.find(({ email }) => email === 'paul@kent.example');
    const change = { id: paul?.id, version: paul?.version, name: 'Paul', role: 'editor', cleared: false, keeps: 'every', disabled: true };
    await admin.ask('people.change', change);
    expect(await turned()).toBe(`${refusal}disabled`);
  });

  test.each([
    ['a token of another issuer', { issuer: 'https://login.evil.example' }],
    ['a token for another client', { audience: 'another-client' }],
    ['a token of another visit', { nonce: 'the nonce of another visit' }],
    ['a token of no visit', { noNonce: true as const }],
    ['a token signed by somebody else', { forged: true as const }],
    ['a token signed by nobody', { unsigned: true as const }],
    ['a token that has run out', { late: true as const }],
    ['no identity token at all', { noToken: true as const }],
    ['a token without an address', { claims: { email: undefined } }],
    ['a token whose address is a list', { claims: { email: ['ada@kent.example'] } }],
  ])('%s', async (_what, lies) => {
    provider.somebody({ sub: 'olive-1', email: 'olive@swale.example' });
    provider.lie(lies);
    expect(await turned()).toBe(`${refusal}unable_to_get_user_info`);
  });

  test('an answer that this browser did not ask for', async () => {
    provider.somebody({ sub: 'olive-1', email: 'olive@swale.example' });
    const asking = door.browser();
    const back = await provider.visit(String((await start(asking)).body['url']));
    const victim = door.browser();
    const planted = await victim.get(`${back.pathname}${back.search}`);
    expect([planted.status, planted.headers.location]).toEqual([302, '/sign-in?error=state_mismatch']);
    expect(await me(victim)).toBeNull();
    back.searchParams.set('state', 'made-up');
    expect((await asking.get(`${back.pathname}${back.search}`)).headers.location).toMatch(/^\/sign-in\?.*error=state_/);
    expect(await me(asking)).toBeNull();
  });

  test('an answer that is sent a second time', async () => {
    provider.somebody({ sub: 'olive-1', email: 'olive@swale.example' });
    const browser = door.browser();
    const back = await provider.visit(String((await start(browser)).body['url']));
    await browser.get(`${back.pathname}${back.search}`);
    await browser.post('/api/auth/sign-out');
    expect((await browser.get(`${back.pathname}${back.search}`)).headers.location).toMatch(/error=/);
    expect(await me(browser)).toBeNull();
  });

  test('a refusal by the provider, whose own words are not shown', async () => {
    const browser = door.browser();
    const state = new URL(String((await start(browser)).body['url'])).searchParams.get('state');
    const answer = await browser.get(`/api/auth/callback/openid?error=access_denied&error_description=Call+0900+123&state=${state}`);
    expect(answer.headers.location).toBe(`${refusal}access_denied`);
  });
});

test.each([
  'https://evil.example/register',
  '//evil.example',
  '/\\evil.example',
  '/%5cevil.example',
  '/%2f/evil.example',
  'http://localhost@evil.example/',
  'http://localhost.evil.example/',
  'javascript:alert(1)',
  ' //evil.example',
  '/\t/evil.example',
])('%s is no place to go on to', async (place) => {
  provider.somebody({ sub: 'olive-1', email: 'olive@swale.example' });
  for (const field of ['callbackURL', 'errorCallbackURL']) {
    const browser = door.browser();
    const started = await start(browser, { callbackURL: '/', errorCallbackURL: '/sign-in', [field]: place });
    if (started.status >= 400) continue;
    if (field === 'errorCallbackURL') provider.lie({ noToken: true });
    const back = await provider.visit(String(started.body['url']));
    const { location } = (await browser.get(`${back.pathname}${back.search}`)).headers;
    expect(new URL(String(location), 'http://localhost').origin).toBe('http://localhost');
  }
});

test('nothing can be asked of the provider but signing in', async () => {
  const body = { callbackURL: '/', additionalParams: { prompt: 'none' }, scopes: ['mail.read'], requestSignUp: true, provider: 'google' };
  const url = new URL(String((await start(door.browser(), body)).body['url']));
  expect([url.origin, url.searchParams.get('prompt'), url.searchParams.get('scope')]).toEqual([
    provider.issuer,
    null,
    'openid email profile',
  ]);
  provider.somebody({ sub: 'eve-2', email: 'eve@elsewhere.example' });
  expect(await enter(door.browser(), { ...body, errorCallbackURL: '/sign-in' })).toBe('/sign-in?error=signup_disabled');
});

test('the tenant’s own addresses count where the configuration says so, and never against the provider’s word', async () => {
  const openId = { issuer: provider.issuer, clientId, clientSecret, name: 'Entra', trustsAddresses: true };
  const trusting = await givenDoor({ openId });
  const ada = await administrator(trusting);
  const enterAs = async (claims: Parameters<Provider['somebody']>[0]) => {
    provider.somebody(claims);
    const browser = trusting.browser();
    await enter(browser);
    return (await me(browser))?.email ?? null;
  };
  expect(await enterAs({ sub: 'ada-9', email: 'ada@kent.example', email_verified: false })).toBeNull();
  expect(await enterAs({ sub: 'ada-9', email: 'ada@kent.example', email_verified: undefined, xms_edov: false })).toBeNull();
  expect(await enterAs({ sub: 'ada-9', email: 'ada@kent.example', email_verified: undefined })).toBe('ada@kent.example');
  expect(await me(ada)).not.toBeNull();
  await trusting.close();
});

test('a provider that cannot be reached stops neither the server nor the pass-phrases', async () => {
  const openId = { issuer: 'http://127.0.0.1:9', clientId, clientSecret, name: 'Gone', trustsAddresses: false };
  const alone = await givenDoor({ openId });
  await administrator(alone);
  const answer = await start(alone.browser());
  expect([answer.status, answer.body['message']]).toEqual([
    404,
    'Your organisation’s sign-in cannot be reached. Try again in a moment, or ask an administrator.',
  ]);
  await alone.close();
});

test('nothing of all this was unexpected', () => {
  expect(door.reports).toEqual([]);
});
