/** A disposal as it begins: proposed from a plan or from the register, or taken over at the stage that a property came with. */
import type { PlannedExit } from './disposal-entry.ts';
import type { Disposal, TakenStep } from './disposal-record.ts';
import type { DisposalStage } from './disposal.ts';
import { unknown, type Figure } from './figure.ts';
import type { DisposalId } from './ids.ts';
import type { Property } from './property.ts';
import type { Pence } from './units.ts';
import type { IsoDate } from './year.ts';

type OfDisposal = Pick<Property, 'id' | 'interests' | 'disposalValue'>;

export type Beginning = {
  id: DisposalId;
  property: OfDisposal;
  by: string;
  on: IsoDate;
  /** The plan that it comes from; null where it comes from the register. */
  plan: PlannedExit | null;
};

/** What the register expects of a sale: a freehold's disposal value. */
const expectedOf = ({ interests, disposalValue }: OfDisposal): Figure<Pence> =>
  interests[0]?.tenure === 'freehold' ? disposalValue : unknown;

const firstStep = (to: DisposalStage, { by, on }: Beginning, reason: string): TakenStep => ({
  from: null,
  to,
  on,
  decision: '',
  reason,
  reviewOn: null,
  amount: null,
  toBody: null,
  by,
});

function begun(beginning: Beginning, step: TakenStep): Disposal {
  const { id, property, plan } = beginning;
  return {
    id,
    property: property.id,
    scenario: plan?.scenario ?? null,
    stage: step.to,
    route: plan?.route ?? null,
    expectedReceipt: plan?.receipt ?? expectedOf(property),
    completionYear: plan?.year ?? null,
    expectedCompletion: null,
    contact: '',
    duties: [],
    notes: '',
    steps: [step],
    version: 1,
  };
}

/** A property that is proposed: identified, with the route, year and receipt of the plan where it comes from one. */
export const proposedDisposal = (beginning: Beginning): Disposal =>
  begun(beginning, firstStep('identified', beginning, beginning.plan === null ? '' : `From the scenario ${beginning.plan.name}.`));

/** A property that comes to the register at a stage: the steps that led to it are not known. */
export const takenOverDisposal = (beginning: Beginning, stage: DisposalStage, from: string): Disposal =>
  begun(beginning, firstStep(stage, beginning, from));
