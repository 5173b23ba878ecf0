/** An import that the keeper of the machine commands: taken in, checked and, unless it is only to be tried, saved, by the very steps that a person takes. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { thisMachine } from '../../shared/audit.ts';
import { mappingSchema } from '../../shared/import/mapping.ts';
import { profileKeys } from '../../shared/import/profile-keys.ts';
import type { ImportState } from '../../shared/import/import-answer.ts';
import type { ImportId, OrganisationId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { Answer } from '../../shared/problem.ts';
import { commander } from '../commanded.ts';
import type { Asking, Services } from '../services.ts';
import { changeImport, importById, type StoredImport } from '../store/imports.ts';
import { leaveOutDoubtful, stagedCounts } from '../store/staged-rows.ts';
import { saveImport } from './import-steps.ts';
import { takeFile } from './take-file.ts';

export const commandedSchema = z.strictObject({
  file: z.string(),
  name: z.string(),
  /** Its name, short name or identifier. */
  organisation: z.string(),
  profile: z.enum(profileKeys).nullable(),
  mapping: mappingSchema.nullable(),
  dryRun: z.boolean(),
  /** What becomes of rows that are like a property of the register; null where a person is to say. */
  doubtful: z.enum(['add', 'skip']).nullable(),
});
export type Commanded = z.infer<typeof commandedSchema>;

/** Who keeps the machine can read the database itself, and is nobody whose view of it could be narrower. */
const cleared = commander(true);

const refused = (message: string) => ({ ok: false, problem: { kind: 'refused', message } }) as const;

function organisationOf(words: string, organisations: readonly Organisation[]): Answer<OrganisationId> {
  const wanted = words.trim().toLowerCase();
  const found = organisations.filter(({ id, name, shortName }) => [id, name, shortName].some((one) => one.toLowerCase() === wanted));
  const [one, another] = found;
  if (one && !another) return { ok: true, value: one.id };
  const names = organisations.map(({ name }) => name).join(', ');
  return refused(`The register has ${one ? 'several organisations' : 'no organisation'} called ${words}. It has: ${names}.`);
}

const underWay: readonly ImportState[] = ['reading', 'checking', 'saving'];
const lookAgain = 50;

async function settled({ db, imports }: Services, id: ImportId): Promise<Answer<StoredImport>> {
  for (;;) {
    const stored = await importById(db, id);
    if (!stored) return refused('The import is no longer there.');
    if (!underWay.includes(stored.state) && imports.progress(id) === null) return { ok: true, value: stored };
    if (imports.closing()) return refused('The server is stopping. Give the command again once it runs.');
    await wait(lookAgain);
  }
}

/** What is left to decide, once the command has said what becomes of doubtful rows. */
async function decideAll({ imports, db }: Services, { id, counts }: StoredImport, doubtful: Commanded['doubtful']): Promise<number> {
  if (!counts || doubtful === 'add') return 0;
  if (doubtful === null) return counts.doubtful;
  const staging = imports.staging(id);
  if (!staging) return counts.doubtful;
  await leaveOutDoubtful(staging, 'It is like a property of the register, and the command left such rows out.');
  await changeImport(db, id, { counts: await stagedCounts(staging) });
  return 0;
}

/** Gives the import as the command leaves it; a problem where it could not even be taken in. */
export async function importForKeeper(services: Services, commanded: Commanded): Promise<Answer<{ id: ImportId }>> {
  const { file, name, profile, mapping, dryRun, doubtful } = commanded;
  if (!existsSync(file) || !statSync(file).isFile()) return refused(`There is no file ${file}.`);
  const organisation = organisationOf(commanded.organisation, services.estate.organisations);
  if (!organisation.ok) return organisation;
  const ctx: Asking = { ...services, person: cleared, from: thisMachine };
  const content = createReadStream(file);
  const taken = await takeFile(ctx, { organisation: organisation.value, name, content, bytes: statSync(file).size, mapping, profile });
  if (!taken.ok) return taken;
  const { id } = taken.value;
  const checked = await settled(services, id);
  if (!checked.ok || checked.value.state !== 'checked') return checked.ok ? taken : checked;
  const open = await decideAll(services, checked.value, doubtful);
  if (open > 0 && !dryRun) return taken;
  if (dryRun) {
    await changeImport(services.db, id, { state: 'cancelled', problem: 'This was a trial from the command line.' });
    return taken;
  }
  const counts = (await importById(services.db, id))?.counts;
  if (counts && counts.added + counts.changed + counts.unchanged + counts.merged + counts.doubtful === 0) return taken;
  const saving = await saveImport(ctx, id);
  if (!saving.ok) return saving;
  const ended = await settled(services, id);
  return ended.ok ? taken : ended;
}
