/** Real published lists, where their folder is present: they import fully, and a second time they change nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { organisationSchema } from '../../../shared/organisation.ts';
import { saved, takenIn } from '../../given/given-import.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

const folder = process.env['REAL_LISTS'] ?? join(import.meta.dirname, '../../../../shared/data');
/** Rows of the second that stand for several small sites are no property. */
const lists: [name: string, counts: Record<string, number>][] = [
  ['trafford_land_and_building_assets.csv', { rows: 608, added: 608, refused: 0 }],
  ['nhs_eric_2015-16_kent_sites.csv', { rows: 38, added: 32, 'left-out': 6, refused: 0 }],
];

const organisations = [organisationSchema.parse({ id: 'lister', name: 'The lister', shortName: 'Lister', sector: 'other' })];
const servers: GivenServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
});

for (const [name, counts] of lists)
  test.runIf(existsSync(join(folder, name)))(name, async () => {
    const server = await givenServer([], organisations);
    servers.push(server);
    const content = readFileSync(join(folder, name));
    const entry = await takenIn(server, officer, content, { name, organisation: 'lister' });
    expect(entry.state).toBe('checked');
    expect(entry.counts).toMatchObject(counts);
    expect((await saved(server, officer, entry.id)).state).toBe('saved');
    const again = await takenIn(server, officer, content, { name, organisation: 'lister' });
    expect(again.counts).toMatchObject({ added: 0, changed: 0, doubtful: 0 });
  });
