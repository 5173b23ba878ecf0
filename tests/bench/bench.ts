/** npm run -s bench [-- --json]: states, for this machine, each figure beside its target. */
import { cpus } from 'node:os';
import { benchAppraise } from './appraise.ts';
import { benchEstate } from './estate.ts';
import { benchExports } from './exports.ts';
import type { Figure } from './figure.ts';
import { benchFirstPaint } from './first-paint.ts';
import { benchImports } from './imports.ts';
import { benchRestart } from './restart.ts';

const figures: Figure[] = [
  ...benchFirstPaint(),
  ...benchAppraise(),
  ...benchEstate(),
  ...(await benchRestart()),
  ...(await benchImports()),
  ...(await benchExports()),
];
const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length };

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ machine, figures }, null, 2));
} else {
  console.log(`Node ${machine.node}, ${machine.cores} × ${machine.processor}; medians, then fastest and slowest of the runs.`);
  for (const { name, value, unit, target, runs } of figures) {
    const spread = runs ? `  (${runs.min} to ${runs.max} over ${runs.count})` : '';
    console.log(`${name.padEnd(64)} ${String(value).padStart(9)} ${unit}  target ≤ ${target} ${unit}${spread}`);
  }
}
