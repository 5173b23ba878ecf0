/** A sketch: one generated property in plain numbers while its register is being brought to the published totals; assemble.ts makes the record. */
import type { Place } from '../geodata/place.ts';
import type { DisposalStage } from '../shared/disposal.ts';
import type { Tenure } from '../shared/tenure.ts';
import type { Use } from '../shared/use.ts';
import type { Ring } from './profile.ts';

/** What is decided of a property before any figure: who holds what, where, on which terms. */
export type Entry = {
  key: string;
  name: string;
  place: Place;
  holder: string;
  use: Use;
  tenure: Tenure;
  ring: Ring;
  letOut: boolean;
  sensitive: boolean;
  stage: DisposalStage | null;
  /** m² of floor where the entry fixes it. */
  area: number | null;
};

export type Sketch = Entry & {
  /** Whole m²; null where there is no building. */
  area: number | null;
  areaKnown: boolean;
  /** Pence a year. */
  cost: number | null;
  costKnown: boolean;
  /** Hectares. */
  site: number;
  /** Pounds. */
  book: number;
  bookKnown: boolean;
  /** Pounds. */
  disposal: number | null;
};
