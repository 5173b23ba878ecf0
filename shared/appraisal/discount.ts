/** Discounting: what a pound some years from now counts for today. */
import type { Rate } from '../units.ts';

/** 1 / (1 + r)^t with t = 0 in the base year. HM Treasury, The Green Book (2003), annex 6. */
export const discountFactor = (rate: Rate, years: number): number => 1 / (1 + rate) ** years;
