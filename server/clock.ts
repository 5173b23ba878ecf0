/** The one clock of the server. */
import type { IsoDate, IsoMoment } from '../shared/year.ts';

export const moment = (): IsoMoment => new Date().toISOString() as IsoMoment;

/** The day, as everybody's clock in Greenwich has it. */
export const today = (): IsoDate => moment().slice(0, 10) as IsoDate;
