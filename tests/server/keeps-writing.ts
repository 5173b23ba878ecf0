/** A server's writing part on its own: adds properties until it is killed and prints the id of each one that was acknowledged. */
import { moment } from '../../server/clock.ts';
import { lockDirectory } from '../../server/db/lock.ts';
import { geographyOf } from '../../server/geography.ts';
import { addProperty } from '../../server/register/enter-property.ts';
import { openServices } from '../../server/services.ts';
import { givenProperty } from '../given/given-property.ts';
import { givenOrganisations, loadRegister, officer, openedDatabase } from '../given/given-server.ts';

const [, , directory = ''] = process.argv;
lockDirectory(directory);
const db = await openedDatabase(directory);
await loadRegister(db, givenOrganisations, []);
const services = await openServices({ db, geography: geographyOf(null), basemap: { kind: 'drawn' }, now: moment });
const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();

for (;;) {
  const answer = await addProperty({ ...services, person: officer, from: '127.0.0.1' }, draft);
  if (answer.ok) process.stdout.write(`${answer.value.id}\n`);
}
