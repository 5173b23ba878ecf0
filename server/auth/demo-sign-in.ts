/** One click and one is somebody of the demonstration; this way in exists only where the server is one. */
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { demoPeople } from './demo-people.ts';

export const demoSignIn = () => ({
  id: 'demonstration' as const,
  endpoints: {
    signInDemo: createAuthEndpoint('/sign-in/demo', { method: 'POST', body: z.object({ id: z.string().max(24) }) }, async (context) => {
      const { internalAdapter } = context.context;
      const known = demoPeople.some(({ id }) => id === context.body.id);
      const user = known ? await internalAdapter.findUserById(context.body.id) : null;
      if (!user) throw new APIError('NOT_FOUND', { code: 'NO_SUCH_PERSON' });
      const session = await internalAdapter.createSession(user.id);
      await setSessionCookie(context, { session, user });
      return context.json({ ok: true });
    }),
  },
});
