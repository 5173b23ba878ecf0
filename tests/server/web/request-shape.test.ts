/** What a request may look like, and the sentence for what it may not. */
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedJson } from '../../../server/web/json-shape.ts';
import { givenApp, overTheWire, type GivenApp } from '../../given/given-app.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
let given: GivenApp;
beforeAll(async () => {
  server = await givenServer([givenProperty()]);
  given = await givenApp(server);
  await given.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await given.close();
  await server.close();
});

const post = async (path: string, payload: string, headers: Record<string, string> = {}) =>
  given.app.inject({ method: 'POST', url: `/trpc/${path}`, payload, headers: { 'content-type': 'application/json', ...headers } });

describe('a JSON text', () => {
  test('of any ordinary kind is taken', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => refusedJson(text) === null || /"(__proto__|constructor|prototype)"\s*:/.test(text)),
    );
  });

  test('is refused exactly where it goes deeper than 32, whatever its strings hold', () => {
    const nested = fc.record({ depth: fc.integer({ min: 1, max: 70 }), text: fc.string(), inObjects: fc.boolean() });
    fc.assert(
      fc.property(nested, ({ depth, text, inObjects }) => {
        const [open, close] = inObjects ? ['{"a":', '}'] : ['[', ']'];
        const json = `${open.repeat(depth)}${JSON.stringify(text)}${close.repeat(depth)}`;
        return (refusedJson(json) === null) === depth <= 32;
      }),
    );
  });

  test('that names what every object inherits is refused however that is spelt', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('__proto__', 'constructor', 'prototype'),
        fc.array(fc.boolean(), { minLength: 11 }),
        fc.string(),
        (name, escapes, other) => {
          const spelt = Array.from(name)
            .map((letter, at) => (escapes[at] ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter))
            .join('');
          const json = `{${JSON.stringify(`${other}.`)}:1,"${spelt}" \n: {"admin":true}}`;
          return refusedJson(json) !== null;
        },
      ),
    );
    expect(refusedJson(JSON.stringify({ notes: 'The constructor said "__proto__": yes', list: ['__proto__', 'constructor'] }))).toBeNull();
  });
});

describe('a body', () => {
  test('that is nested too deep is refused before it is parsed', async () => {
    for (const depth of [33, 5000, 100_000]) {
      const answer = await post('estate.about', '['.repeat(depth));
      expect([answer.statusCode, answer.json().message]).toEqual([400, 'This request is nested more than 32 deep, and nothing here is.']);
    }
  });

  test('that reaches for a prototype changes nothing', async () => {
    const answer = await post('estate.summary', '{"filter":{"__proto__":{"archived":true},"constructor":{"prototype":{"cleared":true}}}}');
    expect([answer.statusCode, answer.json().message]).toEqual([400, 'This request names a part that nothing here has.']);
    expect(({} as { archived?: boolean }).archived).toBeUndefined();
  });

  test('of somebody who has not signed in is small, and says how large it is', async () => {
    given.asks(null);
    const large = await post('session.me', `"${'a'.repeat(65 * 1024)}"`);
    expect([large.statusCode, large.json().message]).toEqual([413, 'That is more than can be sent before signing in (64 KB).']);
    const chunked =
      'POST /trpc/session.me HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n0\r\n\r\n';
    expect(await overTheWire(given.app, chunked)).toMatch(/^HTTP\/1\.1 411 [^]*Say how long the request is/);
    given.asks(officer);
  });

  test('that is packed is not unpacked', async () => {
    for (const encoding of ['gzip', 'br', 'deflate', 'identity']) {
      const answer = await given.app.inject({
        method: 'POST',
        url: '/trpc/estate.about',
        payload: gzipSync('{}'),
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
      });
      expect([answer.statusCode, answer.json().message]).toEqual([415, 'This address takes JSON.']);
    }
  });

  test('that asks more than a page does at once is refused', async () => {
    const names = Array.from({ length: 21 }, () => 'estate.about').join(',');
    expect((await post(`${names}?batch=1`, '{}')).statusCode).toBe(400);
    expect((await post(`${names.replace('estate.about,', '')}?batch=1`, '{}')).statusCode).toBe(200);
  });
});

describe('over the wire', () => {
  const start = 'POST /trpc/estate.about HTTP/1.1\r\nhost: localhost\r\n';

  test.each([
    [
      'headers beyond all measure',
      `GET / HTTP/1.1\r\nhost: localhost\r\ncookie: ${'a'.repeat(40_000)}\r\n\r\n`,
      431,
      'The headers of this request are too large. Clear the cookies of this site and try again.',
    ],
    [
      'an address too long',
      `GET /?${'a'.repeat(20_000)} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
      414,
      'This address is too long. Share the view with fewer things selected.',
    ],
    ['no HTTP', 'EHLO localhost\r\n\r\n', 400, 'This request cannot be read.'],
    ['TLS', Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3, 10, 13, 10]), 400, 'This request cannot be read.'],
    [
      'the address of another server',
      'GET http://evil.example/ HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
      400,
      'This address cannot be read.',
    ],
    ['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400, ''],
    ['two lengths', `${start}content-length: 5\r\ncontent-length: 6\r\n\r\n{}`, 400, 'This request cannot be read.'],
    [
      'a length and chunks',
      `${start}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'This request cannot be read.',
    ],
    ['a header with a line break in it', `${start}x: a\rb\r\n\r\n`, 400, 'This request cannot be read.'],
    ['an expectation', `${start}expect: the moon\r\nconnection: close\r\n\r\n`, 417, 'This request cannot be read.'],
    [
      'TRACE',
      'TRACE / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
      405,
      'Nothing here is done that way: ask by GET or POST.',
    ],
    ['a method of its own', 'BREW / HTTP/1.1\r\nhost: localhost\r\n\r\n', 400, 'This request cannot be read.'],
  ])('%s is answered in a sentence', async (_name, text, status, message) => {
    const answer = await overTheWire(given.app, text);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain(message);
    expect(answer).not.toMatch(/FST_|HPE_|node_modules|stack/);
  });

  test('a connection that stops in the middle of a request holds nothing up', async () => {
    const slow = overTheWire(given.app, `${start}content-type: application/json\r\ncontent-length: 100\r\n\r\n{"`);
    await once(given.app.server, 'request');
    expect((await given.app.inject('/health')).statusCode).toBe(200);
    given.app.server.closeAllConnections();
    expect(await slow).toBe('');
    expect(given.reports).toEqual([]);
  });

  test('a connection is given a time for everything', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections } = given.app.server;
    for (const time of [headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections]) expect(time).toBeGreaterThan(0);
    expect(headersTimeout).toBeLessThan(requestTimeout);
  });
});
