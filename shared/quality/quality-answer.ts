/** What the server says of data quality: scores by body, district and field, gaps that can be estimated, and pairs that may be one property. */
import type { Figure } from '../figure.ts';
import type { OrganisationId, PropertyId } from '../ids.ts';
import type { Strength } from '../match/likeness.ts';
import type { PropertyDraft } from '../property.ts';
import type { PropertyChange } from '../property-changes.ts';
import type { SeenProperty } from '../seen-property.ts';
import type { PencePerYear, Rate, SquareMetres } from '../units.ts';
import type { IsoMoment } from '../year.ts';
import type { QualityGrade, QualityRuleKey } from './rule-keys.ts';

/** `score` is the share of properties without an error or a warning. */
export type QualityScore = {
  properties: number;
  score: Rate;
  /** How many properties have something of a grade: as many as the list shows that is filtered by the rules of that grade. */
  byGrade: Record<QualityGrade, number>;
  byRule: Partial<Record<QualityRuleKey, number>>;
};

export type QualityScores = {
  all: QualityScore;
  organisations: readonly (QualityScore & { organisation: OrganisationId })[];
  /** Null stands for the properties whose district is not recorded. */
  districts: readonly (QualityScore & { district: string | null })[];
  /**
   * How many properties have each field, of how many that could. Of the others, `filled` have an estimate in their record, and `reckoned` have
   * none there but are reckoned by the totals with the average of their use.
   */
  fields: readonly {
    field: string;
    label: string;
    known: number;
    filled: number;
    reckoned: number;
    of: number;
    rule: QualityRuleKey | null;
  }[];
  /** The register's version that this is of. */
  version: number;
};

/** Something of one property to put right or to look at. `field` is where its form opens to mend it; `pair` is the two that may be one. */
export type QualityIssue = {
  rule: QualityRuleKey;
  grade: QualityGrade;
  sentence: string;
  field: keyof PropertyDraft | null;
  pair: { id: string; with: { id: PropertyId; name: string } } | null;
};

export type EstimateKind = 'running-cost' | 'floor-area';

/** A gap that can be filled: from which peers, how many, and how far they spread (lower and upper quartile, at this property's own size or cost). */
export type EstimateOffer = {
  id: PropertyId;
  version: number;
  name: string;
  holder: OrganisationId;
  value: PencePerYear | SquareMetres;
  /** What the totals reckon with until the gap is filled, null where they leave it out. */
  reckoned: PencePerYear | null;
  low: PencePerYear | SquareMetres;
  high: PencePerYear | SquareMetres;
  peers: number;
  /** "14 offices of the same holder" */
  peersInWords: string;
  method: string;
};

export type EstimatePreview = {
  kind: EstimateKind;
  offers: readonly EstimateOffer[];
  total: number;
  /** How many properties of the same scope have an estimate of this kind now, which can be removed. */
  filled: number;
  cannot: readonly { because: string; count: number }[];
};

/** What an edit of many properties would do, before it is done. */
export type BulkPreview = {
  changed: readonly { id: PropertyId; version: number; name: string; changes: readonly PropertyChange[] }[];
  total: number;
  unchanged: number;
  refused: readonly { id: PropertyId; name: string; because: string }[];
};

/** What a change of many properties came to. Given back as it is, `done` undoes it for every property that nobody has changed since. */
export type BulkDone = {
  done: readonly { id: PropertyId; version: number }[];
  refused: readonly { id: PropertyId; name: string; because: string }[];
};

export const pairStates = ['open', 'different', 'merged'] as const;
export type PairState = (typeof pairStates)[number];

/** Two properties that may be one. `kept` is the one that a merge kept. */
export type DuplicatePair = {
  id: string;
  state: PairState;
  because: string;
  /** How much speaks for it; null once it is decided. */
  strength: Strength | null;
  one: SeenProperty;
  other: SeenProperty;
  kept: PropertyId | null;
  decidedBy: string | null;
  decidedAt: IsoMoment | null;
  figures: readonly { label: string; one: Figure<number>; other: Figure<number> }[];
  /** The fields in which the two differ, both values in words; notes only for somebody who reads those of both. */
  differences: readonly { field: keyof PropertyDraft; label: string; one: string; other: string }[];
  /** Whether the person may decide on it, and else who may, in a sentence. */
  may: { decide: boolean; why: string | null };
};
