/** The financial years that an appraisal covers: from the base year, for as many years as its horizon. */
import type { FinancialYear } from '../year.ts';

export type Span = { first: FinancialYear; years: number };

/** Whether a year lies within the span. */
export const isWithin = (span: Span, year: FinancialYear): boolean => year >= span.first && year < span.first + span.years;

/** The place of a year in the span, 0 for the base year; negative before it. */
export const placeOf = (span: Span, year: FinancialYear): number => year - span.first;
