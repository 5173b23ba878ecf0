/** What an appraisal states: every headline figure with the properties and hubs that make it, year by year and body by body. */
import type { Basis, Total } from '../figure.ts';
import type { HubId, OrganisationId, PropertyId } from '../ids.ts';
import type { DecisionAction } from '../decision.ts';
import type { KilogramsCO2ePerYear, Pence, PencePerYear, Rate, SquareMetres } from '../units.ts';
import type { Component } from '../use.ts';
import type { FinancialYear } from '../year.ts';

export type DeliveryCost = {
  newBuild: Pence;
  fitOut: Pence;
  dilapidations: Pence;
  leaseExit: Pence;
  disposalFees: Pence;
  optimismBias: Pence;
  total: Pence;
};

export type Move = { component: Component; organisation: OrganisationId; hub: HubId; area: SquareMetres; relocation: Pence };

/** What one decision does. Money is positive in its own sense: savings saved, receipts received, costs spent. */
export type PropertyOutcome = {
  property: PropertyId;
  action: DecisionAction;
  participating: boolean;
  vacated: boolean;
  runningCost: PencePerYear | null;
  runningCostSaved: PencePerYear;
  savingStarts: FinancialYear | null;
  grossReceipt: Pence;
  receiptYear: FinancialYear | null;
  delivery: DeliveryCost;
  relocation: Pence;
  /** The moves of each component of each occupier to a hub: the space it needs there and the cost of moving its staff. */
  demand: Move[];
  areaReleased: SquareMetres;
  /** Carbon that leaves with it; null where its energy is not known. */
  carbonSaved: KilogramsCO2ePerYear | null;
  /** The weakest basis of the figures used: unknown where a figure that matters is missing. */
  basis: Basis;
  /** Names of the figures that are missing, in words: "running cost", "disposal value". */
  missing: readonly string[];
};

export type HubOutcome = {
  hub: HubId;
  members: PropertyId[];
  demand: SquareMetres;
  /** Null where the host's spare space is not known. */
  capacity: SquareMetres | null;
  /** Of the space taken in a host or of the whole new build, without new rent. */
  runningCost: PencePerYear;
  newRent: PencePerYear;
  otherSaving: PencePerYear;
  /** The year before it opens, never before the base year; null where that is after the plan's last year, and then nothing is counted. */
  deliveryYear: FinancialYear | null;
  delivery: DeliveryCost;
};

/** One financial year of the plan, undiscounted unless named otherwise. Costs are positive amounts; net = saving + receipts − delivery − relocation. */
export type YearFlow = {
  year: FinancialYear;
  saving: PencePerYear;
  receipts: Pence;
  delivery: Pence;
  relocation: Pence;
  net: Pence;
  cumulative: Pence;
  discounted: Pence;
  cumulativeDiscounted: Pence;
};

/** What falls on one body; a price it pays to another public body is a negative receipt, so that the bodies add up to the totals. */
export type BodyShare = {
  organisation: OrganisationId;
  annualSaving: PencePerYear;
  grossReceipt: Pence;
  delivery: Pence;
  relocation: Pence;
  netReceipt: Pence;
};

/** `planned`: how many of the figures after are hubs of the plan and not properties that stay. */
export type BeforeAfter<T> = { before: Total<T>; after: Total<T>; planned: number };

export type Appraisal = {
  baseYear: FinancialYear;
  /** Σ running cost of participating properties. */
  baselineRunningCost: Total<PencePerYear>;
  runningCostSaved: PencePerYear;
  /** New rent included. */
  hubRunningCost: PencePerYear;
  otherSaving: PencePerYear;
  /** running cost saved − hub running cost + other saving, at steady state. */
  annualSaving: PencePerYear;
  /** Of the baseline; null where the baseline is nil. */
  annualSavingShare: Rate | null;
  grossReceipt: Pence;
  /** Disposals that count towards the gross, by the basis of their value. */
  grossReceiptCoverage: Total<Pence>;
  delivery: DeliveryCost;
  netReceipt: Pence;
  relocation: Pence;
  netAfterRelocation: Pence;
  netPresentValue: Pence;
  paybackYear: FinancialYear | null;
  discountedPaybackYear: FinancialYear | null;
  flows: YearFlow[];
  /** Participating properties, and after the plan those that remain in public hands with the new builds, of which `newBuilds` are on new sites. */
  properties: { before: number; after: number; newBuilds: number };
  area: BeforeAfter<SquareMetres>;
  runningCost: BeforeAfter<PencePerYear>;
  carbon: BeforeAfter<KilogramsCO2ePerYear>;
  bodies: BodyShare[];
  /** One for each decision, and one for each host without a decision; by property id. */
  outcomes: PropertyOutcome[];
  hubs: HubOutcome[];
};
