/** What the thread of an import is asked for and what it answers; plain data, since it passes between threads. */
import type { ImportCounts, ImportProgress } from '../../shared/import/import-answer.ts';
import type { Mapping, MappingQuestion } from '../../shared/import/mapping.ts';
import type { ProfileKey } from '../../shared/import/profile-keys.ts';
import type { ImportId, OrganisationId } from '../../shared/ids.ts';
import type { Person } from '../../shared/role.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { ImportSettings } from './import-settings.ts';

type Of = { id: ImportId; person: Person; from: string; at: IsoMoment };

export type ImportJob =
  /** `mapping` is what a person said of the columns; null where the list is to be recognised, as the profile if one is named. */
  | (Of & { kind: 'check'; fileName: string; organisation: OrganisationId; mapping: Mapping | null; profile: ProfileKey | null })
  | (Of & { kind: 'save' })
  | (Of & { kind: 'undo' });

export type ThreadData = { job: ImportJob; database: string; upload: string; staging: string; settings: ImportSettings; stop: Int32Array };

export type Checked = { counts: ImportCounts; notes: readonly string[]; mapping: Mapping; profile: ProfileKey; registerVersion: number };

/** How a job ended. `choosing`: a person must say what the columns mean. `refused`: it cannot be done, in a sentence. */
export type Ending =
  | { end: 'choosing'; question: MappingQuestion; notes: readonly string[] }
  | { end: 'checked'; question: MappingQuestion; checked: Checked }
  | { end: 'done'; version: number }
  | { end: 'refused'; problem: string }
  | { end: 'cancelled' };

export type ThreadMessage = { progress: ImportProgress } | { ending: Ending };
