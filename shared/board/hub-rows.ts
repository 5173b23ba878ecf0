/** The hubs of a plan as rows: what each is, when it opens, the space needed against the space there, and what it costs to run. */
import type { Appraisal, HubOutcome } from '../appraisal/appraisal.ts';
import { demandKnown } from '../appraisal/gaps.ts';
import { plainPounds } from '../chart/money-axis.ts';
import { hubKindLabel, type Hub } from '../hub.ts';
import type { HubId } from '../ids.ts';
import { formatCount } from '../measure.ts';
import { formatFinancialYear } from '../year.ts';
import type { Presented } from './presented.ts';

export type HubRow = {
  hub: HubId;
  /** With its number on the map: "2. Sheerness Gateway". */
  name: string;
  /** "Gateway (front office), in Sheerness library; opens 2012-13; takes in 4 properties". */
  detail: string;
  /** In m²; "at least" where that of some that move in is not recorded. */
  needed: string;
  /** In m². */
  there: string;
  /** Pounds a year, new rent included. */
  cost: string;
};

const fromText = (members: number) => (members === 1 ? '1 property' : `${formatCount(members)} properties`);

/** The space needed; "at least" where that of some that move in is not recorded. */
function neededText(outcome: HubOutcome, appraisal: Appraisal): string {
  const { known, of } = demandKnown(outcome, appraisal);
  if (known === of) return formatCount(outcome.demand);
  return outcome.demand === 0 ? 'not recorded' : `at least ${formatCount(outcome.demand)}, known for ${known} of ${of}`;
}

/** Where a hub is: "in Sheerness library", "new build". */
export const hubSiteWords = ({ site }: Hub, { facts }: Pick<Presented, 'facts'>): string =>
  site.type === 'host' ? `in ${facts.get(site.property)?.name ?? 'a property not in the register'}` : 'new build';

/** One row for each hub, in the order of the plan, which numbers them. */
export function hubRows({ scenario, appraisal, facts }: Pick<Presented, 'scenario' | 'appraisal' | 'facts'>): HubRow[] {
  const outcomes = new Map(appraisal.hubs.map((outcome) => [outcome.hub, outcome]));
  return scenario.hubs.map((hub, place) => {
    const outcome = outcomes.get(hub.id);
    const takesIn = `takes in ${fromText(outcome?.members.length ?? 0)}`;
    return {
      hub: hub.id,
      name: `${place + 1}. ${hub.name}`,
      detail: `${hubKindLabel[hub.kind]}, ${hubSiteWords(hub, { facts })}; opens ${formatFinancialYear(hub.opens)}; ${takesIn}`,
      needed: outcome ? neededText(outcome, appraisal) : '—',
      there: outcome?.capacity == null ? 'not recorded' : formatCount(outcome.capacity),
      cost: outcome ? plainPounds(outcome.runningCost + outcome.newRent) : '—',
    };
  });
}
