/** Pass-phrases, second factors and the links to a new pass-phrase, beside better-auth, which reads them at sign-in. */
import { randomUUID } from 'node:crypto';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

/** What better-auth calls a pass-phrase among the ways of signing in. */
const passphrase = 'credential';

const passphraseOf = (db: Database, person: string) =>
  db.selectFrom('account').select('id').where('person_id', '=', person).where('provider_id', '=', passphrase);

export async function hasPassphrase(db: Database, person: string): Promise<boolean> {
  return (await passphraseOf(db, person).executeTakeFirst()) !== undefined;
}

/** Gives a person a pass-phrase, by its hash, in place of any that they had. */
export async function setPassphrase(db: Database, person: string, hash: string, at: IsoMoment): Promise<void> {
  const held = await passphraseOf(db, person).executeTakeFirst();
  if (held) {
    await db.updateTable('account').set({ password: hash, updated_at: at }).where('id', '=', held.id).execute();
    return;
  }
  const nothing = {
    access_token: null,
    refresh_token: null,
    id_token: null,
    access_token_expires_at: null,
    refresh_token_expires_at: null,
  };
  await db
    .insertInto('account')
    .values({
      id: randomUUID(),
      person_id: person,
      account_id: person,
      provider_id: passphrase,
      password: hash,
      scope: null,
      created_at: at,
      updated_at: at,
      ...nothing,
    })
    .execute();
}

/** Takes a person's second factor off, with the codes of a sign-in that is under way. */
export async function dropFactor(db: Database, person: string): Promise<void> {
  await db.deleteFrom('two_factor').where('person_id', '=', person).execute();
  await db.updateTable('person').set({ two_factor_enabled: 0 }).where('id', '=', person).execute();
  await db.deleteFrom('verification').where('value', '=', person).execute();
}

/** Whom a second factor is being asked of, by the name of the asking. */
export async function personChallenged(db: Database, challenge: string): Promise<string | null> {
  const row = await db.selectFrom('verification').select('value').where('identifier', '=', challenge).executeTakeFirst();
  return row?.value ?? null;
}

export type Reset = { person: string; expiresAt: IsoMoment };

/** One link to a person at a time: a new one ends the one before. */
export async function putReset(db: Database, reset: Reset, hash: string, at: IsoMoment): Promise<void> {
  await endResets(db, reset.person);
  await db
    .insertInto('passphrase_reset')
    .values({ id: randomUUID(), token_hash: hash, person_id: reset.person, made_at: at, expires_at: reset.expiresAt })
    .execute();
}

export async function resetByHash(db: Database, hash: string, now: IsoMoment): Promise<Reset | null> {
  const row = await db
    .selectFrom('passphrase_reset')
    .selectAll()
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? { person: row.person_id, expiresAt: row.expires_at as IsoMoment } : null;
}

/** Whether a link was made for a person since a moment. */
export async function madeReset(db: Database, person: string, since: IsoMoment): Promise<boolean> {
  const made = db.selectFrom('passphrase_reset').select('id').where('person_id', '=', person).where('made_at', '>', since);
  return (await made.executeTakeFirst()) !== undefined;
}

export async function endResets(db: Database, person: string): Promise<void> {
  await db.deleteFrom('passphrase_reset').where('person_id', '=', person).execute();
}
