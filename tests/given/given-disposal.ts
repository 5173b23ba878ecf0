/** Steps and terms of disposals as they come in over the wire. */
import type { Disposal, DisposalTerms, Step } from '../../shared/disposal-record.ts';
import { disposalTermsSchema, stepSchema } from '../../shared/disposal-record.ts';
import { dutiesOf, factsOfDuties } from '../../shared/disposal-duties.ts';
import type { DisposalStage } from '../../shared/disposal.ts';

/** A step with nothing but its stage and its day, and what the test says. */
export const givenStep = (to: DisposalStage, on: string, more: Record<string, unknown> = {}): Step => stepSchema.parse({ to, on, ...more });

/** Every duty of a sold freehold office, as considered on a day. */
export const givenDuties = (on: string): Record<string, unknown>[] =>
  dutiesOf({ tenure: 'freehold', use: 'office', sector: 'county', route: 'open-market-sale' }).map((duty) => ({
    duty,
    answer: Object.keys(factsOfDuties[duty].answers)[0],
    by: 'The board',
    on,
    why: 'Considered for the test.',
  }));

/** The terms of a disposal with those that the test says. */
export const givenTerms = (disposal: Disposal, more: Record<string, unknown> = {}): DisposalTerms =>
  disposalTermsSchema.parse({ ...disposal, ...more });
