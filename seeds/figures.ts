/** Prints every published figure beside the product's own: `npm run -s figures`, as one JSON document with --json. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moment } from '../server/clock.ts';
import { migrate } from '../server/db/migrate.ts';
import { openDatabase } from '../server/db/open.ts';
import { countProperties } from '../server/store/properties.ts';
import { figuresOf, type Figures } from './figures-of.ts';
import { figureTable } from './figure-table.ts';
import { published } from './published.ts';
import { seed } from './seed.ts';

const given = process.env['DATA_DIR'];
const directory = given ?? mkdtempSync(join(tmpdir(), 'common-ground-figures-'));

async function computed(): Promise<Figures> {
  const db = openDatabase(directory);
  try {
    await migrate(db);
    if ((await countProperties(db)) === 0) await seed(db, moment);
    return await figuresOf(db);
  } finally {
    await db.destroy();
    if (given === undefined) rmSync(directory, { recursive: true });
  }
}

const figures = await computed();
const text = process.argv.includes('--json') ? JSON.stringify({ ...figures, published }, null, 2) : figureTable(published, figures);
process.stdout.write(`${text}\n`);
