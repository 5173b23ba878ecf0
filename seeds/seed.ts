/** Fills an empty database with the illustrative registers, as a change with its audit event. */
import type { Person } from '../shared/role.ts';
import type { IsoMoment } from '../shared/year.ts';
import { change, type ChangeContext } from '../server/change.ts';
import type { Database } from '../server/db/open.ts';
import { insertOrganisations } from '../server/store/organisations.ts';
import { insertProperties } from '../server/store/properties.ts';
import { setIllustrative } from '../server/store/register-state.ts';
import { generate } from './generate.ts';

const seeder: Person = { id: 'seeds', name: 'Illustrative register', role: 'administrator', cleared: true };

/** Expects a migrated database without a register; throws where it cannot be filled. */
export async function seed(db: Database, now: () => IsoMoment): Promise<void> {
  const context: ChangeContext = { db, person: seeder, now, committed: async () => undefined };
  const { organisations, properties } = generate();
  const answer = await change(context, async (changing) => {
    await insertOrganisations(changing, organisations);
    await insertProperties(changing, properties);
    await setIllustrative(changing, true);
    const after = { properties: properties.length, scenarios: 0, source: 'the illustrative seeds' };
    return { ok: true, value: { result: null, event: { kind: 'register.loaded', version: 1, before: null, after } } };
  });
  if (!answer.ok) throw new Error(answer.problem.message);
}
