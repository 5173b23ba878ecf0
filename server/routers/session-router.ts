/** Who is at this browser and how one may sign in here: the two questions that are answered before anybody has. */
import { meOf, waysOf } from '../auth/about-sign-in.ts';
import { openProcedure, router } from './trpc.ts';

export const sessionRouter = router({
  ways: openProcedure.query(({ ctx }) => waysOf(ctx.signIn)),
  me: openProcedure.query(({ ctx }) => meOf(ctx, ctx.cookies)),
});
