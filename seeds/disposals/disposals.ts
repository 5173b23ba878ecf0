/** Illustrative disposals of the properties that stand at a stage, dated from the day on which the register is filled; every step is one that the product allows. */
import { proposedDisposal } from '../../shared/begin-disposal.ts';
import type { Disposal, Step } from '../../shared/disposal-record.ts';
import type { DisposalStage, ExitRoute } from '../../shared/disposal.ts';
import { estimated, known, unknown, valueOf, type Figure } from '../../shared/figure.ts';
import { disposalIdSchema, type OrganisationId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { Property } from '../../shared/property.ts';
import { takeStep } from '../../shared/take-step.ts';
import type { Pence } from '../../shared/units.ts';
import { addYears, financialYearOf, formatDate, type IsoDate } from '../../shared/year.ts';
import { chanceOf, type Chance } from '../chance.ts';
import { daysBefore, workingDay } from './days.ts';
import { dutiesFound } from './duties.ts';
import { storyOf, type Passed } from './story.ts';

const recorder = 'Illustrative register';

type Case = { property: Property; holder: Organisation; today: IsoDate; chance: Chance; route: ExitRoute | null; value: Figure<Pence> };

function routeOf(stage: DisposalStage, chance: Chance): ExitRoute | null {
  if (stage === 'transferred') return 'public-transfer';
  if (stage === 'identified' && chance.happens(0.5)) return null;
  return chance.happens(0.12) ? 'community-asset-transfer' : 'open-market-sale';
}

/** What is expected where the register values it; a transfer to a community or another body is given for less. */
function expectedOf({ disposalValue }: Property, route: ExitRoute | null, chance: Chance): Figure<Pence> {
  if (!known(disposalValue) || route === 'open-market-sale' || route === null) return disposalValue;
  if (chance.happens(0.3)) return unknown;
  const part = Math.round((disposalValue.value * 0.2) / 100_000) * 100_000;
  return estimated(part as Pence, 'Illustrative: a fifth of the disposal value', null);
}

/** An amount to the thousand pounds about what is expected. */
function amountNear({ value, chance }: Case): Pence {
  const expected = valueOf(value) ?? ((chance.whole(90, 400) * 100_000) as Pence);
  return (Math.round((expected * chance.between(0.86, 1.14)) / 100_000) * 100_000) as Pence;
}

const plain = (to: DisposalStage, on: IsoDate): Step => ({ to, on, decision: '', reason: '', reviewOn: null, amount: null, toBody: null });

const receivers: readonly OrganisationId[] = ['kcc', 'police', 'fire'] as OrganisationId[];

function stepTo(at: Case, { stage }: Passed, on: IsoDate, amount: Pence): Step {
  const step = plain(stage, on);
  switch (stage) {
    case 'declared-surplus':
      return { ...step, decision: `Illustrative: Asset Management Board, ${formatDate(on)}, minute ${at.chance.whole(4, 28)}` };
    case 'under-offer':
    case 'exchanged':
    case 'completed':
      return { ...step, amount };
    case 'on-hold':
      return {
        ...step,
        reason: 'Illustrative: the plan for the town is under review.',
        reviewOn: daysBefore(at.today, -at.chance.whole(30, 120)),
      };
    case 'withdrawn':
      return { ...step, reason: 'Illustrative: a use of the holder’s own was found for it.' };
    case 'transferred': {
      const toBody = receivers.find((one) => one !== at.property.holder) ?? null;
      return { ...step, amount, toBody };
    }
    case 'identified':
    case 'circulated':
    case 'on-market':
      return step;
  }
}

/** When it is to complete: told of those that go to market, in the year of the sale for those that were sold. */
function completionOf({ chance, today }: Case, story: readonly Passed[]): Pick<Disposal, 'completionYear' | 'expectedCompletion'> {
  const last = story.at(-1);
  if (last === undefined || last.stage === 'withdrawn') return { completionYear: null, expectedCompletion: null };
  if (last.stage === 'completed' || last.stage === 'transferred') {
    const expectedCompletion = workingDay(daysBefore(today, last.daysAgo + chance.whole(-60, 120)));
    return { completionYear: financialYearOf(expectedCompletion), expectedCompletion };
  }
  const ahead: Partial<Record<DisposalStage, number>> = { 'on-market': 260, 'under-offer': 130, exchanged: 30 };
  const days = ahead[last.stage];
  if (days !== undefined) {
    const expectedCompletion = workingDay(daysBefore(today, -days - chance.whole(0, 60)));
    return { completionYear: financialYearOf(expectedCompletion), expectedCompletion };
  }
  const year = addYears(financialYearOf(today), chance.whole(1, 3));
  return { completionYear: last.stage === 'identified' && chance.happens(0.4) ? null : year, expectedCompletion: null };
}

function contactOf({ shortName, id }: Organisation): string {
  return `${shortName} property team (illustrative), property@${id}.example.org`;
}

function disposalOf(property: Property, stage: DisposalStage, holder: Organisation, today: IsoDate): Disposal {
  const chance = chanceOf(`${property.id} disposal`);
  const route = routeOf(stage, chance);
  const at: Case = { property, holder, today, chance, route, value: expectedOf(property, route, chance) };
  const story = storyOf(stage, chance);
  const dayOf = ({ daysAgo }: Passed) => workingDay(daysBefore(today, daysAgo));
  const [first, ...rest] = story;
  if (first === undefined) throw new Error(`No story leads to ${stage}.`);
  const id = disposalIdSchema.parse(property.id.replace(/^p/, 'd'));
  const amount = amountNear(at);
  let disposal: Disposal = {
    ...proposedDisposal({ id, property, by: recorder, on: dayOf(first), plan: null }),
    route,
    expectedReceipt: at.value,
    contact: contactOf(holder),
    ...completionOf(at, story),
  };
  for (const passed of rest) {
    const on = dayOf(passed);
    if (passed.stage === 'on-market' || passed.stage === 'transferred')
      disposal = { ...disposal, duties: dutiesFound(property, holder.sector, route, on) };
    const context = {
      by: recorder,
      today,
      property: { tenure: property.interests[0]?.tenure ?? null, use: property.use, sector: holder.sector },
    };
    const answer = takeStep(disposal, stepTo(at, passed, on, amount), context);
    if (!answer.ok) throw new Error(`${property.name}: ${answer.problem.message}`);
    disposal = answer.value;
  }
  if (stage === 'circulated' && chance.happens(0.6))
    disposal = { ...disposal, duties: dutiesFound(property, holder.sector, route, today, chance.whole(1, 3)) };
  return disposal;
}

/** The disposals of the properties of a register, in its order. */
export function illustrativeDisposals(properties: readonly Property[], organisations: readonly Organisation[], today: IsoDate): Disposal[] {
  const holders = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return properties.flatMap((property) => {
    const holder = holders.get(property.holder);
    return property.disposalStage === null || holder === undefined ? [] : [disposalOf(property, property.disposalStage, holder, today)];
  });
}
