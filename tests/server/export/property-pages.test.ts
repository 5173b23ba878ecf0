/** Properties read page by page are those of the register, and every column finds what it needs in what is read for it. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPropertyPages } from '../../../server/db/property-pages.ts';
import { fileOf } from '../../../server/db/open.ts';
import { columnsOfJob } from '../../../server/export/read-lines.ts';
import { propertiesById } from '../../../server/store/properties.ts';
import { readPage } from '../../../server/store/property-pages.ts';
import { generate } from '../../../seeds/generate.ts';
import { organisations } from '../../../seeds/organisations.ts';
import { noBenchmarks } from '../../../shared/estimate.ts';
import { registerColumns } from '../../../shared/export/register-list.ts';
import { tellsSources } from '../../../shared/export/layout.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { Property } from '../../../shared/property.ts';
import { registerRowOf } from '../../../shared/register-row.ts';
import { givenServer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
let file: string;
let stored: Property[];
let ids: PropertyId[];
beforeAll(async () => {
  const some = generate().properties.filter((_, at) => at % 5 === 0);
  server = await givenServer(some, organisations);
  file = await fileOf(server.services.db);
  ids = some.map(({ id }) => id).toReversed();
  stored = await propertiesById(server.services.db, ids);
});
afterAll(() => server.close());

test('the same properties in the order of the ids, those that are not there left out', () => {
  expect(file).toBe(join(server.directory, 'common-ground.db'));
  const pages = openPropertyPages(file, true);
  expect(readPage(pages, [...ids, 'p-none' as PropertyId])).toEqual(stored);
  expect([pages.isOpen(ids[0] ?? ''), pages.isOpen('p-none'), pages.ofDisposal('d-none')]).toEqual([
    stored[0]?.sensitive === false,
    false,
    null,
  ]);
  pages.close();
});

test('each column alone reads the same cells from what is read for it as from whole properties', () => {
  const cellsUnder = (key: string, properties: readonly Property[]) => {
    const { cells } = columnsOfJob({ list: 'register', columns: [key], organisations });
    return properties.map((property) => {
      const line = { key: property.id, property: property.id, issues: [], disposal: null };
      return cells(registerRowOf(property, noBenchmarks, []), line)[0];
    });
  };
  const read = new Map(
    [true, false].map((words) => {
      const pages = openPropertyPages(file, words);
      const page = readPage(pages, ids);
      pages.close();
      return [words, page];
    }),
  );
  for (const { key } of registerColumns)
    expect([key, cellsUnder(key, read.get(tellsSources([key])) ?? [])]).toEqual([key, cellsUnder(key, stored)]);
});
