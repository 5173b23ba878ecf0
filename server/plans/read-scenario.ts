/** Reading scenarios: listed with their headline, opened with the facts they rest on, and with the appraisal stored at their last save. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { gapsOf, type Gap } from '../../shared/appraisal/gaps.ts';
import { headlineKeys, headlineState, restsOnEstimates, type HeadlineKey, type HeadlineState } from '../../shared/appraisal/headline.ts';
import { countChecks, type CheckCounts } from '../../shared/check.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { sumOf, type Total } from '../../shared/figure.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { isSensitive } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import type { Pence, PencePerYear } from '../../shared/units.ts';
import type { FinancialYear, IsoMoment } from '../../shared/year.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { appraisalOf } from '../store/scenario-appraisals.ts';
import { savedScenario, scenarioNames } from '../store/scenarios.ts';
import { appraisedFor, type AppraisedScenario } from './appraise-plan.ts';
import { planFor } from './plan-for.ts';
import { planningFacts } from './planning-facts.ts';
import { noScenario } from './save-scenario.ts';

export type Headline = {
  annualSaving: PencePerYear;
  baseline: PencePerYear;
  grossReceipt: Pence;
  netReceipt: Pence;
  netAfterRelocation: Pence;
  delivery: Pence;
  /** What the baseline and the receipts cover, since no total is shown without it. */
  runningCostCoverage: Total<PencePerYear>;
  receiptCoverage: Total<Pence>;
  /** How far each headline figure is known, whether an estimate is in it, and what it leaves out. */
  standing: Record<HeadlineKey, { state: HeadlineState; estimated: boolean; gaps: Gap[] }>;
};

export type ScenarioSummary = {
  id: ScenarioId;
  name: string;
  purpose: string;
  baseYear: FinancialYear;
  districts: string[];
  variantOf: ScenarioId | null;
  hubs: number;
  decisions: number;
  headline: Headline;
  checks: CheckCounts;
  version: number;
  savedAt: IsoMoment;
  savedBy: string;
};

export type StoredAppraisal = AppraisedScenario & { appraisedAt: IsoMoment; registerVersion: number };

/** The headline of an appraisal, with how far each figure is known. */
export const headlineOf = (appraisal: Appraisal): Headline => ({
  annualSaving: appraisal.annualSaving,
  baseline: sumOf(appraisal.baselineRunningCost, { estimates: true }),
  grossReceipt: appraisal.grossReceipt,
  netReceipt: appraisal.netReceipt,
  netAfterRelocation: appraisal.netAfterRelocation,
  delivery: appraisal.delivery.total,
  runningCostCoverage: appraisal.baselineRunningCost,
  receiptCoverage: appraisal.grossReceiptCoverage,
  standing: Object.fromEntries(
    headlineKeys.map((key) => [
      key,
      { state: headlineState(key, appraisal), estimated: restsOnEstimates(key, appraisal), gaps: gapsOf(key, appraisal) },
    ]),
  ) as Headline['standing'],
});

export async function listScenarios(ctx: Asking): Promise<ScenarioSummary[]> {
  const { db } = ctx;
  const summaries: ScenarioSummary[] = [];
  for (const { id } of await scenarioNames(db)) {
    const [stored, appraised] = [await savedScenario(db, id), await appraisalOf(db, id)];
    if (!stored || !appraised) continue;
    const { saved } = stored;
    const { scenario, appraisal, checks } = await appraisedFor(ctx, stored.scenario, appraised);
    const { name, purpose, baseYear, districts, variantOf, version } = scenario;
    const counts = { hubs: scenario.hubs.length, decisions: scenario.decisions.length };
    const found = { headline: headlineOf(appraisal), checks: countChecks(checks) };
    summaries.push({
      id,
      name,
      purpose,
      baseYear,
      districts,
      variantOf,
      ...counts,
      ...found,
      version,
      savedAt: saved.at,
      savedBy: saved.by,
    });
  }
  return summaries;
}

export async function readScenario(ctx: Asking, id: ScenarioId): Promise<Answer<Scenario>> {
  const stored = await savedScenario(ctx.db, id);
  return stored ? { ok: true, value: planFor(ctx, stored.scenario) } : { ok: false, problem: noScenario };
}

export async function readScenarioFacts(ctx: Asking, id: ScenarioId): Promise<Answer<PropertyFacts[]>> {
  const stored = await savedScenario(ctx.db, id);
  if (!stored) return { ok: false, problem: noScenario };
  const properties = (await planningFacts(ctx, planFor(ctx, stored.scenario))).filter((one) => isThereFor(ctx.person, one));
  const named = await propertiesById(
    ctx.db,
    properties.filter(isSensitive).map(({ id: sensitive }) => sensitive),
  );
  const problem = await looked(ctx, named, 'plan');
  return problem ? { ok: false, problem } : { ok: true, value: properties };
}

export async function readAppraisal(ctx: Asking, id: ScenarioId): Promise<Answer<StoredAppraisal>> {
  const [stored, appraised] = [await savedScenario(ctx.db, id), await appraisalOf(ctx.db, id)];
  if (!stored || !appraised) return { ok: false, problem: noScenario };
  const { appraisedAt, registerVersion } = appraised;
  return { ok: true, value: { ...(await appraisedFor(ctx, stored.scenario, appraised)), appraisedAt, registerVersion } };
}
