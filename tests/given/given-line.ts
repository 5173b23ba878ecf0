/** Disposals and their lines made for tests: whole records of which a test says only what it is about. */
import { disposalEntry, type DisposalEntry, type PlannedExit } from '../../shared/disposal-entry.ts';
import { type Disposal, disposalSchema, type TakenStep } from '../../shared/disposal-record.ts';
import type { DisposalStage } from '../../shared/disposal.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { financialYear, type IsoDate, isoDate } from '../../shared/year.ts';
import { givenFacts } from './given-plan.ts';

export const day = (text: string): IsoDate => isoDate(text);

/** A step that was taken. */
export const givenTaken = (to: DisposalStage, on: string, change: Partial<TakenStep> = {}): TakenStep => ({
  to,
  on: day(on),
  decision: '',
  reason: '',
  reviewOn: null,
  amount: null,
  toBody: null,
  from: null,
  by: 'Ann Officer',
  ...change,
});

/** A disposal at a stage that it reached on a day. */
export const givenDisposal = (id: string, stage: DisposalStage, change: Partial<Disposal> = {}): Disposal =>
  disposalSchema.parse({
    id,
    property: `p-${id}`,
    scenario: null,
    stage,
    steps: [givenTaken(stage, '2026-06-01')],
    version: 1,
    route: null,
    expectedReceipt: { basis: 'unknown' },
    completionYear: null,
    expectedCompletion: null,
    contact: '',
    duties: [],
    notes: '',
    ...change,
  });

/** A plan that lets a property go. */
export const givenExit = (name: string, year = 2027): PlannedExit => ({
  scenario: name.toLowerCase().replaceAll(' ', '-') as ScenarioId,
  name,
  route: 'open-market-sale',
  year: financialYear(year),
  receipt: { basis: 'unknown' },
});

type LineOf = { disposal?: Disposal | null; plans?: readonly PlannedExit[]; today?: string };

/** A line of the disposals page for a property of that name. */
export const givenLine = (
  name: string,
  { disposal = null, plans = [], today = '2026-11-22' }: LineOf = {},
  change: Parameters<typeof givenFacts>[1] = {},
): DisposalEntry =>
  disposalEntry({
    facts: givenFacts(disposal?.property ?? name.toLowerCase().replaceAll(' ', '-'), { name, ...change }),
    sector: 'county',
    barriers: [],
    disposal,
    plans,
    today: day(today),
  });
