/** The sector of the body that holds a property, which decides the duties of its disposal. */
import type { OrganisationId } from '../../shared/ids.ts';
import type { Sector } from '../../shared/organisation.ts';
import type { Estate } from '../estate/estate.ts';

/** Null where the register does not have the body. */
export const sectorOf = ({ organisations }: Pick<Estate, 'organisations'>, holder: OrganisationId): Sector | null =>
  organisations.find(({ id }) => id === holder)?.sector ?? null;
