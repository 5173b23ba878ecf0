/** Plans sent to the Board: sent, listed, read, compared with the register of today, decided on and copied; none is ever changed. */
import { z } from 'zod';
import { boardDecisionSchema } from '../../shared/frozen/board-decision.ts';
import { scenarioIdSchema } from '../../shared/ids.ts';
import { scenarioDraftSchema } from '../../shared/scenario.ts';
import { copySent } from '../frozen/copy-sent.ts';
import { decidePlan } from '../frozen/decide-plan.ts';
import { listSent, readSent } from '../frozen/read-sent.ts';
import { sendPlan } from '../frozen/send-plan.ts';
import { sinceSent } from '../frozen/since-sent.ts';
import { requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('scenario.read');
const edit = procedure('scenario.edit');

const one = z.object({ number: z.number().int().min(1) });
const message = z.string().trim().max(4000, 'The message may have at most 4,000 characters.').default('');
const decided = one.extend({ version: z.number().int().min(0), draft: boardDecisionSchema, requestId });

export const sentRouter = router({
  list: read.input(z.object({ scenario: scenarioIdSchema.optional() })).query(({ ctx, input }) => listSent(ctx, input.scenario)),
  get: read.input(one).query(async ({ ctx, input }) => granted(await readSent(ctx, input.number))),
  differences: read.input(one).query(async ({ ctx, input }) => granted(await sinceSent(ctx, input.number))),
  send: edit
    .input(z.object({ scenario: scenarioIdSchema, version, message, requestId }))
    .mutation(async ({ ctx, input }) => granted(await sendPlan(ctx, input))),
  decide: edit.input(decided).mutation(async ({ ctx, input }) => granted(await decidePlan(ctx, input))),
  copy: edit
    .input(one.extend({ name: scenarioDraftSchema.shape.name, requestId }))
    .mutation(async ({ ctx, input }) => granted(await copySent(ctx, input))),
});
