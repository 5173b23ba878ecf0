/** A register with sensitive properties answers the uncleared exactly as one without them: no number, order, word or code differs, so nothing can be had by subtraction or by guessing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PropertyId } from '../../../shared/ids.ts';
import type { Person } from '../../../shared/role.ts';
import { everyCall, type Call } from '../../given/every-call.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { canary, clock, givenHidden, hiddenIds, plan, uncleared } from '../../given/given-hidden.ts';
import type { GivenServer } from '../../given/given-server.ts';

type Side = { server: GivenServer; given: GivenApp };

const open = async (kind: 'with' | 'without'): Promise<Side> => {
  const server = await givenHidden(kind);
  return { server, given: await givenApp(server) };
};
const close = async ({ server, given }: Side) => {
  await given.close();
  await server.close();
};

/** Versions, event numbers, fresh identifiers and the moment at which a test loaded its register are all that may differ. */
const settled = (said: string): string =>
  said
    .replace(/"(version|registerVersion|number|next)":\d+/g, '"$1":0')
    .replace(/\b([a-z])-[0-9a-f]{16}\b/g, '$1-fresh')
    .replace(/"id":"[0-9a-f]{32}"/g, '"id":"fresh"')
    .replace(/reference [0-9a-f]{8}/g, 'reference')
    .replace(/(invitation|reset)#[\w-]+/g, '$1#secret')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (moment) => (moment === clock ? moment : 'loading'));

const ask = async ({ given }: Side, person: Person | null, { procedure, input }: Call): Promise<string> => {
  given.asks(person);
  const answer = await given.app.inject({ method: 'POST', url: `/trpc/${procedure}`, payload: input ?? {} });
  // A document that is begun would be told to the audit whenever it happens to be ready.
  const begun = procedure.startsWith('report.start') ? /"id":"([0-9a-f]{32})"/.exec(answer.body)?.[1] : undefined;
  if (begun) await given.app.inject({ method: 'POST', url: '/trpc/report.cancel', payload: { id: begun } });
  return settled(`${answer.statusCode} ${answer.body}`);
};

const calls = (id: PropertyId) =>
  everyCall({ id, text: canary, district: 'Ashford', plan, entered: { reference: `${canary}-${id}`, uprn: '987654321090' } });

describe('with them and without', () => {
  let [there, not] = [null, null] as unknown as [Side, Side];
  beforeAll(async () => {
    [there, not] = [await open('with'), await open('without')];
  });
  afterAll(() => Promise.all([close(there), close(not)]));

  test.each(uncleared)('%s is answered the same', async (_, person) => {
    for (const call of hiddenIds.slice(0, 2).flatMap(calls))
      expect(`${call.procedure} ${JSON.stringify(call.input)} ${await ask(there, person, call)}`).toBe(
        `${call.procedure} ${JSON.stringify(call.input)} ${await ask(not, person, call)}`,
      );
  });

  test('every tile is the same, byte for byte', async () => {
    const at = (z: number) => {
      const [x, y] = [Math.floor(((0.7654321 + 180) / 360) * 2 ** z), Math.floor(0.332845 * 2 ** z)];
      return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `/tiles/${z}/${x + dx}/${y + dy}.mvt`));
    };
    for (const url of [0, 3, 6, 8, 10, 11, 12, 13, 14, 16].flatMap(at))
      for (const search of ['', '?arc=1', '?q=office']) {
        const [one, other] = await Promise.all([there, not].map(({ given }) => given.app.inject(`${url}${search}`)));
        expect(`${url}${search} ${one?.statusCode} ${one?.rawPayload.toString('hex')}`).toBe(
          `${url}${search} ${other?.statusCode} ${other?.rawPayload.toString('hex')}`,
        );
      }
  });
});

describe('one that is hidden and one that never was', () => {
  let [hidden, never] = [null, null] as unknown as [Side, Side];
  beforeAll(async () => {
    [hidden, never] = [await open('with'), await open('with')];
  });
  afterAll(() => Promise.all([close(hidden), close(never)]));

  test.each(uncleared)('%s cannot tell the one from the other', async (_, person) => {
    const [guess, miss] = [calls(hiddenIds[0] as PropertyId), calls('p-neverwas' as PropertyId)];
    for (const [at, call] of guess.entries()) {
      const answer = (await ask(hidden, person, call)).replaceAll('p-hidden1', 'p-neverwas');
      expect(`${call.procedure} ${answer}`).toBe(`${call.procedure} ${await ask(never, person, miss[at] as Call)}`);
    }
  });
});
