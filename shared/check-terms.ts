/** What is checked of the terms of a disposal beyond their schema: days that contradict each other, and a duty recorded twice or ahead of time. */
import { factsOfDuties } from './disposal-duties.ts';
import type { DisposalTerms } from './disposal-record.ts';
import type { Problem } from './problem.ts';
import { financialYearOf, formatFinancialYear, type IsoDate } from './year.ts';

/** The problem that stops terms from being stored, with every field that has one; null where nothing does. */
export function termsProblem({ completionYear, expectedCompletion, duties }: DisposalTerms, today: IsoDate): Problem | null {
  const fields: { path: string; message: string }[] = [];
  const year = expectedCompletion && financialYearOf(expectedCompletion);
  if (year !== null && completionYear !== null && year !== completionYear)
    fields.push({
      path: 'expectedCompletion',
      message: `That day lies in ${formatFinancialYear(year)}, and the year of completion is ${formatFinancialYear(completionYear)}.`,
    });
  for (const [at, { duty, on }] of duties.entries()) {
    const { label } = factsOfDuties[duty];
    if (duties.findIndex((one) => one.duty === duty) < at)
      fields.push({ path: `duties.${at}.duty`, message: `${label} is recorded twice.` });
    if (on > today) fields.push({ path: `duties.${at}.on`, message: `${label} was considered on a day that lies ahead.` });
  }
  const [first] = fields;
  return first ? { kind: 'invalid', message: first.message, fields } : null;
}
