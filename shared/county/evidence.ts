/** What an estimate for a county rests on: the plans it learns from, what the register holds of their places and of the whole, district by district. */
import { noTotal, type Total } from '../figure.ts';
import type { ScenarioId } from '../ids.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { CountyExclusion } from './estimate.ts';

/** A part of the register: how many properties, and what they cost a year so far as that is known. */
export type EstatePart = { properties: number; runningCost: Total<PencePerYear> };

export type StudiedScenario = {
  id: ScenarioId;
  name: string;
  saving: PencePerYear;
  gross: Pence;
  grossCoverage: Total<Pence>;
  delivery: Pence;
  relocation: Pence;
};

export type PartWithExclusions = Record<'all' | CountyExclusion, EstatePart>;

export type CountyEvidence = {
  scenarios: StudiedScenario[];
  /** How many properties more than one of the scenarios decides on. */
  decidedTwice: number;
  /** The places that the scenarios cover; those of the published study where none is chosen. */
  study: PartWithExclusions;
  area: PartWithExclusions;
  districts: { name: string; properties: number; freeholds: number; studied: number }[];
};

const noPart = (): EstatePart => ({ properties: 0, runningCost: noTotal() });

/** The evidence of an empty register. */
export const noEvidence = (): CountyEvidence => ({
  scenarios: [],
  decidedTwice: 0,
  study: { all: noPart(), defence: noPart(), schools: noPart() },
  area: { all: noPart(), defence: noPart(), schools: noPart() },
  districts: [],
});
