/** Lease dates of the leaseholds that the Swale plan gives up: each has a break or an expiry that its year can use, save one that costs rent to its expiry. */
import { isoDateSchema, type IsoDate } from '../../shared/year.ts';

type PlanLease = { breakOn: IsoDate | null; expiresOn: IsoDate };

const day = (text: string): IsoDate => isoDateSchema.parse(text);

/** By the key of the sketch. */
export const planLeases: ReadonlyMap<string, PlanLease> = new Map([
  ['Swale Sheerness social services office', { breakOn: day('2012-06-24'), expiresOn: day('2017-06-24') }],
  ['Swale Sittingbourne social services office', { breakOn: day('2013-09-29'), expiresOn: day('2018-09-29') }],
  ['Swale Sittingbourne primary care office', { breakOn: null, expiresOn: day('2014-03-25') }],
  ['Swale Faversham primary care office', { breakOn: null, expiresOn: day('2014-12-25') }],
]);
