/** What a list's rows learn of a postcode: its place and the register's own name of its district. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listContext } from '../../../../server/import/check/list-context.ts';
import { usualImportSettings } from '../../../../server/import/import-settings.ts';
import type { OrganisationId } from '../../../../shared/ids.ts';
import { folderForTest } from '../../../given/given-file.ts';
import { givenOrganisations, givenServer, type GivenServer } from '../../../given/given-server.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([]);
});
afterAll(() => server.close());

function contextWith(postcodes: string | null) {
  const { db } = server.services;
  const settings = { ...usualImportSettings, postcodes };
  return listContext({ db, settings, organisations: givenOrganisations, organisation: 'kcc' as OrganisationId, fileName: 'list.csv' });
}

test('a postcode gives its place and its district, an outward code the middle of its places', async () => {
  const folder = folderForTest();
  writeFileSync(
    join(folder, 'me.csv'),
    'ME10 3HT,10,590400,163800,E92000001,,,E10000016,E07000113,\nM1 1AA,10,384000,398000,E92000001,,,,E08000003,\n',
  );
  const context = await contextWith(folder);
  expect(context.postcodeCentre('ME10 3HT')).toMatchObject({
    district: 'Swale',
    position: { latitude: expect.closeTo(51.34, 1) as number },
  });
  expect(context.postcodeCentre('M1 1AA')).toMatchObject({ district: null });
  expect(context.postcodeCentre('ME10 9ZZ')).toBeNull();
  expect(context.outcodeCentre('ME10')?.longitude).toBeCloseTo(0.735, 2);
});

test('without a folder of postcodes none is known; with one that cannot be used the import is refused in a sentence', async () => {
  expect((await contextWith(null)).postcodeCentre('ME10 3HT')).toBeNull();
  await expect(contextWith(folderForTest())).rejects.toThrow(/has no CSV file of postcodes/);
});
