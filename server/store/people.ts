/** People and what each may do, in and out of the database. */
import type { OrganisationId } from '../../shared/ids.ts';
import type { Role } from '../../shared/role.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import { insertMany } from './insert-many.ts';
import { among } from './among.ts';
import { keptBodies, personOf, type StoredPerson } from './sessions.ts';

export type NewPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  cleared: boolean;
  keeps: 'every' | readonly OrganisationId[];
  demo: boolean;
};

const everybody = (db: Database) => db.selectFrom('person').selectAll('person').select(keptBodies.as('keeps_json'));

export async function allPeople(db: Database, demo: boolean): Promise<StoredPerson[]> {
  const people = demo ? everybody(db) : everybody(db).where('demo', '=', 0);
  return (await people.orderBy('name').orderBy('id').execute()).map(personOf);
}

export async function personById(db: Database, id: string): Promise<StoredPerson | null> {
  const row = await everybody(db).where('id', '=', id).executeTakeFirst();
  return row ? personOf(row) : null;
}

/** Addresses are kept in lower case. */
export async function personByEmail(db: Database, email: string): Promise<StoredPerson | null> {
  const row = await everybody(db).where('email', '=', email.toLowerCase()).executeTakeFirst();
  return row ? personOf(row) : null;
}

/** Bodies that the register does not have, or has no longer, are left out. */
async function setKept(db: Database, person: string, keeps: 'every' | readonly OrganisationId[]): Promise<void> {
  await db.deleteFrom('person_organisation').where('person_id', '=', person).execute();
  if (keeps === 'every' || keeps.length === 0) return;
  const known = await db.selectFrom('organisation').select('id').where('id', 'in', among(keeps)).execute();
  await insertMany(
    db,
    'person_organisation',
    known.map(({ id }) => ({ person_id: person, organisation_id: id })),
  );
}

export async function insertPerson(db: Database, person: NewPerson, at: IsoMoment): Promise<void> {
  const { id, name, role, keeps } = person;
  await db
    .insertInto('person')
    .values({
      id,
      name,
      email: person.email.toLowerCase(),
      email_verified: 1,
      image: null,
      created_at: at,
      updated_at: at,
      two_factor_enabled: 0,
      role,
      cleared: Number(person.cleared),
      keeps_every: Number(keeps === 'every'),
      disabled: 0,
      demo: Number(person.demo),
      version: 1,
      last_seen_at: null,
    })
    .execute();
  await setKept(db, id, keeps);
}

/** What an administrator decides of a person, and the name they go by. */
export async function updatePerson(
  db: Database,
  person: Pick<StoredPerson, 'id' | 'name' | 'role' | 'cleared' | 'keeps' | 'disabled' | 'version'>,
  at: IsoMoment,
): Promise<void> {
  const { id, name, role, cleared, keeps, disabled, version } = person;
  await db
    .updateTable('person')
    .set({
      name,
      role,
      cleared: Number(cleared),
      keeps_every: Number(keeps === 'every'),
      disabled: Number(disabled),
      version,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
  await setKept(db, id, keeps);
}

/** The administrators who can still come in, beside one; those of the demonstration count only where it is one. */
export async function otherAdministrators(db: Database, but: string, demo: boolean): Promise<number> {
  const all = await allPeople(db, demo);
  return all.filter(({ id, role, disabled }) => id !== but && role === 'administrator' && !disabled).length;
}
