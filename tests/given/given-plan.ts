/** Builds planning facts, decisions, hubs and scenarios for tests: say only what the test is about, in pounds where it is money. */
import { assumptionsSchema, type Assumptions } from '../../shared/assumptions.ts';
import { decisionSchema, type Decision } from '../../shared/decision.ts';
import type { ComponentFacts, LeaseFacts, PropertyFacts } from '../../shared/facts.ts';
import { recorded, unknown, type Figure } from '../../shared/figure.ts';
import { hubSchema, type Hub } from '../../shared/hub.ts';
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import { position } from '../../shared/measure.ts';
import { scenarioDraftSchema, type ScenarioDraft } from '../../shared/scenario.ts';
import type { Component } from '../../shared/use.ts';
import type { IsoDate } from '../../shared/year.ts';

export const figure = <T>(value: number): Figure<T> => recorded(value as T, 'Given for the test');
export const pounds = <T>(value: number): Figure<T> => figure(value * 100);
export const body = (id: string) => id as OrganisationId;
export const propertyId = (id: string) => id as PropertyId;

const plain: PropertyFacts = {
  id: propertyId('a'),
  reference: 'REF',
  name: 'Example office',
  town: 'Sittingbourne',
  district: 'Swale',
  position: position(0.735, 51.341),
  holder: body('kcc'),
  use: 'office',
  holding: 'building',
  tenure: 'freehold',
  letOut: false,
  lease: null,
  components: [],
  runningCost: unknown,
  floorArea: unknown,
  siteArea: unknown,
  bookValue: unknown,
  disposalValue: unknown,
  spareArea: unknown,
  maintenanceBacklog: unknown,
  electricity: unknown,
  fossilFuel: unknown,
  epc: null,
  ringFenced: false,
  sensitive: false,
  archived: false,
  disposalStage: null,
  barriers: 0,
};

export const givenFacts = (id: string, parts: Partial<PropertyFacts> = {}): PropertyFacts => ({ ...plain, id: propertyId(id), ...parts });

export const occupant = (component: Component, parts: Partial<ComponentFacts> = {}): ComponentFacts => ({
  component,
  organisation: body('kcc'),
  service: 'Example service',
  area: unknown,
  staff: unknown,
  workstations: unknown,
  ...parts,
});

type LeaseParts = { expiresOn?: string; breakOn?: string; noticePeriod?: number; rent?: number; breakPenalty?: number };

/** Rent and penalty in pounds. */
export const lease = ({ expiresOn, breakOn, noticePeriod, rent, breakPenalty }: LeaseParts): LeaseFacts => ({
  expiresOn: (expiresOn ?? null) as IsoDate | null,
  breakOn: (breakOn ?? null) as IsoDate | null,
  noticePeriod: (noticePeriod ?? null) as LeaseFacts['noticePeriod'],
  rent: rent === undefined ? unknown : pounds(rent),
  breakPenalty: breakPenalty === undefined ? unknown : pounds(breakPenalty),
});

export const givenDecision = (property: string, parts: Record<string, unknown> = {}): Decision =>
  decisionSchema.parse({
    property,
    action: 'relocate-and-dispose',
    destinations: {},
    exitRoute: 'open-market-sale',
    year: 2010,
    receiptYear: null,
    releasedShare: null,
    receiptOverride: null,
    deliveryOverride: null,
    transferTo: null,
    note: '',
    ...parts,
  });

/** A hub in a host property where `host` is named, else a new build of `area` m². */
export const givenHub = (id: string, { host, area = 1000, ...parts }: { host?: string; area?: number } & Record<string, unknown>): Hub =>
  hubSchema.parse({
    id,
    name: `Hub ${id}`,
    kind: 'integrated',
    site: host === undefined ? { type: 'new-build', position: plain.position, property: null, area } : { type: 'host', property: host },
    opens: 2010,
    lead: null,
    newRent: 0,
    otherSaving: null,
    capitalOverride: null,
    ...parts,
  });

/** Values of the worked examples, set here so that a change of the product's defaults does not change their answers. */
export const workedAssumptions: Assumptions = assumptionsSchema.parse({
  discountRate: 0.035,
  horizon: 3,
  optimismBias: 0.24,
  spacePerDesk: 10,
  desksPerFte: 0.7,
  spaceReduction: 0.3,
  counterSharing: 0.6,
  fitOut: 65_000,
  newBuild: 190_000,
  newBuildRunning: 8000,
  hostMarginal: 5000,
  relocationPerHead: 100_000,
  disposalFees: 0.025,
  dilapidations: 10_000,
  frontOfficeLimit: 1600,
  otherLimit: 16_000,
  walkingDetour: 1.3,
  electricityFactor: 0.494,
  fossilFactor: 0.185,
  sharingRule: 'where-it-falls',
});

export const givenScenario = (
  decisions: Decision[],
  hubs: Hub[] = [],
  assumptions: Record<string, unknown> = {},
  parts: Partial<ScenarioDraft> = {},
): ScenarioDraft =>
  scenarioDraftSchema.parse({
    name: 'Example',
    purpose: '',
    baseYear: 2010,
    districts: [],
    area: null,
    assumptions: { ...workedAssumptions, ...assumptions },
    hubs,
    decisions,
    ...parts,
  });
