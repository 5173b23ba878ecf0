/** Every published figure as the product computes it from a seeded database: totals by the estate's own summary, plans by the appraisals stored with them. */
import type { Appraisal } from '../shared/appraisal/appraisal.ts';
import { extrapolate, kentExtrapolationDefaults } from '../shared/appraisal/extrapolate.ts';
import type { EstateTotals } from '../shared/estate-totals.ts';
import { factsOf, type PropertyFacts } from '../shared/facts.ts';
import { recordedValueOf, sumOf, valueOf } from '../shared/figure.ts';
import { everything, type EstateFilter } from '../shared/filter.ts';
import { rate } from '../shared/measure.ts';
import { organisationIdSchema, scenarioIdSchema, type PropertyId } from '../shared/ids.ts';
import type { Tenure } from '../shared/tenure.ts';
import type { Database } from '../server/db/open.ts';
import type { Estate } from '../server/estate/estate.ts';
import { openEstate } from '../server/estate/open-estate.ts';
import { allProperties } from '../server/store/properties.ts';
import { appraisalOf } from '../server/store/scenario-appraisals.ts';

const pounds = (pence: number) => pence / 100;
const withEstimates = { estimates: true } as const;

type Sources = { estate: Estate; facts: ReadonlyMap<PropertyId, PropertyFacts>; db: Database };

/** Computes them all; the database is migrated and seeded. */
export async function figuresOf(db: Database) {
  const estate = await openEstate(db);
  const facts = new Map<PropertyId, PropertyFacts>();
  for await (const properties of allProperties(db))
    for (const property of properties) facts.set(property.id, factsOf(property, estate.benchmarks()));
  const sources: Sources = { estate, facts, db };
  const remodelled = await appraisalStored(sources, 'swale-remodelled');
  return {
    swale: swaleFigures(sources),
    swaleScenario: swaleScenarioFigures(sources, remodelled),
    tunbridgeWells: tunbridgeWellsFigures(await appraisalStored(sources, 'tunbridge-wells-hub')),
    kent: kentFigures(sources, remodelled),
  };
}

export type Figures = Awaited<ReturnType<typeof figuresOf>>;

/** What somebody who is not cleared for sensitive properties is told of those that pass a filter. */
const totalsWhere = ({ estate }: Sources, filter: Partial<EstateFilter>): EstateTotals =>
  estate.summary({ ...everything, ...filter }, [], false).totals;

function swaleFigures(sources: Sources) {
  const within: Partial<EstateFilter> = { districts: ['Swale'] };
  const all = totalsWhere(sources, within);
  const share = (...tenures: Tenure[]) => tenures.reduce((sum, tenure) => sum + all.tenures[tenure], 0) / all.properties;
  const heldBy = (organisation: string) =>
    totalsWhere(sources, { ...within, organisations: [organisationIdSchema.parse(organisation)] }).properties / all.properties;
  const offices = totalsWhere(sources, { ...within, uses: ['office'] });
  const costed = [...sources.facts.values()].filter(
    (one) => one.district === 'Swale' && one.use === 'office' && recordedValueOf(one.runningCost) !== null,
  );
  return {
    properties: all.properties,
    freeholdShare: share('freehold'),
    leaseholdShare: share('leasehold'),
    otherShare: share('licence', 'user-rights', 'pfi', 'other'),
    kccShare: heldBy('kcc'),
    sbcShare: heldBy('swale'),
    runningCostKnownCount: all.runningCost.recordedCount,
    runningCostKnownPounds: pounds(all.runningCost.recorded),
    officeAreaM2: sumOf(offices.floorArea, withEstimates),
    officeAreaWithCostM2: costed.reduce((sum, one) => sum + (valueOf(one.floorArea) ?? 0), 0),
    officeCostEstimatePounds: pounds(sumOf(offices.runningCost, withEstimates)),
  };
}

async function appraisalStored({ db }: Sources, id: string): Promise<Appraisal> {
  const stored = await appraisalOf(db, scenarioIdSchema.parse(id));
  if (stored === null) throw new Error(`The database holds no appraisal of the scenario ${id}.`);
  return stored.appraisal;
}

function swaleScenarioFigures(sources: Sources, appraisal: Appraisal) {
  const released = (town: string) => ({ freehold: count(town, 'freehold'), leasehold: count(town, 'leasehold') });
  const count = (town: string, tenure: Tenure) =>
    appraisal.outcomes.filter(({ property, action }) => {
      const facts = sources.facts.get(property);
      return action === 'relocate-and-dispose' && facts?.town === town && facts.tenure === tenure;
    }).length;
  return {
    participatingCostPounds: pounds(sumOf(appraisal.baselineRunningCost, withEstimates)),
    annualSavingPounds: pounds(appraisal.annualSaving),
    grossReceiptPounds: pounds(appraisal.grossReceipt),
    deliveryCostPounds: pounds(appraisal.delivery.total),
    netReceiptPounds: pounds(appraisal.netReceipt),
    released: {
      Sheerness: released('Sheerness'),
      Queenborough: released('Queenborough'),
      Sittingbourne: released('Sittingbourne'),
      Faversham: released('Faversham'),
    },
  };
}

const tunbridgeWellsFigures = (appraisal: Appraisal) => ({
  annualSavingPounds: pounds(appraisal.annualSaving),
  propertiesVacated: appraisal.outcomes.filter((outcome) => outcome.vacated).length,
});

/** Kent as it is, and what it would save and raise if all of it did as Swale's plan does. */
function kentFigures(sources: Sources, swalePlan: Appraisal) {
  const kent = totalsWhere(sources, {});
  const swale = totalsWhere(sources, { districts: ['Swale'] });
  const areaRunningCost = sumOf(kent.runningCost, withEstimates);
  const { saving, gross, delivery, net, withSpaceReduction } = extrapolate({
    ...kentExtrapolationDefaults,
    saving: swalePlan.annualSaving,
    knownRunningCost: swale.runningCost.recorded,
    areaRunningCost,
    grossReceipt: swalePlan.grossReceipt,
    deliveryCost: swalePlan.delivery.total,
    scale: rate(kent.properties / swale.properties),
  });
  return {
    properties: kent.properties,
    runningCostPounds: pounds(areaRunningCost),
    bookValuePounds: pounds(kent.bookValue.recorded),
    extrapolatedSavingPounds: pounds(saving),
    grossReceiptPounds: pounds(gross),
    deliveryCostPounds: pounds(delivery),
    netReceiptPounds: pounds(net),
    withSpaceReduction: {
      savingPounds: pounds(withSpaceReduction.saving),
      grossReceiptPounds: pounds(withSpaceReduction.gross),
      netReceiptPounds: pounds(withSpaceReduction.net),
    },
  };
}
