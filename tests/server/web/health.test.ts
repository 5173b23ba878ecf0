/** What somebody who watches the server is told: that it runs, and whether it can be worked with. */
import { expect, test } from 'vitest';
import { givenApp } from '../../given/given-app.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer } from '../../given/given-server.ts';

test('a server whose database is gone still lives, and says that it cannot be worked with', async () => {
  const server = await givenServer([givenProperty()]);
  const given = await givenApp(server);
  given.asks(null);
  const ready = () => given.app.inject('/ready');
  expect([(await ready()).statusCode, (await ready()).json()]).toEqual([200, { ok: true }]);
  await server.services.db.destroy();
  const gone = await ready();
  expect([gone.statusCode, gone.json()]).toEqual([503, { ok: false, message: 'The database cannot be read or written at the moment.' }]);
  expect(Number(gone.headers['retry-after'])).toBeGreaterThan(0);
  expect((await given.app.inject('/health')).json()).toEqual({ ok: true });
  expect(given.reports).toEqual([]);
  await given.close();
  await server.close();
});

test('neither tells anything of the register', async () => {
  const [empty, full] = [await givenServer([]), await givenServer([givenProperty()])];
  for (const url of ['/health', '/ready']) {
    const answers = [];
    for (const server of [empty, full]) {
      const given = await givenApp(server);
      answers.push((await given.app.inject(url)).body);
      await given.close();
    }
    expect(answers).toEqual(['{"ok":true}', '{"ok":true}']);
  }
  await empty.close();
  await full.close();
});
