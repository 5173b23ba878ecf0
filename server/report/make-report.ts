/** A deep-dive report on its way to somebody: read, worked out and written in a thread, printed where it is to be a PDF, and told to the audit before it is theirs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNameOf } from '../../shared/export/export-format.ts';
import type { ReportMark } from '../../shared/audit/report-event.ts';
import type { Answer } from '../../shared/problem.ts';
import type { ReportAsked, ReportFormat } from '../../shared/report/report-answer.ts';
import { may } from '../../shared/role.ts';
import { change } from '../change.ts';
import { today } from '../clock.ts';
import type { Asking } from '../services.ts';
import { gatherReport } from './gather-report.ts';
import { printHtml } from './print-page.ts';
import type { MadeDocument, Making } from './reports.ts';
import { runReport } from './run-report.ts';

export const noChromium =
  'No Chromium is installed on the server, so no PDF can be made. This is the same document as a page: open it and print it from your browser.';

/** Told before the document can be taken. */
export function recordMade(ctx: Asking, mark: Omit<ReportMark, 'cleared'>): Promise<Answer<null>> {
  const after = { ...mark, cleared: may(ctx.person, 'sensitive.see') };
  return change({ ...ctx, request: null }, async () => ({
    ok: true,
    value: { result: null, event: { kind: 'report.made', before: null, after } },
  }));
}

const readyWords: Record<ReportFormat, string> = { docx: 'The Word file is ready.', pdf: 'The PDF is ready.' };

/** Printing is one step of the whole, and the longest. */
const printingSteps = 10;

export async function makeReport(ctx: Asking, asked: ReportAsked, { folder, tell, signal }: Making): Promise<Answer<MadeDocument>> {
  const gathered = await gatherReport(ctx, asked);
  if (!gathered.ok) return gathered;
  const { format } = asked;
  const { scenario } = gathered.value.stored;
  const { chromium } = ctx.reports;
  const kind = format === 'pdf' && chromium === null ? 'page' : format;
  const work = {
    gathered: gathered.value,
    as: format === 'docx' ? 'docx' : 'page',
    path: join(folder, format === 'docx' ? 'report.docx' : 'report.html'),
  } as const;
  const after = kind === 'pdf' ? printingSteps : 0;
  tell(0, 1 + after, 'Working out the figures');
  const { style } = await runReport(
    work,
    (done, of) => tell(done, of + after, format === 'docx' ? 'Writing and drawing' : 'Drawing'),
    signal,
  );
  let { path }: { path: string } = work;
  if (kind === 'pdf' && chromium !== null) {
    tell(1, 2, 'Printing the pages');
    path = join(folder, 'report.pdf');
    await printHtml(readFileSync(work.path, 'utf8'), { executable: chromium, path, signal });
  }
  const told = await recordMade(ctx, { document: 'report', scenarios: [{ id: scenario.id, name: scenario.name }], format: kind });
  if (!told.ok) return told;
  const name = fileNameOf(`Deep dive ${scenario.name}`, today(), kind === 'page' ? 'html' : kind);
  const says = kind === 'page' ? noChromium : readyWords[kind];
  return { ok: true, value: { path, name, kind, says, style: kind === 'page' ? style : null } };
}
