/** People, for those who manage them: invited, changed, let back in, shut out. */
import { z } from 'zod';
import { organisationIdSchema } from '../../shared/ids.ts';
import { roles } from '../../shared/role.ts';
import { invite, withdraw } from '../auth/invite.ts';
import { changePerson, dropFactorOf, endSessionsOf, listPeople } from '../auth/manage-people.ts';
import { resetLink } from '../auth/reset-passphrase.ts';
import { emailAddress, personName, requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const manage = procedure('people.manage');

const one = z.object({ id: z.string().max(64), requestId });
const standing = {
  role: z.enum(roles),
  cleared: z.boolean(),
  keeps: z.union([z.literal('every'), z.array(organisationIdSchema).max(1000)]),
};

export const peopleRouter = router({
  list: manage.query(({ ctx }) => listPeople(ctx)),
  invite: manage
    .input(z.object({ email: emailAddress, ...standing, requestId }))
    .mutation(async ({ ctx, input: { requestId: _mark, ...terms } }) => granted(await invite(ctx, terms))),
  withdraw: manage.input(one).mutation(async ({ ctx, input }) => granted(await withdraw(ctx, input.id))),
  change: manage
    .input(one.extend({ version, name: personName, ...standing, disabled: z.boolean() }))
    .mutation(async ({ ctx, input: { requestId: _mark, ...asked } }) => granted(await changePerson(ctx, asked))),
  resetLink: manage.input(one).mutation(async ({ ctx, input }) => granted(await resetLink(ctx, input.id))),
  endSessions: manage.input(one).mutation(async ({ ctx, input }) => granted(await endSessionsOf(ctx, input.id))),
  dropSecondFactor: manage.input(one).mutation(async ({ ctx, input }) => granted(await dropFactorOf(ctx, input.id))),
});
