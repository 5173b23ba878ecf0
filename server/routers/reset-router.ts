/** A new pass-phrase, for whoever has lost theirs. */
import { z } from 'zod';
import { askReset, finishReset, readReset } from '../auth/reset-passphrase.ts';
import { emailAddress, linkSecret, passphrase, requestId } from './asked.ts';
import { granted, openProcedure, router } from './trpc.ts';

export const resetRouter = router({
  ask: openProcedure.input(z.object({ email: emailAddress, requestId })).mutation(({ ctx, input }) => granted(askReset(ctx, input.email))),
  read: openProcedure.input(z.object({ token: linkSecret })).query(async ({ ctx, input }) => granted(await readReset(ctx, input.token))),
  finish: openProcedure
    .input(z.object({ token: linkSecret, passphrase, requestId }))
    .mutation(async ({ ctx, input }) => granted(await finishReset(ctx, input.token, input.passphrase))),
});
