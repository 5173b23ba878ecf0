/** One's own account, for whoever has signed in, also while their second factor is due. */
import { z } from 'zod';
import { endOtherSessions, endOwnSession, ownSessions, renameOneself } from '../auth/own-account.ts';
import { personName, requestId } from './asked.ts';
import { granted, ownProcedure, router } from './trpc.ts';

export const accountRouter = router({
  sessions: ownProcedure.query(({ ctx }) => ownSessions(ctx)),
  endSession: ownProcedure
    .input(z.object({ id: z.string().max(64), requestId }))
    .mutation(async ({ ctx, input }) => granted(await endOwnSession(ctx, input.id))),
  endOthers: ownProcedure.input(z.object({ requestId }).optional()).mutation(async ({ ctx }) => granted(await endOtherSessions(ctx))),
  rename: ownProcedure
    .input(z.object({ name: personName, requestId }))
    .mutation(async ({ ctx, input }) => granted(await renameOneself(ctx, input.name))),
});
