/** The shapes that routers answer with where no noun of shared/ says it already. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import type { Check } from '../../shared/check.ts';
import type { EstateTotals } from '../../shared/estate-totals.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Facets } from '../../shared/filter.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { Property } from '../../shared/property.ts';
import type { Person } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { Pence, PencePerYear, Position, Rate } from '../../shared/units.ts';
import type { FinancialYear, IsoMoment } from '../../shared/year.ts';

export type Completeness = { filled: number; of: number; missing: string[]; share: Rate };

export type Basemap = { kind: 'drawn' } | { kind: 'style'; url: string } | { kind: 'pmtiles'; url: string };

export type About = {
  version: number;
  properties: number;
  organisations: Organisation[];
  districts: string[];
  bounds: [number, number, number, number] | null;
  basemap: Basemap;
  boundaries: { label: string; generalised: boolean };
  person: Person;
  illustrative: boolean;
};

export type Summary = { totals: EstateTotals; facets: Facets; selected: EstateTotals | null; version: number };

/** A row of the register: occupations, barriers and notes stay behind for the property's own page. */
export type RegisterRow = {
  property: Omit<Property, 'occupations' | 'barriers' | 'notes'>;
  facts: PropertyFacts;
  completeness: Completeness;
};

export type RegisterPage = { rows: RegisterRow[]; count: number };

export type PropertyAnswer = { property: Property; facts: PropertyFacts; completeness: Completeness };

export type Found = {
  kind: 'property' | 'place' | 'scenario';
  id: string;
  label: string;
  detail: string;
  position: Position | null;
};

export type HistoryEntry = { at: IsoMoment; who: string; sentence: string; version: number; kind: string };

export type Headline = {
  annualSaving: PencePerYear;
  baseline: PencePerYear;
  grossReceipt: Pence;
  netReceipt: Pence;
  netAfterRelocation: Pence;
  delivery: Pence;
};

export type ScenarioSummary = {
  id: ScenarioId;
  name: string;
  purpose: string;
  baseYear: FinancialYear;
  districts: string[];
  hubs: number;
  decisions: number;
  headline: Headline;
  version: number;
  savedAt: IsoMoment;
  savedBy: string;
};

export type AppraisedScenario = { scenario: Scenario; appraisal: Appraisal; checks: Check[] };

export type StoredAppraisal = AppraisedScenario & { appraisedAt: IsoMoment; registerVersion: number };
