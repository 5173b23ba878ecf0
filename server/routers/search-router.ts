/** One search over properties, places and scenarios, for the search box. */
import { z } from 'zod';
import { findAnything } from '../register/find-anything.ts';
import { procedure, router } from './trpc.ts';

export const searchRouter = router({
  find: procedure('register.read')
    .input(z.object({ text: z.string().trim().max(200), limit: z.number().int().min(1).max(50).default(20) }))
    .query(({ ctx, input }) => findAnything(ctx, input.text, input.limit)),
});
