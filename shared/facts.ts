/** Planning facts: the part of a property, estimates filled in, that maps, totals and the appraisal work from; one record in, one out. */
import type { DisposalStage } from './disposal.ts';
import type { Figure } from './figure.ts';
import type { OrganisationId, PropertyId } from './ids.ts';
import type { Property } from './property.ts';
import type { Tenure } from './tenure.ts';
import type { Fte, Hectares, KilowattHoursPerYear, Months, Pence, PencePerYear, Position, SquareMetres, Workstations } from './units.ts';
import type { Component, Use } from './use.ts';
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
  /** Of the holder's principal interest: the first one recorded. */
  tenure: Tenure;
  letOut: boolean;
  lease: LeaseFacts | null;
  components: ComponentFacts[];
  runningCost: Figure<PencePerYear>;
  floorArea: Figure<SquareMetres>;
  siteArea: Figure<Hectares>;
  bookValue: Figure<Pence>;
  disposalValue: Figure<Pence>;
  spareArea: Figure<SquareMetres>;
  electricity: Figure<KilowattHoursPerYear>;
  fossilFuel: Figure<KilowattHoursPerYear>;
  epc: Property['epc'];
  ringFenced: boolean;
  sensitive: boolean;
  archived: boolean;
  disposalStage: DisposalStage | null;
  barriers: number;
};
