/** All that a report is made from: one plan as the board presents it, the estate it looks over and what is known beside it, as its reader may see them. */
import type { PlanRange } from '../appraisal/plan-range.ts';
import type { GroundOfPlace } from '../access/area-set.ts';
import type { SharingRule } from '../assumptions.ts';
import type { Barrier } from '../barrier.ts';
import type { Presented } from '../board/presented.ts';
import type { ChartPalette } from '../chart/chart.ts';
import type { DisposalEntry } from '../disposal-entry.ts';
import type { PropertyFacts } from '../facts.ts';
import type { PropertyId } from '../ids.ts';
import type { CountedTwice } from '../match/counted-twice.ts';
import type { Organisation } from '../organisation.ts';
import type { MapPicture } from '../paper/map-picture.ts';
import type { QualityScores } from '../quality/quality-answer.ts';
import type { IsoMoment } from '../year.ts';
import type { ReportDocument } from './report-document.ts';

export type ReportInput = {
  /** Appraised over what the reader sees of the register today, as the board does it. */
  presented: Presented;
  /** How sure the figures are; null where nothing is planned. */
  range: PlanRange | null;
  /** Every property of the plan's place that the reader may see, archived ones left out. */
  estate: readonly PropertyFacts[];
  /** The barriers of the properties that the plan decides on or puts hubs in; those resolved may be among them. */
  barriers: ReadonlyMap<PropertyId, readonly Barrier[]>;
  organisations: readonly Organisation[];
  /** The lines of the disposals page for properties that the plan lets go; others are passed over. */
  disposals: readonly DisposalEntry[];
  /** Null where nothing of it can be placed. */
  maps: { today: MapPicture | null; remodelled: MapPicture | null };
  /** Of the plan's place. */
  quality: QualityScores;
  twice: CountedTwice;
  /** Settlements and small areas of the plan's place. */
  ground: GroundOfPlace;
  /** By which hub costs are shared among the bodies: the plan's own rule or another. */
  rule: SharingRule;
  organisation: ReportDocument['organisation'];
  madeBy: string;
  madeAt: IsoMoment;
  registerVersion: number;
  illustrative: boolean;
  palette: ChartPalette;
};
