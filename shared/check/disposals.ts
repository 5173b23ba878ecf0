/** Checks on leaving: tenure, tenants, energy rating, ring-fences, sales already under way, and figures that are missing. */
import { leavesRentOut } from '../appraisal/rent-received.ts';
import type { Check } from '../check.ts';
import type { Decision } from '../decision.ts';
import { disposalStageLabel, type DisposalStage } from '../disposal.ts';
import { tenureLabel, type Tenure } from '../tenure.ts';
import { error, warning, type PlanUnderCheck } from './plan-under-check.ts';

const leaves = ({ action }: Decision) => action === 'relocate-and-dispose' || action === 'transfer';

const unsold: readonly Tenure[] = ['pfi', 'user-rights', 'licence'];

/** Properties that the plan sells, gives to a community or takes a receipt for, by whatever way out, although the holder has no interest to sell. */
export const unsaleable = ({ decided }: PlanUnderCheck): Check[] =>
  decided.flatMap(({ decision, property }) => {
    const given = decision.exitRoute === 'open-market-sale' || decision.exitRoute === 'community-asset-transfer';
    const receives = (decision.receiptOverride?.amount ?? 0) > 0;
    if (property.tenure === null || !unsold.includes(property.tenure) || !leaves(decision) || !(given || receives)) return [];
    const held = property.tenure === 'pfi' ? 'PFI' : tenureLabel[property.tenure].toLowerCase();
    const amiss = decision.exitRoute === 'open-market-sale' ? 'sold' : given ? 'passed to a community' : 'the source of a receipt';
    return error(
      'not-saleable',
      { property: property.id },
      `${property.name} is held by ${held}, which cannot be ${amiss}.`,
      receives ? 'Take out the receipt, and hand it back or keep it.' : 'Choose another way out, such as handing it back.',
    );
  });

/** Ring-fenced properties whose leaving or reduction saves what is not the plan's to count. */
export const ringFences = ({ decided, outcomes }: PlanUnderCheck): Check[] =>
  decided
    .filter(({ property }) => property.ringFenced && outcomes.get(property.id)?.savingStarts != null)
    .map(({ property }) =>
      warning(
        'ring-fenced',
        { property: property.id },
        `The budget of ${property.name} is ring-fenced, so its saving is left out of the plan’s.`,
        'Agree with the budget’s holder before relying on it, or retain the property.',
      ),
    );

const sold: readonly DisposalStage[] = ['completed', 'transferred'];
const selling: readonly DisposalStage[] = ['under-offer', 'exchanged'];

/** Properties already sold or under offer. */
export const alreadyLeaving = ({ decided }: PlanUnderCheck): Check[] =>
  decided.flatMap(({ decision, property }) => {
    const stage = property.disposalStage;
    if (stage === null || !(sold.includes(stage) || selling.includes(stage))) return [];
    const severe = sold.includes(stage) || !leaves(decision);
    return (severe ? error : warning)(
      'already-leaving',
      { property: property.id },
      `${property.name} is already at the stage “${disposalStageLabel[stage].toLowerCase()}”.`,
      severe ? 'Take it out of the plan.' : 'Check that its receipt is not counted elsewhere.',
    );
  });

/** Freeholds let to somebody else and taken to be free to vacate, rebuild or use. */
export const tenanted = ({ decided }: PlanUnderCheck): Check[] =>
  decided
    .filter(({ decision, property }) => property.letOut && decision.exitRoute !== 'let-out')
    .map(({ decision, property }) =>
      (leaves(decision) ? warning : error)(
        'let-and-not-vacant',
        { property: property.id },
        `${property.name} is let out, so it is not free until its tenant leaves.`,
        'Agree terms with the tenant, or value it as sold with the tenancy.',
      ),
    );

/** Rent that a tenant pays now or would pay: a register's running cost is what the holder spends, so a plan neither loses nor gains it. */
export const rentReceived = ({ decided }: PlanUnderCheck): Check[] =>
  decided.flatMap(({ decision, property }) => {
    if (!leavesRentOut(decision, property)) return [];
    const pays = property.letOut
      ? `what the tenant of ${property.name} pays is not taken off the saving`
      : `what a tenant of ${property.name} would pay is not added to the saving`;
    return warning(
      'rent-received',
      { property: property.id },
      `Rent received is not counted, so ${pays}.`,
      'Enter the yearly rent as other saving of a hub, less than nil where it is lost, with the lease as its source.',
    );
  });

/** Lettings of buildings rated below E: unlawful since 1 April 2023. Energy Efficiency (Private Rented Property) Regulations 2015. */
export const energyRatings = ({ decided }: PlanUnderCheck): Check[] =>
  decided
    .filter(({ decision, property }) => decision.exitRoute === 'let-out' && property.holding !== 'land')
    .flatMap(({ property }) => {
      if (property.epc === 'F' || property.epc === 'G')
        return error(
          'epc-below-e',
          { property: property.id },
          `${property.name} is rated ${property.epc} and may not be let: the law requires E or better.`,
          'Improve it to E, register an exemption, or sell it, which is not barred.',
        );
      if (property.epc !== null) return [];
      return warning(
        'figure-unknown',
        { property: property.id },
        `${property.name} is to be let and its energy rating is not recorded; it must be E or better.`,
        'Record its energy performance certificate.',
      );
    });

const unfigured = ['year within the plan', 'receipt within the years of the plan'];

/** Properties for which a total leaves something out because it is not known. */
export function unknownFigures({ outcomes, facts }: PlanUnderCheck): Check[] {
  const found: Check[] = [];
  for (const { property, participating, missing } of outcomes.values()) {
    if (!participating || missing.length === 0) continue;
    const names = missing.filter((name) => !unfigured.includes(name));
    if (names.length === 0) continue;
    found.push(
      warning(
        'figure-unknown',
        { property },
        `Not known for ${facts.get(property)?.name ?? property}, and left out of the totals: ${names.join(', ')}.`,
        'Record it in the register, or enter it in the plan.',
      ),
    );
  }
  return found;
}
