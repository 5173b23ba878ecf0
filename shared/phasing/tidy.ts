/** Tidying: the earliest years in which everything a plan decides can happen, or the least that must move later for what breaks to hold. */
import type { Appraisal } from '../appraisal/appraisal.ts';
import type { Facts } from '../appraisal/appraise.ts';
import { planOf } from '../appraisal/plan.ts';
import { isWithin, type Span } from '../appraisal/span.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { FinancialYear } from '../year.ts';
import { firstLeavingFor, hubsAwaited } from './dependencies.ts';
import { givesLeaseBack, leaseProposal } from './lease-proposal.ts';
import { leftIn, retimingOf, type Retiming } from './retiming.ts';

/** `earliest`: as early as can be, whatever was planned. `mend`: nothing earlier than planned, and later only what breaks a dependency. */
export type TidyKind = 'earliest' | 'mend';

const latest = (...years: number[]) => Math.max(...years) as FinancialYear;

/**
 * The years that a tidied plan has. A hub opens at the earliest in the year after the base year, in which it is made, or in the base year
 * where that is what was planned; a host's decision is of the year in which its hub opens. A property is left at the earliest on the day before
 * the last of its hubs opens; where a hub fits only once its host's own occupiers have given up space, not before they have; and where its lease
 * is given back, when the lease can end, if that is within the years of the plan. Receipts keep their distance. Ceilings are not looked at, and
 * services that never fit do not come to fit. `appraise` must be over these facts. Tidying twice is tidying once; order does not matter.
 */
export function tidied(facts: Facts, scenario: ScenarioDraft, appraise: (scenario: ScenarioDraft) => Appraisal, kind: TidyKind): Retiming {
  const byId = 'get' in facts ? facts : new Map(facts.map((property) => [property.id, property]));
  const loose = scheduled(byId, scenario, new Set(), kind);
  const tight = tightHubs(loose, appraise(loose));
  return retimingOf(scenario, tight.size === 0 ? loose : scheduled(byId, scenario, tight, kind));
}

function scheduled(
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  scenario: ScenarioDraft,
  tight: ReadonlySet<HubId>,
  kind: TidyKind,
): ScenarioDraft {
  const { span, decisions, hubs } = planOf(scenario);
  const opening = (hub: Hub) => latest(span.first, kind === 'mend' ? hub.opens : Math.min(hub.opens, span.first + 1));
  const known = new Map(hubs.map((hub) => [hub.id, { ...hub, opens: opening(hub) }]));
  const hosted = new Map([...known.values()].flatMap((hub) => (hub.site.type === 'host' ? [[hub.site.property, hub] as const] : [])));
  const start = (decision: Decision): FinancialYear => {
    const host = decision.action === 'host' ? hosted.get(decision.property) : undefined;
    const awaited = hubsAwaited(decision, known).map(firstLeavingFor);
    return latest(span.first, ...awaited, host?.opens ?? (kind === 'mend' ? decision.year : span.first));
  };
  const settle = (decision: Decision, year: FinancialYear) => leaseYear(decision, facts.get(decision.property), year, span);
  const acting = scenario.decisions.filter(({ action }) => action !== 'retain');
  const years = new Map(acting.map((decision) => [decision, settle(decision, start(decision))]));
  const freedBy = (decision: Decision) =>
    hubsAwaited(decision, known).flatMap(({ id, site }) => {
      const host = site.type === 'host' && tight.has(id) ? decisions.get(site.property) : undefined;
      return (host && years.get(host)) ?? [];
    });
  for (let changed = true; changed; ) {
    changed = false;
    for (const [decision, year] of years) {
      const next = settle(decision, latest(year, ...freedBy(decision)));
      if (next === year) continue;
      years.set(decision, next);
      changed = true;
    }
  }
  return {
    ...scenario,
    hubs: scenario.hubs.map((hub) => ({ ...hub, opens: opening(hub) })),
    decisions: scenario.decisions.map((decision) => leftIn(decision, years.get(decision) ?? decision.year)),
  };
}

/** The hubs whose members fit only once its host's own occupiers have given up space. */
function tightHubs(scenario: ScenarioDraft, appraisal: Appraisal): Set<HubId> {
  const { decisions, hubs } = planOf(scenario);
  const room = new Map(appraisal.hubs.map((outcome) => [outcome.hub, outcome]));
  const tight = hubs.filter(({ id, site }) => {
    const outcome = room.get(id);
    const host = site.type === 'host' ? decisions.get(site.property) : undefined;
    return host?.action === 'reduce-space' && outcome !== undefined && outcome.capacity !== null && outcome.demand > outcome.capacity;
  });
  return new Set(tight.map(({ id }) => id));
}

/** The first year, from one, in which a lease that is given back can end; the year itself where that lies outside the plan or is not known. */
function leaseYear(decision: Decision, property: PropertyFacts | undefined, year: FinancialYear, span: Span): FinancialYear {
  if (property === undefined || property.lease === null || !givesLeaseBack(decision, property)) return year;
  const proposal = leaseProposal(property.lease, year, span.first);
  return proposal !== null && isWithin(span, proposal.year) ? proposal.year : year;
}
