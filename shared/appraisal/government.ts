/** Central and local government: which sector counts where, and what falls on each; ring-fenced budgets belong to neither and stand apart. */
import type { OrganisationId } from '../ids.ts';
import type { Organisation, Sector } from '../organisation.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { Party } from './who-pays.ts';

export const tiers = ['central', 'local', 'both', 'other', 'ring-fenced'] as const;
export type Tier = (typeof tiers)[number];

/**
 * Departments, their agencies, the armed forces and the health service are paid for by Parliament; counties and districts by their own
 * budgets. Police, fire and justice is one sector of the register that holds local authorities (police, fire) and central ones (courts,
 * probation, prisons), so it is shown by itself and added to neither.
 */
const tierOfSector: Record<Sector, Exclude<Tier, 'ring-fenced'>> = {
  county: 'local',
  district: 'local',
  health: 'central',
  'central-government': 'central',
  defence: 'central',
  'police-fire-justice': 'both',
  education: 'other',
  other: 'other',
};

export const tierLabel: Record<Tier, string> = {
  central: 'Central government',
  local: 'Local government',
  both: 'Police, fire and justice',
  other: 'Education, others and not yet assigned',
  'ring-fenced': 'Ring-fenced budgets (delegated to schools)',
};

export const tierRule =
  'Central government is departments and agencies, defence and health; local government is the county and the districts. Police, fire and justice holds bodies of both and is added to neither. What falls on ring-fenced properties, such as schools with delegated budgets, is counted in none of them and stands apart.';

export type Subtotal = {
  tier: Tier;
  parties: number;
  annualSaving: PencePerYear;
  netReceipt: Pence;
  relocation: Pence;
  netPresentValue: Pence;
  estimated: boolean;
};

export const tierOf = (
  { organisation, ringFenced }: Pick<Party, 'organisation' | 'ringFenced'>,
  sectorOf: (id: OrganisationId) => Sector | null,
): Tier => {
  if (ringFenced) return 'ring-fenced';
  const sector = sectorOf(organisation);
  return sector === null ? 'other' : tierOfSector[sector];
};

/** The sector of each organisation known; null for one that is not, such as who bears what is not yet assigned. */
export function sectorsOf(organisations: Iterable<Pick<Organisation, 'id' | 'sector'>>): (id: OrganisationId) => Sector | null {
  const known = new Map([...organisations].map(({ id, sector }) => [id, sector]));
  return (id) => known.get(id) ?? null;
}

/** The subtotals that have anybody in them, in the order of the tiers; they add up to the whole plan. */
export function subtotalsOf(parties: readonly Party[], sectorOf: (id: OrganisationId) => Sector | null): Subtotal[] {
  return tiers.flatMap((tier) => {
    const own = parties.filter((party) => tierOf(party, sectorOf) === tier);
    if (own.length === 0) return [];
    const sum = (line: 'annualSaving' | 'netReceipt' | 'relocation' | 'netPresentValue') =>
      own.reduce((total, party) => total + party[line], 0);
    return {
      tier,
      parties: own.length,
      annualSaving: sum('annualSaving') as PencePerYear,
      netReceipt: sum('netReceipt') as Pence,
      relocation: sum('relocation') as Pence,
      netPresentValue: sum('netPresentValue') as Pence,
      estimated: own.some(({ lines }) => lines.some(({ basis }) => basis === 'estimated')),
    };
  });
}
