/** The page as it was built takes everything from its own server: no file of it names a host that a browser would ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { address } from './served.ts';

const folder = 'dist/client';
const built = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(html|js|css|svg|json)$/.test(name));
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Names of vocabularies, pages that an error's words or a licence refer to, and the law that the accessibility statement links to; none is asked unless somebody follows the link. */
const onlyNamed = new Set([
  'www.w3.org',
  'github.com',
  'react.dev',
  'mantine.dev',
  'maplibre.org',
  'maplibre.invalid',
  'wiki.openstreetmap.org',
  'scripts.sil.org',
  'json-schema.org',
  'www.legislation.gov.uk',
  'localhost',
]);

test('no other host is named but those that are only names', () => {
  const hosts = built.flatMap((name) => [...text(name).matchAll(/(?:https?|wss?):\/\/([a-z0-9.-]+)/gi)].map(([, host = '']) => host));
  expect(built.length).toBeGreaterThan(10);
  expect([...new Set(hosts)].filter((host) => !onlyNamed.has(host))).toEqual([]);
});

test('styles and the page itself refer to nothing beyond', () => {
  for (const name of built.filter((one) => /\.(css|html)$/.test(one))) {
    expect([name, ...text(name).matchAll(/url\(\s*["']?(?:https?:)?\/\/|@import|(?:src|href)="(?:https?:)?\/\//gi)]).toEqual([name]);
    expect([name, /<script(?![^>]*\bsrc=)/i.test(text(name)), /\son[a-z]+="/i.test(text(name))]).toEqual([name, false, false]);
  }
});

test('all that the page begins with comes from its own server under its policy, and is kept as its name allows', async () => {
  const page = await fetch(address, { headers: { accept: 'text/html' } });
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none';script-src 'self';/);
  const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part = '']) => part);
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) {
    const file = await fetch(new URL(part, address));
    const kept = part.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    expect([part, file.status, file.headers.get('cache-control'), file.headers.get('x-content-type-options')]).toEqual([
      part,
      200,
      kept,
      'nosniff',
    ]);
  }
});
