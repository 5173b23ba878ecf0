/** Documents: begun, followed while they are made, and cancelled; what was made lies at /api/reports/ID. */
import { z } from 'zod';
import type { Answer } from '../../shared/problem.ts';
import { packAskedSchema, reportAskedSchema, type ReportProgress } from '../../shared/report/report-answer.ts';
import { makePack } from '../report/make-pack.ts';
import { makeReport } from '../report/make-report.ts';
import type { Asking } from '../services.ts';
import { requestId } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('scenario.read');
const one = z.object({ id: z.string().max(64) });

function progressOf({ reports, person }: Asking, id: string): Answer<ReportProgress> {
  const progress = reports.progress(id, person.id);
  if (progress) return { ok: true, value: progress };
  return { ok: false, problem: { kind: 'not-found', message: 'There is no such document, or no longer. Make it again.' } };
}

export const reportRouter = router({
  start: procedure('export')
    .input(reportAskedSchema.extend({ requestId }))
    .mutation(({ ctx, input }) => granted(ctx.reports.start(ctx.person.id, (making) => makeReport(ctx, input, making)))),
  startPack: read
    .input(packAskedSchema.extend({ requestId }))
    .mutation(({ ctx, input }) => granted(ctx.reports.start(ctx.person.id, (making) => makePack(ctx, input, making)))),
  state: read.input(one).query(({ ctx, input }) => granted(progressOf(ctx, input.id))),
  cancel: read.input(one.extend({ requestId })).mutation(({ ctx, input }) => ({ cancelled: ctx.reports.cancel(input.id, ctx.person.id) })),
});
