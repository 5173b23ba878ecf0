/** A look at a list before it goes out: how many rows it has, the first of them, what of it is known, and what has changed since it last went out. */
import { coverageOfTotals } from '../../shared/export/about-list.ts';
import type { LastExport, ListPreview } from '../../shared/export/export-answer.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import { readRows } from '../register/read-property.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { earlierExports, keyOfExport } from './earlier-exports.ts';
import type { ExportAsked } from './export-asked.ts';
import type { ChangeCounts } from './list-snapshot.ts';
import { jobOf, settleExport, sourceOf } from './make-export.ts';
import { columnsOfJob } from './read-lines.ts';

const shown = 5;

export async function previewExport(ctx: Asking, asked: ExportAsked): Promise<Answer<ListPreview>> {
  const settled = await settleExport(ctx, { ...asked, changes: false });
  if (!settled.ok) return settled;
  const { lines } = settled.value;
  const page = lines.page(0, shown);
  const rows = await readRows(ctx, [...new Set(page.map(({ property }) => property))]);
  const problem = await looked(
    ctx,
    rows.map(({ property }) => property),
    'selection',
  );
  if (problem) return { ok: false, problem };
  const byId = new Map<PropertyId, (typeof rows)[number]>(rows.map((row) => [row.property.id, row]));
  const { cells } = columnsOfJob(jobOf(ctx, settled.value, null));
  const { totals } = ctx.estate.summary(asked.filter, [], may(ctx.person, 'sensitive.see'));
  const shownRows = page.flatMap((line) => {
    const row = byId.get(line.property);
    return row ? [{ key: line.key, cells: cells(row, line) }] : [];
  });
  const coverage = asked.list === 'register' ? { coverage: coverageOfTotals(totals) } : {};
  return { ok: true, value: { count: lines.count, rows: shownRows, ...coverage } };
}

/** What was counted of late of the register: it holds for as long as its version and what the person may see stay what they are. The disposals change with plans too, and are few. */
const counted = new WeakMap<object, Map<string, ChangeCounts>>();
const mostCounted = 100;

async function count(ctx: Asking, asked: ExportAsked): Promise<Answer<ChangeCounts>> {
  const settled = await settleExport(ctx, asked);
  if (!settled.ok) return settled;
  const running = ctx.exports.run({ ...jobOf(ctx, settled.value, null), counting: true }, sourceOf(ctx, settled.value.lines));
  if (!running.ok) return running;
  const { changes } = await running.value.ended;
  if (changes === null) throw new Error('What has changed was not counted.');
  return { ok: true, value: changes };
}

function countsOf({ exports }: Asking): Map<string, ChangeCounts> {
  const known = counted.get(exports) ?? new Map<string, ChangeCounts>();
  counted.set(exports, known);
  if (known.size > mostCounted) known.clear();
  return known;
}

/** When the person last took this list out whole, and what has changed in it since; null where they never did. */
export async function lastExport(ctx: Asking, given: ExportAsked): Promise<Answer<LastExport | null>> {
  const asked: ExportAsked = { ...given, changes: true, format: 'csv' };
  const { last } = await earlierExports(ctx, keyOfExport(ctx, asked));
  if (last === null) return { ok: true, value: null };
  const known = countsOf(ctx);
  const key = JSON.stringify([last.id, ctx.estate.state().version, may(ctx.person, 'sensitive.see'), asked.layout]);
  const kept = asked.list === 'register' ? known.get(key) : undefined;
  const counts = kept ? { ok: true as const, value: kept } : await count(ctx, asked);
  if (!counts.ok) return counts;
  known.set(key, counts.value);
  return { ok: true, value: { at: last.at, format: last.format, rows: last.rows, ...counts.value } };
}
