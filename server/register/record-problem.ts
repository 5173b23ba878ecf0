/** What stops a person from changing a record that they can see: it is another body's, or would become so. */
import type { OrganisationId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { belongsElsewhere, handedElsewhere } from '../../shared/record-rights.ts';
import { may } from '../../shared/role.ts';
import type { Asking } from '../services.ts';

const keeps = ({ person }: Asking, holder: OrganisationId) => may(person, 'register.edit', { holder, sensitive: false });

/** A property that is in the register, or is to be, under its holder; null where nothing stands in the way. */
export function recordProblem(ctx: Asking, property: Pick<Property, 'name' | 'holder'>): Problem | null {
  if (keeps(ctx, property.holder)) return null;
  return { kind: 'not-allowed', message: belongsElsewhere(ctx.person, property, ctx.estate.organisations) };
}

/** The same for handing a property that the person keeps to another holder. */
export function handoverProblem(ctx: Asking, { name }: Pick<Property, 'name'>, to: OrganisationId): Problem | null {
  if (keeps(ctx, to)) return null;
  return { kind: 'not-allowed', message: handedElsewhere(ctx.person, name, to, ctx.estate.organisations) };
}
