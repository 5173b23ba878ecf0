/** Arbitrary registers of eight properties and plans over them, with every action, route, tenure and gap in the data. */
import fc from 'fast-check';
import { barrierKinds, barrierSeverities, barrierStates, planBarrierSchema, type PlanBarrier } from '../../shared/barrier.ts';
import { decisionActions, type Decision } from '../../shared/decision.ts';
import { exitRoutes } from '../../shared/disposal.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { estimated, recorded, unknown, type Figure } from '../../shared/figure.ts';
import type { Hub } from '../../shared/hub.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { sharingRules } from '../../shared/assumptions.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { tenures } from '../../shared/tenure.ts';
import { components } from '../../shared/use.ts';
import { body, givenDecision, givenFacts, givenHub, givenScenario, lease, occupant } from './given-plan.ts';

export const registerIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const hubIds = ['north', 'south', 'west'];
const bodies = ['kcc', 'sbc', 'nhs', 'police'];
const anyBody = fc.constantFrom(...bodies).map(body);

const anyFigure = <T>(max: number): fc.Arbitrary<Figure<T>> =>
  fc.oneof(
    fc.nat(max).map((value) => recorded(value as T, 'Given')),
    fc.nat(max).map((value) => estimated(value as T, 'Guessed')),
    fc.constant(unknown),
  );

const dates = fc.constantFrom(undefined, '2010-06-30', '2012-03-31', '2013-09-29', '2020-03-25');
const anyLease = fc.record({ expiresOn: dates, breakOn: dates, rent: fc.nat(90_000), breakPenalty: fc.nat(9000) }).map((parts) =>
  lease({
    rent: parts.rent,
    breakPenalty: parts.breakPenalty,
    ...(parts.expiresOn === undefined ? {} : { expiresOn: parts.expiresOn }),
    ...(parts.breakOn === undefined ? {} : { breakOn: parts.breakOn }),
  }),
);

const anyOccupant = fc
  .record({ component: fc.constantFrom(...components), organisation: anyBody, area: anyFigure<never>(900), staff: anyFigure<never>(80) })
  .map(({ component, ...parts }) => occupant(component, parts));

export const anyProperty = (id: string): fc.Arbitrary<PropertyFacts> =>
  fc
    .record({
      holder: anyBody,
      tenure: fc.constantFrom(...tenures, null),
      use: fc.constantFrom('office' as const, 'library' as const, 'school' as const, 'car-park' as const),
      lease: fc.option(anyLease, { nil: null }),
      components: fc.array(anyOccupant, { maxLength: 3 }),
      runningCost: anyFigure<never>(40_000_000),
      floorArea: anyFigure<never>(5000),
      disposalValue: anyFigure<never>(300_000_000),
      spareArea: anyFigure<never>(1000),
      maintenanceBacklog: anyFigure<never>(60_000_000),
      electricity: anyFigure<never>(400_000),
      fossilFuel: anyFigure<never>(400_000),
      ringFenced: fc.boolean(),
      archived: fc.constantFrom(false, false, false, true),
    })
    .map((parts) => givenFacts(id, parts));

export const anyRegister: fc.Arbitrary<PropertyFacts[]> = fc.tuple(...registerIds.map(anyProperty));

const entered = fc.option(
  fc.nat(90_000_000).map((amount) => ({ amount, source: 'Entered' })),
  { nil: null },
);
const year = (from: number, to: number) => fc.integer({ min: from, max: to });

export const anyDecision = (property: string): fc.Arbitrary<Decision> =>
  fc
    .record({
      action: fc.constantFrom(...decisionActions),
      destinations: fc.dictionary(fc.constantFrom(...components), fc.constantFrom(...hubIds)),
      exitRoute: fc.option(fc.constantFrom(...exitRoutes), { nil: null }),
      year: year(2009, 2016),
      receiptYear: fc.option(year(2010, 2016), { nil: null }),
      releasedShare: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }).map((share) => (share === null ? null : share / 100)),
      receiptOverride: entered,
      deliveryOverride: entered,
      transferTo: fc.option(anyBody, { nil: null }),
    })
    .map((parts) => givenDecision(property, parts));

const anyHub = (id: string): fc.Arbitrary<Hub> =>
  fc
    .record({
      host: fc.option(fc.constantFrom(...registerIds), { nil: undefined }),
      area: fc.nat(5000),
      opens: year(2009, 2017),
      lead: fc.option(anyBody, { nil: null }),
      newRent: fc.nat(5_000_000),
      otherSaving: entered,
      capitalOverride: entered,
    })
    .map(({ host, ...parts }) => givenHub(id, host === undefined ? parts : { host, ...parts }));

/** A barrier to the whole plan or to a hub that it may or may not have. */
export const anyPlanBarrier = (id: string): fc.Arbitrary<PlanBarrier> =>
  fc
    .record({
      hub: fc.constantFrom(null, ...hubIds),
      kind: fc.constantFrom(...barrierKinds),
      severity: fc.constantFrom(...barrierSeverities),
      state: fc.constantFrom(...barrierStates),
      owner: fc.constantFrom('', 'Estates'),
      action: fc.constantFrom('', 'Ask the landlord'),
      due: fc.constantFrom(null, '2010-09-30', '2012-01-01'),
    })
    .map((parts) => planBarrierSchema.parse({ id, description: `In the way: ${id}`, ...parts }));

/** What a plan says besides its hubs, decisions and assumptions. */
export const anyTerms = fc.record({
  variantOf: fc.constantFrom(null, 's-other' as ScenarioId),
  capitalCeilings: fc
    .uniqueArray(year(2010, 2014), { maxLength: 3 })
    .chain((years) => fc.tuple(...years.sort((a, b) => a - b).map((of) => fc.nat(900_000_000).map((amount) => ({ year: of, amount }))))),
  optimismBiasReason: fc.constantFrom('', 'Quotations are in hand'),
  ranges: fc
    .subarray(['fitOut', 'newBuild', 'disposalFees'] as const)
    .map((keys) => keys.map((key) => ({ key, low: 0.01, high: 90_000, source: 'Given for the test' }))),
  barriers: fc.subarray(['b-1', 'b-2', 'b-3', 'b-4']).chain((ids) => fc.tuple(...ids.map(anyPlanBarrier))),
}) as fc.Arbitrary<Pick<ScenarioDraft, 'variantOf' | 'capitalCeilings' | 'optimismBiasReason' | 'ranges' | 'barriers'>>;

export const anyScenario: fc.Arbitrary<ScenarioDraft> = fc
  .record({
    decisions: fc.tuple(...registerIds.map((id) => fc.option(anyDecision(id), { nil: null }))),
    hubs: fc.tuple(...hubIds.map((id) => fc.option(anyHub(id), { nil: null }))),
    sharingRule: fc.constantFrom(...sharingRules),
    discountRate: fc.constantFrom(0, 0.035, 0.06),
    horizon: fc.constantFrom(1, 3, 5, 10),
    terms: anyTerms,
  })
  .map(({ decisions, hubs, terms, ...assumptions }) =>
    givenScenario(
      decisions.filter((decision) => decision !== null),
      hubs.filter((hub) => hub !== null),
      assumptions,
      terms,
    ),
  );
