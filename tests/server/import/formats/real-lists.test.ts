/** Two lists as they were published, read to their ends, where they are at hand. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '../../../../server/import/formats/open-file.ts';
import { usualLimits } from '../../../../server/import/formats/reading-limits.ts';
import { allRows } from '../../../given/given-file.ts';

const lists = process.env['REAL_LISTS'] ?? join(import.meta.dirname, '../../../../../shared/data');

async function read(path: string) {
  const answer = await openFile(path, basename(path), usualLimits);
  if (!answer.ok) throw new Error(answer.problem.message);
  return { notes: answer.value.notes, rows: await allRows(answer.value) };
}

const trafford = join(lists, 'trafford_land_and_building_assets.csv');
test.runIf(existsSync(trafford))('608 assets of a council, with line breaks in quotes', async () => {
  const { rows, notes } = await read(trafford);
  expect(rows).toHaveLength(609);
  expect(rows.at(-1)?.number).toBe(609);
  expect(rows[1]?.cells.slice(3, 6)).toEqual(['100012797623', 'TMBC0001/T0000003', 'Altrincham Town Hall']);
  expect(new Set(rows.map(({ cells }) => cells.length > 20)).has(true)).toBe(false);
  expect(notes).toEqual([]);
});

const eric = join(lists, 'nhs_eric_2015-16_kent_sites.csv');
test.runIf(existsSync(eric))('38 sites of the NHS under two rows of headings', async () => {
  const { rows, notes } = await read(eric);
  expect(rows).toHaveLength(40);
  expect(rows[0]?.cells[7]).toBe('Facilities Management (FM) Services');
  expect(rows[1]?.cells.slice(0, 2)).toEqual(['Organisation Code', 'Organisation Name']);
  expect(notes).toEqual([]);
});
