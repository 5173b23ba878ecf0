/** A small plan for the map's tests: three offices, one of them host of a hub, one without a position. */
import type { PlanOnMap } from '../../../client/map/plan-overlays.ts';
import type { Decision } from '../../../shared/decision.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { unknown } from '../../../shared/figure.ts';
import { hubSchema } from '../../../shared/hub.ts';
import { organisationIdSchema, propertyIdSchema, type PropertyId } from '../../../shared/ids.ts';
import { decisionSchema } from '../../../shared/decision.ts';
import { positionSchema, squareMetresSchema } from '../../../shared/units.ts';
import { financialYearSchema } from '../../../shared/year.ts';

const propertyId = (id: string) => propertyIdSchema.parse(id);

const office = (id: string, place: [number, number] | null, area: number | null): PropertyFacts => ({
  id: propertyId(id),
  reference: id,
  name: `Office ${id}`,
  town: 'Sittingbourne',
  district: 'Swale',
  position: place && positionSchema.parse({ longitude: place[0], latitude: place[1] }),
  holder: organisationIdSchema.parse('kcc'),
  use: 'office',
  holding: 'building',
  tenure: 'freehold',
  letOut: false,
  lease: null,
  components: [],
  runningCost: unknown,
  floorArea: area === null ? unknown : { basis: 'recorded', value: squareMetresSchema.parse(area), source: 'survey', asAt: null },
  siteArea: unknown,
  bookValue: unknown,
  disposalValue: unknown,
  spareArea: unknown,
  electricity: unknown,
  fossilFuel: unknown,
  epc: null,
  ringFenced: false,
  sensitive: false,
  archived: false,
  disposalStage: null,
  barriers: 0,
});

const decide = (property: string, action: Decision['action'], year: number, hub?: string): Decision =>
  decisionSchema.parse({
    property,
    action,
    destinations: hub ? { 'back-office': hub, 'front-office': hub } : {},
    exitRoute: null,
    year,
    receiptYear: null,
    releasedShare: null,
    receiptOverride: null,
    deliveryOverride: null,
    transferTo: null,
    note: '',
  });

const hub = hubSchema.parse({
  id: 'hub',
  name: 'Sittingbourne hub',
  kind: 'integrated',
  site: { type: 'host', property: 'host' },
  opens: 2012,
  lead: null,
  newRent: 0,
  otherSaving: null,
  capitalOverride: null,
});

const offices = [office('host', [0.735, 51.34], 4000), office('leaver', [0.76, 51.44], 900), office('nowhere', null, null)];

export const plan: PlanOnMap = {
  scenario: {
    hubs: [hub],
    decisions: [
      decide('host', 'host', 2012),
      decide('leaver', 'relocate-and-dispose', 2014, 'hub'),
      decide('nowhere', 'relocate-and-dispose', 2014, 'hub'),
    ],
  },
  facts: new Map<PropertyId, PropertyFacts>(offices.map((one) => [one.id, one])),
  year: null,
};

export const year = (start: number) => financialYearSchema.parse(start);
