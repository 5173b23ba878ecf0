/** A list on its way out to somebody: settled, told to the audit before its first row leaves, and then made by a thread. */
import { factsOfFormats, fileNameOf } from '../../shared/export/export-format.ts';
import { exportListLabel, type Layout } from '../../shared/export/layout.ts';
import { licenceOf } from '../../shared/export/licence.ts';
import { describeFilter } from '../../shared/filter-words.ts';
import type { Answer } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import { change } from '../change.ts';
import { today } from '../clock.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import type { ExportAsked } from './export-asked.ts';
import type { ExportJob, SettledLines } from './export-job.ts';
import type { RunningExport } from './run-export.ts';
import { byKey, settleRegister } from './settle-lines.ts';
import { mostSheetRows } from './xlsx/write-xlsx.ts';

export type MadeExport = RunningExport & { name: string; mediaType: string; rows: number };

type Settled = { lines: SettledLines; layout: Pick<Layout, 'name' | 'columns'>; since: string | null; keep: string | null };

function jobOf(ctx: Asking, asked: ExportAsked, { layout, since, keep }: Settled): Omit<ExportJob, 'database' | 'folder'> {
  const { estate, person } = ctx;
  const { list, format, filter, changes, about } = asked;
  const title = changes ? `${exportListLabel[list]}: what has changed` : exportListLabel[list];
  return {
    list,
    format,
    columns: layout.columns,
    about: {
      title,
      madeBy: person.name,
      madeAt: ctx.now(),
      filter: describeFilter(filter, estate.organisations),
      layout: layout.name,
      licence: licenceOf(estate.state().illustrative),
      totals: list === 'register' && !changes ? estate.summary(filter, [], may(person, 'sensitive.see')).totals : null,
    },
    person,
    organisations: estate.organisations,
    benchmarks: estate.benchmarks(),
    keep,
    since,
    file: null,
    zip: format === 'csv' && about ? fileNameOf(title, today(), '').slice(0, -1) : null,
  };
}

/** Recorded before anything leaves: who takes what, and how much of it. */
function recorded(ctx: Asking, { list, format, filter, changes }: ExportAsked, rows: number): Promise<Answer<null>> {
  const { estate, person } = ctx;
  const words = describeFilter(filter, estate.organisations);
  const after = { list, format, filter: words, rows, changes, cleared: may(person, 'sensitive.see') };
  return change({ ...ctx, request: null }, async () => ({
    ok: true,
    value: { result: null, event: { kind: 'export.made', before: null, after } },
  }));
}

const settle = (ctx: Asking, { filter, sort, changes }: ExportAsked): Promise<SettledLines> =>
  settleRegister(ctx, filter, changes ? byKey : sort);

/** Begins an export; the bytes flow as they are taken. `file` is where it is written instead, by whoever keeps the machine. */
export async function makeExport(ctx: Asking, asked: ExportAsked, file: string | null = null): Promise<Answer<MadeExport>> {
  const { layout } = asked;
  if ('id' in layout) return { ok: false, problem: { kind: 'not-found', message: 'There is no such layout any more. Choose another.' } };
  const lines = await settle(ctx, asked);
  if (asked.format === 'xlsx' && lines.count >= mostSheetRows)
    return {
      ok: false,
      problem: { kind: 'refused', message: `A sheet of Excel holds at most ${mostSheetRows - 1} rows. Narrow the filter, or take CSV.` },
    };
  const told = await recorded(ctx, asked, lines.count);
  if (!told.ok) return told;
  const job = { ...jobOf(ctx, asked, { lines, layout, since: null, keep: null }), file };
  const running = ctx.exports.run(job, {
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
  if (!running.ok) return running;
  const zipped = job.zip !== null;
  const { extension, mediaType } = factsOfFormats[asked.format];
  return {
    ok: true,
    value: {
      ...running.value,
      rows: lines.count,
      name: fileNameOf(job.about.title, today(), zipped ? 'zip' : extension),
      mediaType: zipped ? 'application/zip' : mediaType,
    },
  };
}
