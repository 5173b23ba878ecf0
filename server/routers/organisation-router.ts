/** The bodies that hold and occupy property: added and changed by administrators; everybody reads them in `estate.about`. */
import { organisationSchema } from '../../shared/organisation.ts';
import { addOrganisation, changeOrganisation } from '../register/enter-organisation.ts';
import { requestId } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const manage = procedure('organisations.manage');
const entered = organisationSchema.omit({ id: true }).extend({ requestId });

export const organisationRouter = router({
  add: manage.input(entered).mutation(async ({ ctx, input }) => granted(await addOrganisation(ctx, input))),
  change: manage
    .input(entered.extend({ id: organisationSchema.shape.id }))
    .mutation(async ({ ctx, input }) => granted(await changeOrganisation(ctx, input))),
});
