/** Puts a backup in the place of a running server's database: the sitting ends, the files change places, and another sitting opens; the former one if that fails. */
import type { BackupMark } from '../../shared/audit/register-event.ts';
import { moment } from '../clock.ts';
import type { Front } from '../front.ts';
import { ServerStop } from '../server-stop.ts';
import { openSitting, type House, type Sitting } from '../sitting.ts';
import type { Reply } from './control.ts';
import { putBack, type Put } from './put-back.ts';

export type Seat = { house: House; front: Front; sitting: Sitting };
export type IncomingFile = { incoming: string; mark: BackupMark };

const away = 'A backup is being put back. Try again in a moment.';

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function exchange({ house, sitting }: Seat, { incoming, mark }: IncomingFile): Promise<Put | string> {
  try {
    return await putBack({ directory: house.config.dataDirectory, present: sitting.services.db, incoming, mark, now: moment });
  } catch (error) {
    await sitting.services.db.destroy();
    if (error instanceof ServerStop) return error.message;
    return `The files could not be exchanged (${reason(error)}). Nothing was replaced.`;
  }
}

type Swapped = { sitting: Sitting; reply: Reply };

async function formerAgain(house: House, sentence: string): Promise<Swapped> {
  house.say(sentence);
  return { sitting: await openSitting(house), reply: { done: false, lines: [sentence] } };
}

/** Whatever happens a sitting is open afterwards; where not even the former one opens again, this throws. */
export async function swapSittings(seat: Seat, file: IncomingFile): Promise<Swapped> {
  const { house, front, sitting } = seat;
  await front.pause(away);
  await sitting.app.close();
  const put = await exchange(seat, file);
  if (typeof put === 'string') return formerAgain(house, put);
  try {
    const opened = await openSitting(house);
    house.say(`The backup ${file.mark.file} was put back. What was there before is kept as ${put.keptAs}.`);
    return { sitting: opened, reply: { done: true, lines: put.keptAs === null ? [] : [put.keptAs] } };
  } catch (error) {
    put.takeBack();
    return formerAgain(house, `The backup could not be opened (${reason(error)}). What was there before is in its place again.`);
  }
}
