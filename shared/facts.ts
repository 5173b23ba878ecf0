/** Planning facts: the part of a property, estimates filled in, that maps, totals and the appraisal work from; one record in, one out. */
import type { DisposalStage } from './disposal.ts';
import { energyOf, runningCostOf, type Benchmarks } from './estimate.ts';
import { unknown, type Figure } from './figure.ts';
import type { OrganisationId, PropertyId } from './ids.ts';
import type { Property } from './property.ts';
import type { Lease, Tenure } from './tenure.ts';
import type { Fte, Hectares, KilowattHoursPerYear, Months, Pence, PencePerYear, Position, SquareMetres, Workstations } from './units.ts';
import { componentLabel, factsOfUses, type Component, type Use } from './use.ts';
import type { IsoDate } from './year.ts';

export type ComponentFacts = {
  component: Component;
  organisation: OrganisationId;
  service: string;
  area: Figure<SquareMetres>;
  staff: Figure<Fte>;
  workstations: Figure<Workstations>;
};

export type LeaseFacts = {
  expiresOn: IsoDate | null;
  breakOn: IsoDate | null;
  noticePeriod: Months | null;
  rent: Figure<PencePerYear>;
  breakPenalty: Figure<Pence>;
};

export type PropertyFacts = {
  id: PropertyId;
  reference: string;
  name: string;
  town: string;
  district: string | null;
  position: Position | null;
  holder: OrganisationId;
  use: Use;
  holding: Property['holding'];
  /** Of the holder's principal interest: the first one recorded; null where none is. */
  tenure: Tenure | null;
  /** Any interest in it is let to somebody else. */
  letOut: boolean;
  lease: LeaseFacts | null;
  components: ComponentFacts[];
  runningCost: Figure<PencePerYear>;
  floorArea: Figure<SquareMetres>;
  siteArea: Figure<Hectares>;
  bookValue: Figure<Pence>;
  disposalValue: Figure<Pence>;
  spareArea: Figure<SquareMetres>;
  /** What putting it into repair would cost, as last surveyed; never estimated. */
  maintenanceBacklog: Figure<Pence>;
  electricity: Figure<KilowattHoursPerYear>;
  fossilFuel: Figure<KilowattHoursPerYear>;
  epc: Property['epc'];
  ringFenced: boolean;
  sensitive: boolean;
  archived: boolean;
  disposalStage: DisposalStage | null;
  /** Barriers not yet resolved. */
  barriers: number;
};

const leaseFacts = (lease: Lease): LeaseFacts => ({
  expiresOn: lease.expiresOn,
  breakOn: lease.breakOn,
  noticePeriod: lease.noticePeriod,
  rent: lease.rent,
  breakPenalty: lease.breakPenalty,
});

/** Where no occupation is recorded, the holder is taken to use the whole floor area for the usual component of the property's use. */
function usualComponent({ holder, use, holding, floorArea }: Property): ComponentFacts[] {
  const { component, label } = factsOfUses[use];
  if (component === null || holding === 'land') return [];
  const area: Figure<SquareMetres> =
    floorArea.basis === 'unknown'
      ? unknown
      : {
          basis: 'estimated',
          value: floorArea.value,
          method: `The whole floor area, as ${componentLabel[component].toLowerCase()}: no occupation is recorded`,
          asAt: floorArea.asAt,
        };
  return [{ component, organisation: holder, service: label, area, staff: unknown, workstations: unknown }];
}

const componentsOf = (property: Property): ComponentFacts[] =>
  property.occupations.length === 0
    ? usualComponent(property)
    : property.occupations.map(({ component, organisation, service, area, staff, workstations }) => ({
        component,
        organisation,
        service,
        area,
        staff,
        workstations,
      }));

/**
 * The planning facts of a property. Running cost and energy that are not recorded are estimated where shared/estimate.ts can; floor area,
 * site area, values and spare area never are. Trusts its input: a stored property is valid.
 */
export function factsOf(property: Property, benchmarks: Benchmarks): PropertyFacts {
  const principal = property.interests[0];
  const { electricity, fossilFuel } = energyOf(property);
  return {
    id: property.id,
    reference: property.reference,
    name: property.name,
    town: property.address.town,
    district: property.district,
    position: property.position,
    holder: property.holder,
    use: property.use,
    holding: property.holding,
    tenure: principal?.tenure ?? null,
    letOut: property.interests.some((interest) => interest.letOut !== null),
    lease: principal?.lease ? leaseFacts(principal.lease) : null,
    components: componentsOf(property),
    runningCost: runningCostOf(property, benchmarks),
    floorArea: property.floorArea,
    siteArea: property.siteArea,
    bookValue: property.bookValue,
    disposalValue: property.disposalValue,
    spareArea: property.spareArea,
    maintenanceBacklog: property.maintenanceBacklog,
    electricity,
    fossilFuel,
    epc: property.epc,
    ringFenced: property.ringFenced,
    sensitive: property.sensitive,
    archived: property.archived,
    disposalStage: property.disposalStage,
    barriers: property.barriers.filter((barrier) => barrier.state !== 'resolved').length,
  };
}
