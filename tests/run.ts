/** The whole check in order: types, format, lint, unused code, unit and server tests, the build, the journeys; closes with one counting line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './journeys/driver.ts';

const folder = mkdtempSync(join(tmpdir(), 'common-ground-tests-'));
const count = { passed: 0, failed: 0 };

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } }).status === 0;
}

function check(name: string, command: string, args: string[]): boolean {
  const good = run(command, args);
  count[good ? 'passed' : 'failed'] += 1;
  console.log(`${good ? 'passed' : 'FAILED'}: ${name}`);
  return good;
}

function tests(name: string, config: string): void {
  const report = join(folder, `${name}.json`);
  const good = run('vitest', ['run', '-c', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    count.passed += result.numPassedTests;
    count.failed += result.numFailedTests;
    if (!good && result.numFailedTests === 0) count.failed += 1;
  } catch {
    count.failed += 1;
    console.log(`FAILED: ${name} ended without a report`);
  }
}

check('types', 'tsc', ['-p', 'tsconfig.json']);
check('types of shared, which may use neither the browser nor Node', 'tsc', ['-p', 'shared/tsconfig.json']);
check('format', 'biome', ['format', '.']);
check('lint', 'oxlint', ['--type-aware', '--deny-warnings']);
check('unused files, exports and dependencies', 'knip', []);
tests('unit', 'tests/vitest.config.ts');
const built =
  check('client build', 'vite', ['build', '-c', 'client/vite.config.ts', '--logLevel', 'warn']) &&
  check('server build', 'vite', ['build', '-c', 'server/vite.config.ts', '--logLevel', 'warn']);

if (!chromiumPath()) console.log('The browser journeys were skipped: no Chromium was found (set CHROMIUM to its path).');
else if (built) tests('journeys', 'tests/journeys/vitest.config.ts');

rmSync(folder, { recursive: true, force: true });
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
