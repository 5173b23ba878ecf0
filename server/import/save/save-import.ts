/** Saves a dry run into the register: every record, event and entry of the log in one transaction, or nothing. */
import type { ImportMark } from '../../../shared/audit/import-event.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import { formatCount } from '../../../shared/measure.ts';
import type { Property } from '../../../shared/property.ts';
import { inOne } from '../../db/in-one.ts';
import { openFile, type Database } from '../../db/open.ts';
import { openStaging, type Staging } from '../../db/staging.ts';
import { newId } from '../../new-id.ts';
import { insertEvents, type Deed } from '../../store/audit-events.ts';
import { insertImportRecords } from '../../store/import-records.ts';
import { changeImport, importById, type StoredImport } from '../../store/imports.ts';
import { insertProperties, propertiesById } from '../../store/properties.ts';
import { replaceProperties } from '../../store/property-batches.ts';
import { raiseRegisterVersion, registerState } from '../../store/register-state.ts';
import { stagedAfter, stagedIntents, type StagedRow } from '../../store/staged-rows.ts';
import type { Ending, ImportJob } from '../import-job.ts';
import { tellSteps, type Step } from './batch-events.ts';
import { tellApart } from './told-apart.ts';
import { StoppedWork, type Work } from './work.ts';

type SaveJob = Extract<ImportJob, { kind: 'save' }>;

const chunk = 1000;

/** What a row does to the register: a property for its id, and the version that it must have now; null where it does nothing. */
type Intent = { row: StagedRow; id: PropertyId | null };

const intentOf = (row: StagedRow): Intent[] => (row.draft === null ? [] : [{ row, id: row.property }]);

async function* intents(staging: Staging): AsyncGenerator<Intent[]> {
  let after = 0;
  for (;;) {
    const rows = await stagedAfter(staging, ['added', 'changed', 'doubtful'], after, chunk);
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
    yield rows.flatMap(intentOf);
  }
}

/** Thrown where records are no longer as they were when the file was checked. */
class Outdated extends Error {
  readonly records: number;
  constructor(records: number) {
    super();
    this.records = records;
  }
}

async function stepsOf(db: Database, some: readonly Intent[]): Promise<Step[]> {
  const ids = some.flatMap(({ id }) => id ?? []);
  const stored = new Map<PropertyId, Property>((await propertiesById(db, ids)).map((property) => [property.id, property]));
  const outdated = some.filter(({ id, row }) => id !== null && stored.get(id)?.version !== row.version);
  if (outdated.length > 0) throw new Outdated(outdated.length);
  return some.flatMap(({ id, row }): Step[] => {
    if (row.draft === null) return [];
    const before = id === null ? null : (stored.get(id) ?? null);
    if (before === null) return [{ before, after: { ...row.draft, id: newId('p') as PropertyId, archived: false, version: 1 } }];
    return [{ before, after: { ...before, ...row.draft, disposalStage: before.disposalStage, version: before.version + 1 } }];
  });
}

const present = (steps: readonly Step[], is: (step: Step) => boolean): Property[] =>
  steps.flatMap((step) => (is(step) && step.after ? [step.after] : []));

async function apply(db: Database, steps: readonly Step[]): Promise<void> {
  await insertProperties(
    db,
    present(steps, ({ before }) => before === null),
  );
  await replaceProperties(
    db,
    present(steps, ({ before }) => before !== null),
  );
}

/** What the event of the whole tells; the counts are those of the dry run with what was decided since. */
async function markOf(stored: StoredImport, staging: Staging): Promise<ImportMark> {
  const { id, organisation, fileName, sha256, checked } = stored;
  return { import: id, organisation, file: fileName, sha256, ...(await stagedIntents(staging)), cleared: checked?.cleared ?? false };
}

async function save(db: Database, staging: Staging, job: SaveJob, { tell, stopped }: Work): Promise<number> {
  const stored = await importById(db, job.id);
  if (stored?.state !== 'saving') throw new Error('An import was to be saved that is not.');
  const deed: Deed = { actor: { id: job.person.id, name: job.person.name }, from: job.from, at: job.at };
  const after = await markOf(stored, staging);
  const of = after.added + after.changed;
  const { version } = await registerState(db);
  const whole = await insertEvents(db, deed, [
    { event: { kind: 'import.saved', version: version + 1, before: null, after }, sensitive: false },
  ]);
  let [done, last] = [0, whole];
  for await (const some of intents(staging)) {
    if (stopped()) throw new StoppedWork();
    const steps = await stepsOf(db, some);
    await apply(db, steps);
    last = await tellSteps(db, deed, 'property.imported', whole, steps);
    for (const [at, { row }] of some.entries()) {
      const added = steps[at]?.after;
      if (added) last = (await tellApart(db, deed, row, added)) ?? last;
    }
    await insertImportRecords(
      db,
      job.id,
      steps.flatMap(({ before, after: now }) => (now ? [{ property: now.id, version: now.version, added: before === null }] : [])),
    );
    done += steps.length;
    tell({ doing: 'Saving', done, of });
  }
  await changeImport(db, job.id, {
    state: 'saved',
    problem: null,
    savedAt: job.at,
    savedBy: job.person.name,
    savedEvent: whole,
    lastEvent: last,
  });
  return raiseRegisterVersion(db);
}

const outdatedSentence = (records: number): string =>
  `${records === 1 ? 'A record was' : `${formatCount(records)} records were`} changed in the register since this was checked. Check it again, and save what it then is.`;

export async function saveImport(job: SaveJob, work: Work): Promise<Ending> {
  const staging = openStaging(work.data.staging);
  if (staging === null) return { end: 'refused', problem: 'What was worked out of this file is no longer kept. Check it again.' };
  const db = openFile(work.data.database);
  try {
    const version = await inOne(db, (one) => save(one, staging, job, work));
    return version === null ? { end: 'cancelled' } : { end: 'done', version };
  } catch (error) {
    if (error instanceof Outdated) return { end: 'refused', problem: outdatedSentence(error.records) };
    throw error;
  } finally {
    await staging.destroy();
    await db.destroy();
  }
}
