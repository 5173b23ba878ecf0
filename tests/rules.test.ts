/** The rules of the house: which room may import which, how long a file may grow, and what no file may contain. */
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { expect, test } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(client|server|shared|seeds|geodata|tests)\/.*\.(ts|tsx)$/.test(file));

const product = tracked.filter((file) => !file.startsWith('tests/'));
const text = new Map(tracked.map((file) => [file, readFileSync(file, 'utf8')]));

const isTable = (file: string) =>
  /\/migrations\/|^geodata\/(places|lines|gazetteer)/.test(file) || ['shared/use.ts', 'shared/assumption-library.ts'].includes(file);

const offenders = (files: readonly string[], pattern: RegExp) => files.filter((file) => pattern.test(text.get(file) ?? ''));

test('every import runs in the direction of the house and none runs in a circle', async () => {
  const settings = JSON.parse(readFileSync('.dependency-cruiser.json', 'utf8'));
  const { output } = await cruise(['shared', 'server', 'client', 'seeds', 'geodata', 'tests'], {
    ...settings.options,
    ruleSet: { forbidden: settings.forbidden },
    validate: true,
  });
  if (typeof output === 'string') throw new Error('The cruise gave text where a result was expected.');
  expect(output.summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([]);
  expect(output.summary.totalCruised).toBeGreaterThan(50);
});

test('a file holds one idea: none of the product is longer than 250 lines, data tables and migrations excepted', () => {
  const long = product.filter((file) => !isTable(file) && (text.get(file) ?? '').split('\n').length > 251);
  expect(long).toEqual([]);
});

test('a file is named for its idea in kebab-case, and none is a barrel or a drawer of odds and ends', () => {
  const wrong = tracked.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(basename(file)));
  const drawers = tracked.filter((file) => /(^|\/)(index|utils?|helpers?|types|common|misc|constants)\.tsx?$/.test(file));
  expect([...wrong, ...drawers]).toEqual([]);
});

test('a file opens with a sentence that says what it is for', () => {
  expect(product.filter((file) => !(text.get(file) ?? '').startsWith('/**'))).toEqual([]);
});

test('the domain has no clock and no dice', () => {
  expect(
    offenders(
      product.filter((file) => /^(shared|seeds)\//.test(file)),
      /Date\.now|new Date\(\)|Math\.random|performance\.now/,
    ),
  ).toEqual([]);
});

test('nothing is unfinished, unchecked or switched off', () => {
  const marks = /TO[D]O|FIX[M]E|\bas any\b|@ts-[i]gnore|\b(test|it|describe)\.(skip|only)\(/;
  expect(offenders(tracked, marks)).toEqual([]);
});

test('only the change, the store and the database know Kysely', () => {
  const rooms = product.filter((file) => !/^server\/(db|store)\/|^server\/change\.ts$/.test(file));
  expect(offenders(rooms, /from 'kysely'|from 'better-sqlite3'/).filter((file) => !/import type/.test(text.get(file) ?? ''))).toEqual([]);
});

test('styles and scripts come from this server alone', () => {
  expect(
    offenders(
      product.filter((file) => file.startsWith('client/')),
      /https?:\/\/(?!localhost|www\.w3\.org|www\.gov\.uk|www\.legislation)/,
    ),
  ).toEqual([]);
});
