/** Every byte of every answer is searched for what only sensitive properties have, for everybody who may not see them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { procedureNames } from '../../../server/routers/app-router.ts';
import { everyCall, type Call } from '../../given/every-call.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { canary, givenHidden, hiddenIds, plan, uncleared } from '../../given/given-hidden.ts';
import { clearedOfficer, type GivenServer } from '../../given/given-server.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { Person } from '../../../shared/role.ts';

/** Long enough that no random identifier or nonce holds one by chance. */
const figures = [
  '1234567',
  '1,234,567',
  '7531864',
  '7,531,864',
  '9876543',
  '9,876,543',
  '8765432',
  '6.543219',
  '4321975',
  '7654321',
  '573.525',
  '3579.525',
];
const texts = [canary.toLowerCase(), ...hiddenIds, '98765432109', 'zz90 9zz', 'zz91 9zz', 'zz92 9zz', '0.765432', '0.775432', '51.34567'];
const secrets = [...texts, ...figures];

let server: GivenServer;
let given: GivenApp;
beforeAll(async () => {
  server = await givenHidden('with');
  given = await givenApp(server);
});
afterAll(async () => {
  await given.close();
  await server.close();
});

const ask = async (person: Person | null, { procedure, input }: Call): Promise<string> => {
  given.asks(person);
  const answer = await given.app.inject({ method: 'POST', url: `/trpc/${procedure}`, payload: input ?? {} });
  return `${JSON.stringify(answer.headers)} ${answer.rawPayload.toString('latin1')}`;
};

/** What an answer has that the question did not bring. */
const told = (said: string, { input }: Call) => {
  const [answer, asked] = [said.toLowerCase(), JSON.stringify(input ?? '').toLowerCase()];
  return secrets.filter((secret) => answer.includes(secret) && !asked.includes(secret));
};

const calls = (id: PropertyId, text: string) => everyCall({ id, text, district: 'Ashford', plan });

test('every procedure is asked', () => {
  const asked = new Set(calls(hiddenIds[0] as PropertyId, canary).map(({ procedure }) => procedure));
  expect([...procedureNames].filter((name) => !asked.has(name))).toEqual([]);
});

describe.each(uncleared)('%s', (_, person) => {
  test.each(hiddenIds)('no procedure tells of %s', async (id) => {
    const found: string[] = [];
    for (const call of calls(id, canary))
      for (const secret of told(await ask(person, call), call))
        found.push(`${call.procedure} ${JSON.stringify(call.input)} tells ${secret}`);
    expect(found).toEqual([]);
  });

  test('no tile, page, layer or other address tells of them', async () => {
    given.asks(person);
    const tiles = [0, 4, 7, 10, 12, 13, 15, 18].map((z) => {
      const [x, y] = [
        Math.floor(((0.7654321 + 180) / 360) * 2 ** z),
        Math.floor(((1 - Math.asinh(Math.tan((51.3456789 * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z),
      ];
      return [-1, 0, 1].map((dx) => `/tiles/${z}/${x + dx}/${y}.mvt?arc=1`);
    });
    const pages = ['/', '/register', `/register/${hiddenIds[0]}`, `/plan/${plan}`, '/board', '/nowhere'];
    const rest = ['/health', '/ready', '/geodata/places.json', '/geodata/districts.json', '/api/auth/get-session', '/scheme.js'];
    const found: string[] = [];
    for (const url of [...tiles.flat(), ...pages, ...rest]) {
      const answer = await given.app.inject({ url, headers: { accept: 'text/html,*/*' } });
      const said = `${JSON.stringify(answer.headers)} ${answer.rawPayload.toString('latin1')}`.toLowerCase();
      for (const secret of texts) if (said.includes(secret) && !url.includes(secret)) found.push(`${url} tells ${secret}`);
    }
    expect(found).toEqual([]);
  });
});

test('somebody who is cleared is told all of it', async () => {
  const said = await Promise.all(calls(hiddenIds[0] as PropertyId, canary).map((call) => ask(clearedOfficer, call)));
  const all = said.join(' ').toLowerCase();
  expect([canary.toLowerCase(), hiddenIds[0], '1234567', '7531864', '9876543'].filter((secret) => !all.includes(secret as string))).toEqual(
    [],
  );
});
