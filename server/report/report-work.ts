/** What the thread of a report is given and what it tells; plain data, since it passes between threads. */
import type { Stored } from '../../shared/board/presented.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { GroundLayers } from '../../shared/paper/ground.ts';
import type { MapPalette } from '../../shared/paper/paper-colours.ts';
import type { ReportInput } from '../../shared/report/report-input.ts';

/** All that a report is made from but what the thread works out itself: the appraisal over the facts, its range, and the maps. */
export type GatheredReport = Omit<ReportInput, 'presented' | 'maps' | 'range'> & {
  stored: Stored;
  facts: readonly PropertyFacts[];
  estimates: boolean;
  /** The layers of the base map by their names. */
  layers: GroundLayers;
  mapPalette: MapPalette;
};

export type ReportWork = {
  gathered: GatheredReport;
  as: 'docx' | 'page';
  /** Where it is written. */
  path: string;
};

export type ThreadSays = { done: number; of: number } | { written: { style: string | null } };
