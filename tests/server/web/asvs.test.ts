/** What the page on the verification standard points at is there, and it leaves no chapter out. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mostTries } from '../../../server/auth/tries.ts';
import { limits } from '../../../server/web/rate-limits.ts';

const text = readFileSync('server/asvs.md', 'utf8');

test('every file that it names is there', () => {
  const named = [...text.matchAll(/`((?:server|shared|client|tests)\/[a-z0-9/.-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('it goes through the seventeen chapters', () => {
  const chapters = [...text.matchAll(/^## V(\d+) /gm)].map(([, number]) => Number(number));
  expect(chapters).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
});

test('the limits that it gives are those that hold', () => {
  const [line = ''] = text.split('\n').filter((one) => one.startsWith('| in a minute |'));
  const given = [...line.matchAll(/\d[\d,]*/g)].map(([number]) => Number(number.replace(',', '')));
  expect(given).toEqual([limits.tiles, limits.procedures, limits.strangers, limits.signIn, limits.openForms, limits.files]);
  expect([mostTries.account, mostTries.address]).toEqual([10, 100]);
});
