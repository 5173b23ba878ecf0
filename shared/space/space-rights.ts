/** Who writes what of space wanted: the body's own officers its requirement, and each side its part of what comes of an offer. */
import type { OrganisationId } from '../ids.ts';
import { may, type Person } from '../role.ts';
import type { Requirement } from './requirement.ts';
import { responseSide, type ResponseStage } from './response.ts';

type Wanting = Pick<Requirement, 'body' | 'sensitive'>;

/** Whether a person enters, changes and closes what a body wants. */
export const mayWant = (person: Person, { body, sensitive }: Wanting): boolean => may(person, 'space.edit', { holder: body, sensitive });

/** Whether a person records a step of an answer: who keeps the records of the side whose step it is, or of the body, which may record what the holder told it. */
export const mayRespond = (person: Person, wanting: Wanting, holder: OrganisationId | null, to: ResponseStage): boolean =>
  mayWant(person, wanting) ||
  (responseSide[to] === 'holder' && holder !== null && may(person, 'space.edit', { holder, sensitive: wanting.sensitive }));
