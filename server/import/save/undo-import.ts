/** Undoes an import as a whole: what it added is taken out, what it changed is put back, in one transaction with the events. */
import type { ImportMark } from '../../../shared/audit/import-event.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { Property } from '../../../shared/property.ts';
import { inOne } from '../../db/in-one.ts';
import { openFile, type Database } from '../../db/open.ts';
import { insertEvents, type Deed } from '../../store/audit-events.ts';
import { beforeImport, countImported, importRecordsAfter } from '../../store/import-records.ts';
import { changeImport, importById, type StoredImport } from '../../store/imports.ts';
import { propertiesById } from '../../store/properties.ts';
import { removeProperties, replaceProperties } from '../../store/property-batches.ts';
import { raiseRegisterVersion, registerState } from '../../store/register-state.ts';
import type { Ending, ImportJob } from '../import-job.ts';
import { whyNotUndone } from '../undo-reason.ts';
import { tellSteps, type Step } from './batch-events.ts';
import { StoppedWork, type Work } from './work.ts';

type UndoJob = Extract<ImportJob, { kind: 'undo' }>;

const chunk = 1000;

/** Nothing but what the import did to the records is undone: the next version of each is what it was before. */
async function stepsOf(db: Database, stored: StoredImport, after: string): Promise<Step[]> {
  const records = await importRecordsAfter(db, stored.id, after, chunk);
  const ids = records.map(({ property }) => property);
  const now = new Map<PropertyId, Property>((await propertiesById(db, ids)).map((property) => [property.id, property]));
  const changed = records.filter(({ added }) => !added).map(({ property }) => property);
  const before = await beforeImport(db, stored.savedEvent ?? 0, changed);
  return records.flatMap(({ property, added }): Step[] => {
    const present = now.get(property);
    if (!present) throw new Error('A record of an import that is to be undone is not in the register.');
    if (added) return [{ before: present, after: null }];
    const former = before.get(property);
    if (!former) throw new Error('An import does not tell what a record was before it.');
    return [{ before: present, after: { ...former, disposalStage: present.disposalStage, version: present.version + 1 } }];
  });
}

async function apply(db: Database, steps: readonly Step[]): Promise<void> {
  await replaceProperties(
    db,
    steps.flatMap(({ after }) => (after ? [after] : [])),
  );
  await removeProperties(
    db,
    steps.flatMap(({ before, after }) => (after === null && before ? [before.id] : [])),
  );
}

class CannotUndo extends Error {}

async function undo(db: Database, job: UndoJob, { tell, stopped }: Work): Promise<number> {
  const stored = await importById(db, job.id);
  if (stored?.state !== 'undoing') throw new Error('An import was to be undone that is not.');
  const why = await whyNotUndone({ db, person: job.person }, { ...stored, state: 'saved' });
  if (why !== null) throw new CannotUndo(why);
  const deed: Deed = { actor: { id: job.person.id, name: job.person.name }, from: job.from, at: job.at };
  const { id, organisation, fileName: file, sha256, checked } = stored;
  const { added, changed } = await countImported(db, id);
  const after: ImportMark = { import: id, organisation, file, sha256, added, changed, cleared: checked?.cleared ?? false };
  const { version } = await registerState(db);
  const whole = await insertEvents(db, deed, [
    { event: { kind: 'import.undone', version: version + 1, before: null, after }, sensitive: false },
  ]);
  let last = '';
  for (let done = 0; done < added + changed; ) {
    if (stopped()) throw new StoppedWork();
    const steps = await stepsOf(db, stored, last);
    await tellSteps(db, deed, 'property.import-undone', whole, steps);
    await apply(db, steps);
    last = steps.at(-1)?.before?.id ?? last;
    done += steps.length;
    tell({ doing: 'Undoing', done, of: added + changed });
  }
  await changeImport(db, id, { state: 'undone', problem: null, undoneAt: job.at });
  return raiseRegisterVersion(db);
}

export async function undoImport(job: UndoJob, work: Work): Promise<Ending> {
  const db = openFile(work.data.database);
  try {
    const version = await inOne(db, (one) => undo(one, job, work));
    return version === null ? { end: 'cancelled' } : { end: 'done', version };
  } catch (error) {
    if (error instanceof CannotUndo) return { end: 'refused', problem: error.message };
    throw error;
  } finally {
    await db.destroy();
  }
}
