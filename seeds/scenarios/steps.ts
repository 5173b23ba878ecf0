/** How the shipped scenarios put their decisions: services to hubs, then a sale, the end of a lease or a new building on the site. */
import type { Decision } from '../../shared/decision.ts';
import type { HubId, PropertyId } from '../../shared/ids.ts';
import { financialYear } from '../../shared/year.ts';
import type { Property } from '../../shared/property.ts';
import type { Component } from '../../shared/use.ts';
import { componentsIn } from './register-index.ts';

/** The hub for each component; one that is absent closes or is absorbed where it is. */
export type Homes = Partial<Record<Component, HubId>>;

const none = {
  exitRoute: null,
  receiptYear: null,
  releasedShare: null,
  receiptOverride: null,
  deliveryOverride: null,
  transferTo: null,
  note: '',
} as const;

function destinationsOf(property: Property, homes: Homes): Decision['destinations'] {
  const destinations: Decision['destinations'] = {};
  for (const component of componentsIn(property)) {
    const hub = homes[component];
    if (hub !== undefined) destinations[component] = hub;
  }
  return destinations;
}

/** Vacated in one year and sold in the next. */
export const sell = (property: Property, homes: Homes, year: number, note = ''): Decision => ({
  ...none,
  property: property.id,
  action: 'relocate-and-dispose',
  destinations: destinationsOf(property, homes),
  exitRoute: 'open-market-sale',
  year: financialYear(year),
  receiptYear: financialYear(year + 1),
  note,
});

export const giveUpLease = (property: Property, homes: Homes, year: number): Decision => ({
  ...none,
  property: property.id,
  action: 'relocate-and-dispose',
  destinations: destinationsOf(property, homes),
  exitRoute: 'lease-exit',
  year: financialYear(year),
});

export const rebuildOn = (property: Property, homes: Homes, year: number, note: string): Decision => ({
  ...none,
  property: property.id,
  action: 'redevelop',
  destinations: destinationsOf(property, homes),
  year: financialYear(year),
  note,
});

export const hostAt = (property: PropertyId, year: number, note: string): Decision => ({
  ...none,
  property,
  action: 'host',
  destinations: {},
  year: financialYear(year),
  note,
});
