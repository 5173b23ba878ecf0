/** Lease dates of the leaseholds that the shipped scenarios give up: most have a break or an expiry that the year of leaving can use, a few cost rent beyond it. */
import { isoDateSchema, type IsoDate } from '../shared/year.ts';

type PlanLease = { breakOn: IsoDate | null; expiresOn: IsoDate };

const day = (text: string): IsoDate => isoDateSchema.parse(text);
const untilBreak = (breakOn: string, expiresOn: string): PlanLease => ({ breakOn: day(breakOn), expiresOn: day(expiresOn) });
const untilExpiry = (expiresOn: string): PlanLease => ({ breakOn: null, expiresOn: day(expiresOn) });

/** By the key of the sketch. */
export const planLeases: ReadonlyMap<string, PlanLease> = new Map([
  ['Swale Sheerness social services office', untilBreak('2013-03-31', '2018-03-31')],
  ['Swale Sittingbourne social services office', untilBreak('2014-06-24', '2019-06-24')],
  ['Swale Sittingbourne primary care office', untilExpiry('2014-03-25')],
  ['Swale Faversham primary care office', untilExpiry('2014-12-25')],
  ['Tunbridge Wells Tunbridge Wells land registry', untilBreak('2013-03-31', '2018-03-31')],
  ['Tunbridge Wells Tunbridge Wells tax office', untilExpiry('2013-03-24')],
  ['Tunbridge Wells Tunbridge Wells probation office', untilBreak('2013-06-24', '2016-06-24')],
  ['Tunbridge Wells Tunbridge Wells housing office', untilExpiry('2013-03-24')],
  ['Tunbridge Wells Paddock Wood council office', untilExpiry('2012-12-25')],
  ['Tunbridge Wells Tunbridge Wells area office', untilBreak('2013-03-31', '2020-03-31')],
  ['Tunbridge Wells Tunbridge Wells social services office', untilExpiry('2014-09-29')],
  ['Tunbridge Wells Tunbridge Wells primary care office', untilBreak('2013-09-29', '2018-09-29')],
  ['Tunbridge Wells Tunbridge Wells community health office', untilExpiry('2012-09-29')],
]);
