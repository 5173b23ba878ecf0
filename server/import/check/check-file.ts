/** A file from its bytes to its dry run: opened, its columns understood, its rows read and judged. The register is only read. */
import { rmSync } from 'node:fs';
import { listed } from '../../../shared/audit/in-words.ts';
import { checkMapping } from '../../../shared/import/check-mapping.ts';
import { listFindings } from '../../../shared/import/list-findings.ts';
import { listNotes } from '../../../shared/import/list-notes.ts';
import { rowReader } from '../../../shared/import/read-row.ts';
import type { ImportProgress } from '../../../shared/import/import-answer.ts';
import type { SheetRow } from '../../../shared/import/sheet.ts';
import { matchIndex } from '../../../shared/match/match-index.ts';
import { may } from '../../../shared/role.ts';
import { newStaging } from '../../db/staging.ts';
import { openToRead, type Database } from '../../db/open.ts';
import { allOrganisations } from '../../store/organisations.ts';
import { rememberedMappings } from '../../store/import-mappings.ts';
import { allMatchKeys } from '../../store/property-keys.ts';
import { registerState } from '../../store/register-state.ts';
import { dropListRows } from '../../store/staged-list.ts';
import { putFact, stagedCounts } from '../../store/staged-rows.ts';
import { FileProblem } from '../formats/file-problem.ts';
import { openFile } from '../formats/open-file.ts';
import type { OpenedFile } from '../formats/opened-file.ts';
import { usualLimits, type ReadingLimits } from '../formats/reading-limits.ts';
import type { Checked, Ending, ImportJob, ThreadData } from '../import-job.ts';
import type { ImportSettings } from '../import-settings.ts';
import { rowsAsGiven } from '../reason-column.ts';
import { chooseColumns, type Columns } from './choose-columns.ts';
import { judgeRows } from './judge-rows.ts';
import { listContext } from './list-context.ts';
import { setDownRows } from './list-rows.ts';
import { shapeHeadings } from './shape-cells.ts';

type CheckJob = Extract<ImportJob, { kind: 'check' }>;
type Tell = (progress: ImportProgress) => void;

const limitsOf = ({ mostBytes, mostUnpacked, mostRows, mostColumns, mostInCell }: ImportSettings): ReadingLimits => ({
  ...usualLimits,
  fileBytes: mostBytes,
  unpackedBytes: mostUnpacked,
  rows: mostRows,
  columns: mostColumns,
  cellCharacters: mostInCell,
});

/** The properties of the register as far as the person may see them: what they may not see is not there to be like anything. */
async function indexOf(db: Database, { person }: CheckJob, tell: Tell) {
  const index = matchIndex([]);
  const cleared = may(person, 'sensitive.see');
  let done = 0;
  for await (const keys of allMatchKeys(db)) {
    for (const one of keys) if (cleared || !one.sensitive) index.enter(one);
    done += keys.length;
    tell({ doing: 'Looking through the register', done, of: null });
  }
  return index;
}

const mostNamed = 5;

/** What else the file holds is not read, and said so. */
function otherSheets({ sheets }: OpenedFile, read: number): string[] {
  const others = sheets.flatMap(({ name, rows }, at) => (at === read || rows === 0 ? [] : [`“${name}”`]));
  const own = sheets[read]?.name;
  return others.length === 0 || own === undefined
    ? []
    : [
        `Only “${own}” is read. The file holds besides: ${listed(others.length > mostNamed ? [...others.slice(0, mostNamed), 'others'] : others)}.`,
      ];
}

type Work = { db: Database; file: OpenedFile; columns: Columns; job: CheckJob; data: ThreadData; tell: Tell };

async function dryRun({ db, file, columns, job, data, tell }: Work): Promise<Checked> {
  const { layout, mapping, asAt } = columns;
  const { settings } = data;
  const { version } = await registerState(db);
  const organisations = await allOrganisations(db);
  const sheet = file.sheets[mapping.sheet];
  const context = await listContext({ db, settings, organisations, organisation: job.organisation, fileName: job.fileName });
  const read = rowReader(layout, mapping, { ...context, asAt, dateSystem: sheet?.dateSystem ?? 1900 });
  const findings = listFindings(context.organisation.name);
  rmSync(data.staging, { force: true });
  const { staging, finish } = newStaging(data.staging);
  try {
    const expected = (rows: number) => sheet?.rows ?? (file.share() > 0.01 ? Math.round(rows / file.share()) : null);
    const seeing = (row: SheetRow) => {
      const found = read(row);
      if (row.number >= layout.firstRow) findings.see(row.number, found);
      return found;
    };
    const given = rowsAsGiven(file.rows(mapping.sheet), layout);
    const { rows, repeats, uprns } = await setDownRows(given, layout, seeing, staging, (done) =>
      tell({ doing: 'Reading the file', done, of: expected(done) }),
    );
    const index = await indexOf(db, job, tell);
    const judge = { person: job.person, organisation: job.organisation, organisations, index, uprnRepeated: repeats.uprnRepeated };
    await judgeRows({ db, staging, judge, repeats }, (done) => tell({ doing: 'Checking the rows', done, of: rows }));
    await dropListRows(staging);
    const own = layout.columns.map(({ heading }) => heading);
    await putFact(staging, 'headings', sheet?.shaped ? [...own, ...shapeHeadings] : own);
    const counts = await stagedCounts(staging);
    finish();
    const notes = [
      ...findings.notes(uprns),
      ...file.notes,
      ...otherSheets(file, mapping.sheet),
      ...listNotes(layout, mapping, { shaped: sheet?.shaped, asAt }),
    ];
    return { counts, notes, mapping, profile: mapping.profile, registerVersion: version };
  } finally {
    await staging.destroy();
  }
}

async function checkOpened(file: OpenedFile, job: CheckJob, data: ThreadData, tell: Tell): Promise<Ending> {
  const db = openToRead(data.database);
  try {
    const remembered = await rememberedMappings(db, job.organisation);
    const columns = await chooseColumns(file, { mapping: job.mapping, profile: job.profile, remembered });
    const [problem] = job.mapping && !columns.open ? checkMapping(columns.layout, columns.mapping) : [];
    if (problem !== undefined) return { end: 'choosing', question: columns.question, notes: [...file.notes, problem] };
    if (columns.open) return { end: 'choosing', question: columns.question, notes: file.notes };
    const checked = await dryRun({ db, file, columns, job, data, tell });
    if (checked.counts.rows === 0) return { end: 'refused', problem: 'There are no rows under the headings of this list.' };
    return { end: 'checked', question: columns.question, checked };
  } finally {
    await db.destroy();
  }
}

/** What the file is, whatever it is: a dry run, a question to a person, or a sentence. */
export async function checkFile(job: CheckJob, data: ThreadData, tell: Tell): Promise<Ending> {
  tell({ doing: 'Opening the file', done: 0, of: null });
  const opened = await openFile(data.upload, job.fileName, limitsOf(data.settings));
  if (!opened.ok) return { end: 'refused', problem: opened.problem.message };
  try {
    return await checkOpened(opened.value, job, data, tell);
  } catch (error) {
    if (error instanceof FileProblem) return { end: 'refused', problem: error.message };
    throw error;
  } finally {
    await opened.value.close();
  }
}
