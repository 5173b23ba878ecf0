/** What the server answers about barriers of the register and of every plan, to one person. */
import type { HeldUp } from '../appraisal/held-up.ts';
import type { Barrier } from '../barrier.ts';
import type { HubId, OrganisationId, PropertyId, ScenarioId } from '../ids.ts';
import type { IsoDate } from '../year.ts';

export type BarriersOfProperty = { property: PropertyId; barriers: Barrier[]; mayEdit: boolean };

/** Those of the properties asked for that have any, on the server's day. */
export type BarriersNamed = { today: IsoDate; properties: BarriersOfProperty[] };

type Named<Id> = { id: Id; name: string };

/** Where a barrier of the register or of any plan stands, with the names that tell it. */
export type NamedPlace =
  | { kind: 'property'; property: Named<PropertyId>; district: string | null; holder: OrganisationId }
  | { kind: 'hub'; hub: Named<HubId>; scenario: Named<ScenarioId> }
  | { kind: 'plan'; scenario: Named<ScenarioId> };

export type BarrierLine = {
  key: string;
  place: NamedPlace;
  barrier: Barrier;
  /** What it holds up in each plan that it touches; plans may be alternatives, so these are never added up. */
  holdsUp: { scenario: Named<ScenarioId>; held: HeldUp }[];
};

export type BarrierList = {
  /** Of those that pass both filters, by urgency. */
  lines: BarrierLine[];
  count: number;
  /** Of the register and the plans that pass the filter of the estate, before the filter of barriers. */
  all: number;
  overdue: number;
  owners: string[];
  /** What barriers of each kind hold up in each plan, whatever the filters. */
  plans: {
    scenario: Named<ScenarioId>;
    standing: number;
    held: HeldUp;
    kinds: { kind: Barrier['kind']; standing: number; held: HeldUp }[];
  }[];
  today: IsoDate;
};
