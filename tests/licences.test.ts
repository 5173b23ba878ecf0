/** The licences of what runs with the product: every package that npm ci --omit=dev installs says one, and none asks that the product be given away under it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Needs = Record<string, string>;
type Package = {
  dependencies?: Needs;
  optionalDependencies?: Needs;
  peerDependencies?: Needs;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};
type About = { license?: string | { type: string }; licenses?: { type: string }[] };

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

/** Where a package finds another: beside it, or beside one of those that it lies in. */
function found(from: string, name: string): string | null {
  const place = join(from, 'node_modules', name);
  if (packages[place]) return place;
  const end = from.lastIndexOf('node_modules');
  return from === '' ? null : found(from.slice(0, Math.max(0, end - 1)), name);
}

function needsOf({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }: Package): string[] {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {}), ...peers];
}

/** Everything that the product needs to run, by its place. */
function reached(from: string, names: readonly string[], seen: Set<string>): Set<string> {
  for (const name of names) {
    const place = found(from, name);
    if (place === null || seen.has(place)) continue;
    seen.add(place);
    reached(place, needsOf(packages[place] ?? {}), seen);
  }
  return seen;
}

/** Those that are installed here; some optional ones are for other systems. */
const atRunTime = [...reached('', Object.keys(packages['']?.dependencies ?? {}), new Set())].filter((path) =>
  existsSync(join(path, 'package.json')),
);

/** What two packages mean by what they say, as their licence files show. */
const misspelt: Record<string, string> = { 'node_modules/arc': 'BSD-2-Clause', 'node_modules/splaytree-ts': 'BSD-3-Clause' };

function licenceOf(path: string): string {
  if (misspelt[path]) return misspelt[path];
  const { license, licenses } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as About;
  if (typeof license === 'string') return license;
  return license?.type ?? (licenses ?? []).map(({ type }) => type).join(' OR ');
}

/** Licences that ask for no more than that their notice is kept. */
const permissive =
  /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|EDL-1\.0|Unlicense|Python-2\.0|OFL-1\.1|WTFPL|Zlib)$/;

/** Whether one of the licences that are offered is permissive; all of those that are asked for together must be. */
const isPermissive = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((one) => permissive.test(one.trim())));

test('every package at run time is under a permissive licence', () => {
  expect(atRunTime.length).toBeGreaterThan(100);
  const others = atRunTime
    .map((path) => `${path}: ${licenceOf(path) || 'none'}`)
    .filter((line) => !isPermissive(line.split(': ')[1] ?? ''));
  expect(others).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND GPL-3.0', false],
  ['AGPL-3.0-only', false],
  ['', false],
])('%s is told apart', (licence, good) => {
  expect(isPermissive(licence)).toBe(good);
});
