/** Pass-phrases and second factors of people, beside better-auth, which reads them at sign-in. */
import type { Database } from '../db/open.ts';

const passphrase = 'credential';

export async function hasPassphrase(db: Database, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', person)
    .where('provider_id', '=', passphrase)
    .executeTakeFirst();
  return row !== undefined;
}
