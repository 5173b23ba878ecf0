/** Invitations, for whoever has the link of one. */
import { z } from 'zod';
import { acceptInvitation, readInvitation } from '../auth/accept-invitation.ts';
import { emailAddress, linkSecret, passphrase, personName, requestId } from './asked.ts';
import { granted, openProcedure, router } from './trpc.ts';

export const invitationRouter = router({
  read: openProcedure
    .input(z.object({ token: linkSecret }))
    .query(async ({ ctx, input }) => granted(await readInvitation(ctx, input.token))),
  accept: openProcedure
    .input(z.object({ token: linkSecret, name: personName, email: emailAddress.optional(), passphrase, requestId }))
    .mutation(async ({ ctx, input }) => granted(await acceptInvitation(ctx, input))),
});
