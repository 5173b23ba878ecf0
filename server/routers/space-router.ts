/** Space wanted: requirements with what others hold that fits, what came of each offer, and what a property on its way out would meet. */
import { z } from 'zod';
import { propertyIdSchema, requirementIdSchema } from '../../shared/ids.ts';
import { closings, requirementDraftSchema, wantedSchema } from '../../shared/space/requirement.ts';
import { responseStepSchema } from '../../shared/space/response.ts';
import { matchesFor } from '../space/matches-for.ts';
import { dayOf, listRequirements, readRequirement, wantedNear } from '../space/read-space.ts';
import { respondToOffer, undoResponse } from '../space/respond-to-offer.ts';
import { editRequirement, endRequirement, enterRequirement, reopenRequirement } from '../space/write-space.ts';
import { requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('register.read');
const edit = procedure('space.edit');

const one = z.object({ id: requirementIdSchema });
const versioned = one.extend({ version, requestId });
const answered = versioned.extend({ offer: z.string().max(100) });

/** Enough of the best to show while a requirement is typed. */
const previewed = 5;

export const spaceRouter = router({
  list: read.query(({ ctx }) => listRequirements(ctx)),
  get: read.input(one).query(async ({ ctx, input }) => granted(await readRequirement(ctx, input.id))),
  offersNear: read
    .input(z.object({ wanted: wantedSchema }))
    .query(async ({ ctx, input }) => ({ today: dayOf(ctx), ...(await matchesFor(ctx, input.wanted, previewed)) })),
  wantedNear: read.input(z.object({ property: propertyIdSchema })).query(({ ctx, input }) => wantedNear(ctx, input.property)),
  enter: edit
    .input(z.object({ draft: requirementDraftSchema, requestId }))
    .mutation(async ({ ctx, input }) => granted(await enterRequirement(ctx, input.draft))),
  edit: edit
    .input(versioned.extend({ draft: requirementDraftSchema }))
    .mutation(async ({ ctx, input }) => granted(await editRequirement(ctx, input))),
  close: edit
    .input(versioned.extend({ how: z.enum(closings), because: z.string().trim().max(2000) }))
    .mutation(async ({ ctx, input }) => granted(await endRequirement(ctx, input))),
  reopen: edit.input(versioned).mutation(async ({ ctx, input }) => granted(await reopenRequirement(ctx, input))),
  respond: edit
    .input(answered.extend({ step: responseStepSchema }))
    .mutation(async ({ ctx, input }) => granted(await respondToOffer(ctx, input))),
  undo: edit.input(answered).mutation(async ({ ctx, input }) => granted(await undoResponse(ctx, input))),
});
