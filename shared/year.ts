/** Dates and financial years: a financial year runs 1 April to 31 March and is named by the calendar year in which it starts. */
import { z } from 'zod';

/** 2010 means 1 April 2010 to 31 March 2011. */
export const financialYearSchema = z.number().int().min(1990).max(2100).brand<'FinancialYear'>();
export type FinancialYear = z.infer<typeof financialYearSchema>;

/** A calendar day as YYYY-MM-DD. */
export const isoDateSchema = z.iso.date().brand<'IsoDate'>();
export type IsoDate = z.infer<typeof isoDateSchema>;

/** A moment as an ISO 8601 UTC timestamp. */
export const isoMomentSchema = z.iso.datetime().brand<'IsoMoment'>();
export type IsoMoment = z.infer<typeof isoMomentSchema>;
