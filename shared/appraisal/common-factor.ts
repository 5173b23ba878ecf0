/** What is drawn together: figures that one market or one price level moves share a draw, or the range would come out falsely narrow. */
import type { AssumptionKey } from '../assumptions.ts';
import type { FigureClass } from './figure-ranges.ts';

export const commonFactors = ['property-market', 'building-prices', 'running-prices', 'surveying', 'staffing', 'rents'] as const;
export type CommonFactor = (typeof commonFactors)[number];

/** `share` of what moves each member moves all of them (the correlation of any two); the rest is its own. */
export type Together = { label: string; members: string; share: number; why: string };

/** Shares: assumptions of this product (2026); each says why. Everything else is drawn on its own. */
export const together: Record<CommonFactor, Together> = {
  'property-market': {
    label: 'The property market',
    members: 'All disposal values',
    share: 0.6,
    why: 'Sites of one district are sold in one market within a few years of each other; planning and condition remain each site’s own.',
  },
  'building-prices': {
    label: 'Building prices',
    members: 'Fit-out, new build, dilapidations and costs of works entered',
    share: 0.6,
    why: 'Tenders rise and fall together; what is found behind the plaster does not.',
  },
  'running-prices': {
    label: 'Prices of energy and services',
    members: 'Running costs of properties, of hosts and of new builds',
    share: 0.4,
    why: 'Energy and wages move all of them, management and use move each.',
  },
  surveying: {
    label: 'How floor areas were measured',
    members: 'All floor areas',
    share: 0.2,
    why: 'Lists of one body were measured by one rule; most errors are of one building.',
  },
  staffing: {
    label: 'Staffing',
    members: 'Staff of all properties',
    share: 0.5,
    why: 'Budgets of public bodies shrink and grow together.',
  },
  rents: {
    label: 'Rents',
    members: 'All rents and penalties',
    share: 0.4,
    why: 'Reviews follow one market; each lease has its own terms.',
  },
};

const ofClass: Record<FigureClass, CommonFactor | null> = {
  'disposal-value': 'property-market',
  'running-cost': 'running-prices',
  area: 'surveying',
  staff: 'staffing',
  rent: 'rents',
  works: 'building-prices',
  'other-saving': null,
};

const ofAssumption: Partial<Record<AssumptionKey, CommonFactor>> = {
  fitOut: 'building-prices',
  newBuild: 'building-prices',
  dilapidations: 'building-prices',
  hostMarginal: 'running-prices',
  newBuildRunning: 'running-prices',
};

/** What moves a class of figures together; null where each is on its own. */
export const factorOfClass = (of: FigureClass): CommonFactor | null => ofClass[of];

/** What an assumption shares its draw with; null where it is on its own. */
export const factorOfAssumption = (key: AssumptionKey): CommonFactor | null => ofAssumption[key] ?? null;
