/** What happens to the whole of the data: a register loaded, a backup made, a backup put back in its place. */
import type { IsoMoment } from '../year.ts';
import { formatMoment } from '../year.ts';
import { counted } from './in-words.ts';

/** A backup by the name of its file, without its folder. */
export type BackupMark = { file: string; properties: number; scenarios: number; madeAt: IsoMoment };

/** What a backup took the place of: the file that it is kept as, and where its audit ended; null where there was none, or where it could not be read. */
export type Replaced = { keptAs: string | null; replacedHead: { number: number; hash: string } | null };

/** `version` is the register's after the event. */
export type RegisterEvent =
  | { kind: 'register.loaded'; version: number; before: null; after: { properties: number; scenarios: number; source: string } }
  | { kind: 'backup.made'; before: null; after: BackupMark }
  | { kind: 'backup.restored'; before: null; after: BackupMark & Replaced };

type Content = { properties: number; scenarios: number };

/** How many there are would tell, beside the register as others see it, how many are sensitive. */
const contentFor = (cleared: boolean, { properties, scenarios }: Content) =>
  `${cleared ? counted(properties, 'property', 'properties') : 'a register'} and ${counted(scenarios, 'scenario')}`;

const keptSentence = (keptAs: string | null) => (keptAs === null ? '' : ` What was there before is kept as ${keptAs}.`);

export function registerSentence(event: RegisterEvent, cleared: boolean): string {
  const content = contentFor(cleared, event.after);
  switch (event.kind) {
    case 'register.loaded':
      return `Loaded ${content} from ${event.after.source}.`;
    case 'backup.made':
      return `Made the backup ${event.after.file} of ${content}.`;
    case 'backup.restored':
      return `Restored the backup ${event.after.file} of ${formatMoment(event.after.madeAt)}, with ${content}.${keptSentence(event.after.keptAs)}`;
  }
}

/** The loading of a register in the history of one record that came with it. */
export const arrivalSentence = ({ after }: Extract<RegisterEvent, { kind: 'register.loaded' }>): string =>
  `Came with the register, which was loaded from ${after.source}.`;
