/** Choosing organisations by sector: one choice of bodies, kept as whole sectors wherever it is made of whole sectors, so that the two never contradict. */
import type { EstateFilter } from '../../shared/filter.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { type Organisation, type Sector, sectors } from '../../shared/organisation.ts';

type Choice = Pick<EstateFilter, 'sectors' | 'organisations'>;

/** The organisations that a filter lets through; null where it does not restrict them. */
export function chosenOrganisations(choice: Choice, all: readonly Organisation[]): Set<OrganisationId> | null {
  if (choice.sectors.length === 0 && choice.organisations.length === 0) return null;
  return new Set(
    all
      .filter((one) => choice.sectors.length === 0 || choice.sectors.includes(one.sector))
      .filter((one) => choice.organisations.length === 0 || choice.organisations.includes(one.id))
      .map((one) => one.id),
  );
}

function asFilter(chosen: ReadonlySet<OrganisationId>, all: readonly Organisation[]): Choice {
  const members = (sector: Sector) => all.filter((one) => one.sector === sector);
  const touched = sectors.filter((sector) => members(sector).some((one) => chosen.has(one.id)));
  const whole = touched.every((sector) => members(sector).every((one) => chosen.has(one.id)));
  if (whole) return { sectors: touched, organisations: [] };
  return { sectors: [], organisations: all.filter((one) => chosen.has(one.id)).map((one) => one.id) };
}

/** The choice with one organisation put in or taken out. */
export function toggleOrganisation(choice: Choice, id: OrganisationId, all: readonly Organisation[]): Choice {
  const chosen = new Set(chosenOrganisations(choice, all));
  if (!chosen.delete(id)) chosen.add(id);
  return asFilter(chosen, all);
}

/** The choice with a whole sector put in, or taken out where all of it was in. */
export function toggleSector(choice: Choice, sector: Sector, all: readonly Organisation[]): Choice {
  const members = all.filter((one) => one.sector === sector);
  if (members.length === 0) return choice;
  const chosen = new Set(chosenOrganisations(choice, all));
  const wholly = members.every((one) => chosen.has(one.id));
  for (const one of members) {
    if (wholly) chosen.delete(one.id);
    else chosen.add(one.id);
  }
  return asFilter(chosen, all);
}

export type SectorState = 'none' | 'some' | 'all';

/** Whether none, some or all of a sector's organisations are chosen. */
export function sectorState(choice: Choice, sector: Sector, all: readonly Organisation[]): SectorState {
  const chosen = chosenOrganisations(choice, all);
  if (!chosen) return 'none';
  const members = all.filter((one) => one.sector === sector);
  const within = members.filter((one) => chosen.has(one.id)).length;
  return within === 0 ? 'none' : within === members.length ? 'all' : 'some';
}
