/** What happens to the organisations that hold and occupy property. */
import type { OrganisationId } from '../ids.ts';
import { sectorLabel, type Organisation } from '../organisation.ts';
import { listed } from './in-words.ts';

type OfOrganisation = { organisation: OrganisationId };

export type OrganisationEvent =
  | ({ kind: 'organisation.added'; before: null; after: Organisation } & OfOrganisation)
  | ({ kind: 'organisation.changed'; before: Organisation; after: Organisation } & OfOrganisation);

function changeSentence(before: Organisation, after: Organisation): string {
  const parts = [
    before.name === after.name ? '' : `its name from ${before.name} to ${after.name}`,
    before.shortName === after.shortName ? '' : `its short name from ${before.shortName} to ${after.shortName}`,
    before.sector === after.sector ? '' : `its sector from ${sectorLabel[before.sector]} to ${sectorLabel[after.sector]}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? `Saved the organisation ${after.name} without a change.` : `Changed ${listed(parts)}.`;
}

export function organisationSentence(event: OrganisationEvent): string {
  switch (event.kind) {
    case 'organisation.added':
      return `Added the organisation ${event.after.name} (${sectorLabel[event.after.sector]}).`;
    case 'organisation.changed':
      return changeSentence(event.before, event.after);
  }
}
