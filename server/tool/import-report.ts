/** What a commanded import came to, in the shape that programs read: how it ended, what was refused and why, and in a trial the records as they would be. */
import { join } from 'node:path';
import type { ImportId } from '../../shared/ids.ts';
import type { RowOutcome } from '../../shared/import/import-answer.ts';
import { databaseFile, openToRead, type Database } from '../db/open.ts';
import { openStaging, type Staging } from '../db/staging.ts';
import { importById, type StoredImport } from '../store/imports.ts';
import { propertiesById } from '../store/properties.ts';
import { stagedAfter, type StagedRow } from '../store/staged-rows.ts';

/** `row` is that of the file as Excel shows it, 0 for the file as a whole; `column` is its heading, null where it is none alone. */
export type RowMessage = { row: number; column: string | null; message: string };

export type ImportReport = {
  status: 'accepted' | 'accepted-with-warnings' | 'needs-choice' | 'refused';
  rows: number;
  accepted: number;
  refused: number;
  warnings: RowMessage[];
  problems: RowMessage[];
  records?: unknown[];
};

const ofFile = (message: string): RowMessage => ({ row: 0, column: null, message });

/** A file that could not even be read. */
export const refusedReport = (message: string): ImportReport => ({
  status: 'refused',
  rows: 0,
  accepted: 0,
  refused: 0,
  warnings: [],
  problems: [ofFile(message)],
});

const chunk = 500;
const everyOutcome: readonly RowOutcome[] = ['added', 'changed', 'unchanged', 'merged', 'doubtful', 'refused', 'left-out'];

async function* everyRow(staging: Staging): AsyncGenerator<StagedRow[]> {
  let after = 0;
  for (;;) {
    const rows = await stagedAfter(staging, everyOutcome, after, chunk);
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
    yield rows;
  }
}

/** Values as the register would hold them. */
async function recordsOf(db: Database, rows: readonly StagedRow[]): Promise<unknown[]> {
  const unchanged = rows.flatMap(({ outcome, property }) => (outcome === 'unchanged' && property ? [property] : []));
  const stored = new Map((await propertiesById(db, unchanged)).map((property) => [property.id, property]));
  return rows.flatMap(({ number, outcome, property, draft }) => {
    const record = draft ?? (property && stored.get(property));
    return record ? [{ ...record, row: number, outcome }] : [];
  });
}

const told = ({ number, outcome, reason, notes }: StagedRow): RowMessage[] => [
  ...(reason !== '' && outcome !== 'refused' ? [{ row: number, column: null, message: reason }] : []),
  ...notes.map(({ column, message }) => ({ row: number, column: column === '' ? null : column, message })),
];

function choiceIn({ state, question, counts }: StoredImport, doubtful: boolean): RowMessage[] | null {
  if (state === 'choosing') return question?.proposal.questions.map(({ message }) => ofFile(message)) ?? [];
  if (!doubtful || !counts || counts.doubtful === 0) return null;
  return [
    ofFile(
      'Some rows may be properties that the register has. Say --doubtful add or --doubtful skip, or decide them on the page of imports.',
    ),
  ];
}

const choose = ofFile('The columns of this list are not known. Say what they mean on the page of imports, or give --profile or --mapping.');

type Asked = { dryRun: boolean; doubtful: 'add' | 'skip' | null };

export async function reportOf(directory: string, id: ImportId, { dryRun, doubtful }: Asked): Promise<ImportReport> {
  const db = openToRead(databaseFile(directory));
  const staging = openStaging(join(directory, 'imports', id, 'rows.db'));
  try {
    const stored = await importById(db, id);
    if (!stored) return refusedReport('The import is no longer there.');
    const { state, problem, counts, notes } = stored;
    const choice = choiceIn(stored, doubtful === null);
    const failed = state === 'refused' || (problem !== null && !(dryRun && state === 'cancelled'));
    if (failed && !choice) return refusedReport(problem ?? 'The file was refused.');
    const report: ImportReport = { ...refusedReport(''), warnings: notes.map(ofFile), problems: [], ...(dryRun ? { records: [] } : {}) };
    if (state === 'choosing') report.warnings.push(...(choice && choice.length > 0 ? choice : [choose]));
    else if (staging && counts) {
      report.warnings.push(...(choice ?? []));
      for await (const rows of everyRow(staging)) {
        report.warnings.push(...rows.flatMap(told));
        report.problems.push(
          ...rows.flatMap(({ number, outcome, reason }) => (outcome === 'refused' ? [{ row: number, column: null, message: reason }] : [])),
        );
        report.records?.push(...(await recordsOf(db, rows)));
      }
      report.rows = counts.rows;
      report.refused = counts.refused;
      report.accepted = counts.rows - counts.refused - counts['left-out'];
    }
    const none = report.accepted === 0;
    const clean = report.warnings.length === 0 && report.problems.length === 0;
    report.status = choice ? 'needs-choice' : none ? 'refused' : clean ? 'accepted' : 'accepted-with-warnings';
    return report;
  } finally {
    await staging?.destroy();
    await db.destroy();
  }
}
