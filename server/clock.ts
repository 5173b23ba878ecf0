/** The one clock of the server. */
import type { IsoMoment } from '../shared/year.ts';

export const moment = (): IsoMoment => new Date().toISOString() as IsoMoment;
