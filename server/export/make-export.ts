/** A list on its way out to somebody: settled, told to the audit before its first row leaves, and then made by a thread. */
import { factsOfFormats, fileNameOf } from '../../shared/export/export-format.ts';
import { exportListLabel, type Layout } from '../../shared/export/layout.ts';
import { licenceOf } from '../../shared/export/licence.ts';
import { formatCount } from '../../shared/measure.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import { formatMoment } from '../../shared/year.ts';
import { change } from '../change.ts';
import { newId } from '../new-id.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { insertExport, removeExports, type ExportKey } from '../store/list-exports.ts';
import { askedInWords } from './asked-in-words.ts';
import { scenarioNames } from '../store/scenarios.ts';
import { earlierExports, keyOfExport, type Earlier } from './earlier-exports.ts';
import type { ExportAsked } from './export-asked.ts';
import type { Job } from './exports.ts';
import type { SettledLines } from './export-job.ts';
import { layoutFor } from './layouts.ts';
import type { RunningExport, Source } from './run-export.ts';
import { byKey, settleLines } from './settle-lines.ts';
import { mostSheetRows } from './xlsx/write-xlsx.ts';

export type MadeExport = RunningExport & { name: string; mediaType: string; rows: number };

/** What is asked, with all that it names found. */
type Settled = {
  asked: ExportAsked;
  layout: Pick<Layout, 'name' | 'columns'>;
  lines: SettledLines;
  key: ExportKey;
  earlier: Earlier;
  /** The filter, and the plan where only its lines go out. */
  words: string;
};

const neverTaken: Problem = {
  kind: 'refused',
  message: 'You have not taken this list out whole before, so there is nothing to compare it with. Export it whole first.',
};

const noPlan: Problem = { kind: 'not-found', message: 'There is no such plan any more. Choose another, or take the list of all.' };

const tooLong: Problem = {
  kind: 'refused',
  message: `A sheet of Excel holds at most ${formatCount(mostSheetRows - 1)} rows. Narrow the filter, or take it as CSV.`,
};

export async function settleExport(ctx: Asking, asked: ExportAsked): Promise<Answer<Settled>> {
  const layout = 'id' in asked.layout ? await layoutFor(ctx, asked.list, asked.layout.id) : { ok: true as const, value: asked.layout };
  if (!layout.ok) return layout;
  if (asked.scenario !== null && !(await scenarioNames(ctx.db)).some(({ id }) => id === asked.scenario))
    return { ok: false, problem: noPlan };
  const key = keyOfExport(ctx, asked);
  const earlier = await earlierExports(ctx, key);
  if (asked.changes && earlier.last === null) return { ok: false, problem: neverTaken };
  const lines = await settleLines(ctx, asked, asked.changes ? byKey : asked.sort);
  if (asked.format === 'xlsx' && lines.count >= mostSheetRows) return { ok: false, problem: tooLong };
  return { ok: true, value: { asked, layout: layout.value, lines, key, earlier, words: await askedInWords(ctx, asked) } };
}

const dayOf = (ctx: Asking) => ctx.now().slice(0, 10);

/** The job of an export; where it is not of changes its rows are kept under the identifier. */
export function jobOf(ctx: Asking, { asked, layout, earlier, words }: Settled, keep: string | null): Job {
  const { estate, person } = ctx;
  const { list, format, filter, changes, about } = asked;
  const since = changes ? earlier.last : null;
  const title = since ? `${exportListLabel[list]}: what has changed` : exportListLabel[list];
  return {
    list,
    format,
    columns: layout.columns,
    about: {
      title,
      madeBy: person.name,
      madeAt: ctx.now(),
      filter: since ? `${words}; changes since ${formatMoment(since.at)}` : words,
      layout: layout.name,
      licence: licenceOf(estate.state().illustrative),
      totals: list === 'register' && !changes ? estate.summary(filter, [], may(person, 'sensitive.see')).totals : null,
    },
    person,
    organisations: estate.organisations,
    benchmarks: estate.benchmarks(),
    keep,
    since: since?.file ?? null,
    counting: false,
    file: null,
    zip: format === 'csv' && about ? fileNameOf(title, dayOf(ctx), '').slice(0, -1) : null,
  };
}

/** Recorded before anything leaves: who takes what, and how much of it. Gives the identifier under which its rows are to be kept, if they are. */
async function recorded(ctx: Asking, { asked, lines, key, earlier, words }: Settled, keeping: boolean): Promise<Answer<string | null>> {
  const { list, format, changes } = asked;
  const rows = lines.count;
  const after = {
    list,
    format,
    filter: words,
    rows,
    changes,
    cleared: may(ctx.person, 'sensitive.see'),
  };
  const id = keeping ? newId('x') : null;
  const answer = await change({ ...ctx, request: null }, async (db) => {
    await removeExports(db, earlier.past);
    if (id !== null) await insertExport(db, { ...key, id, format, rows, at: ctx.now() });
    return { ok: true, value: { result: id, event: { kind: 'export.made', before: null, after } } };
  });
  if (answer.ok) ctx.exports.forget(earlier.past);
  return answer;
}

/** Where the lines of a job come from, and who is told that sensitive ones go out. */
export const sourceOf = (ctx: Asking, lines: SettledLines): Source => ({
  lines,
  version: () => ctx.estate.state().version,
  look: async (properties) => {
    const problem = await looked(
      ctx,
      properties.map((one) => ({ ...one, sensitive: true })),
      'export',
    );
    return problem?.message ?? null;
  },
});

/** Begins an export; the bytes flow as they are taken. `file` is where it is written instead, by whoever keeps the machine. */
export async function makeExport(ctx: Asking, asked: ExportAsked, file: string | null = null): Promise<Answer<MadeExport>> {
  const settled = await settleExport(ctx, asked);
  if (!settled.ok) return settled;
  const told = await recorded(ctx, settled.value, !asked.changes && file === null);
  if (!told.ok) return told;
  const job = { ...jobOf(ctx, settled.value, told.value), file };
  const { lines } = settled.value;
  const running = ctx.exports.run(job, sourceOf(ctx, lines));
  if (!running.ok) return running;
  const zipped = job.zip !== null;
  const { extension, mediaType } = factsOfFormats[asked.format];
  const name = fileNameOf(job.about.title, dayOf(ctx), zipped ? 'zip' : extension);
  return { ok: true, value: { ...running.value, rows: lines.count, name, mediaType: zipped ? 'application/zip' : mediaType } };
}
