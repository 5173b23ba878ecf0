/** What an estimate for a county rests on, as the person may know it: stored appraisals of the plans, and the register's totals of their places and of the whole. */
import type { CountyEvidence, EstatePart, PartWithExclusions, StudiedScenario } from '../../shared/county/evidence.ts';
import { isKent, kentStudy } from '../../shared/county/kent.ts';
import { everything, type EstateFilter } from '../../shared/filter.ts';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { CountyEstimate } from '../../shared/county/estimate.ts';
import type { CountyEstimateId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { columnTotals } from '../estate/column-totals.ts';
import { outside, passes, type Standing } from '../estate/standing.ts';
import { readAppraisal } from '../plans/read-scenario.ts';
import type { Asking } from '../services.ts';
import { countyEstimateById, countyEstimates } from '../store/county-estimates.ts';
import { noEstimate } from './write-county.ts';

type Plan = { scenario: Scenario; studied: StudiedScenario };

async function plansOf(ctx: Asking, ids: readonly ScenarioId[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const id of new Set(ids)) {
    const read = await readAppraisal(ctx, id);
    if (!read.ok) continue;
    const { scenario, appraisal } = read.value;
    const { annualSaving, grossReceipt, grossReceiptCoverage, delivery, relocation } = appraisal;
    const figures = {
      saving: annualSaving,
      gross: grossReceipt,
      grossCoverage: grossReceiptCoverage,
      delivery: delivery.total,
      relocation,
    };
    plans.push({ scenario, studied: { id, name: scenario.name, ...figures } });
  }
  return plans;
}

function decidedTwice(plans: readonly Plan[]): number {
  const counts = new Map<PropertyId, number>();
  for (const { scenario } of plans) for (const { property } of scenario.decisions) counts.set(property, (counts.get(property) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).length;
}

const placesOf = ({ districts, area }: Scenario): EstateFilter => ({ ...everything, districts, within: area });

/** The rows that pass any of the standings, or all of them. */
const combined = (standings: readonly Standing[], pick: 'some' | 'every'): Standing =>
  (standings[0] ?? new Uint8Array()).map((_, row) => (standings[pick]((one) => one[row] === passes) ? passes : outside));

const not = (standing: Standing): Standing => standing.map((one) => (one === passes ? outside : passes));

export async function countyEvidence(ctx: Asking, ids: readonly ScenarioId[]): Promise<CountyEvidence> {
  const { estate, geography, person } = ctx;
  const plans = await plansOf(ctx, ids);
  const standing = (filter: Partial<EstateFilter>) => estate.standing({ ...everything, ...filter }, may(person, 'sensitive.see'));
  const part = (of: Standing): EstatePart => {
    const { properties, runningCost } = columnTotals(estate.columns, of);
    return { properties, runningCost };
  };
  const all = standing({});
  const nowhere = all.map(() => outside);
  const usual = isKent(geography.districts) ? standing({ districts: [kentStudy] }) : nowhere;
  const study =
    plans.length > 0
      ? combined(
          plans.map(({ scenario }) => standing(placesOf(scenario))),
          'some',
        )
      : usual;
  const defence = standing({ sectors: ['defence'] });
  const schools = combined([standing({ uses: ['school'] }), combined([all, not(defence)], 'every')], 'every');
  const parts = (of: Standing): PartWithExclusions => ({
    all: part(of),
    defence: part(combined([of, defence], 'every')),
    schools: part(combined([of, schools], 'every')),
  });
  const districts = geography.districts.map((name) => {
    const there = standing({ districts: [name] });
    const { properties, tenures } = columnTotals(estate.columns, there);
    return { name, properties, freeholds: tenures.freehold, studied: part(combined([there, study], 'every')).properties };
  });
  return {
    scenarios: plans.map(({ studied }) => studied),
    decidedTwice: decidedTwice(plans),
    study: parts(study),
    area: parts(all),
    districts,
  };
}

export async function listEstimates({ db }: Asking) {
  return (await countyEstimates(db)).map(({ estimate, saved }) => ({ ...estimate, savedAt: saved.at, savedBy: saved.by }));
}

export async function readEstimate({ db }: Asking, id: CountyEstimateId): Promise<Answer<CountyEstimate>> {
  const stored = await countyEstimateById(db, id);
  return stored === null || stored.removed ? { ok: false, problem: noEstimate } : { ok: true, value: stored.estimate };
}
