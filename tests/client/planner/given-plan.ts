/** Plans and edits for the planner's tests: a small estate, an empty scenario over it, and arbitrary edits of it. */
import fc from 'fast-check';
import { withAction, retained } from '../../../client/planner/decide.ts';
import type { Edit } from '../../../client/planner/edit.ts';
import { memberDecisions, newHub } from '../../../client/planner/group.ts';
import { assumptionsSchema } from '../../../shared/assumptions.ts';
import { barrierStates, planBarrierSchema, type PlanBarrier } from '../../../shared/barrier.ts';
import { decisionActions } from '../../../shared/decision.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { barrierIdSchema, hubIdSchema, propertyIdSchema, scenarioIdSchema } from '../../../shared/ids.ts';
import type { HubSite } from '../../../shared/hub.ts';
import { scenarioSchema, type Scenario } from '../../../shared/scenario.ts';
import { tenures } from '../../../shared/tenure.ts';
import { positionSchema, squareMetresSchema } from '../../../shared/units.ts';
import { uses } from '../../../shared/use.ts';
import { financialYearSchema } from '../../../shared/year.ts';
import { givenFacts, workedAssumptions } from '../../given/given-plan.ts';

export const year = (n: number) => financialYearSchema.parse(n);
export const hubId = (id: string) => hubIdSchema.parse(id);
export const propertyId = (id: string) => propertyIdSchema.parse(id);

export const assumptions = assumptionsSchema.parse({ ...workedAssumptions, horizon: 10, newBuildRunning: 9_000, otherLimit: 20_000 });

export const emptyScenario: Scenario = scenarioSchema.parse({
  id: scenarioIdSchema.parse('swale'),
  version: 1,
  name: 'Swale',
  purpose: '',
  baseYear: 2010,
  districts: ['Swale'],
  area: null,
  assumptions,
  hubs: [],
  decisions: [],
});

/** A property of the estate, p1 to p12, with uses and tenures of every kind. */
export function property(n: number, change: Partial<PropertyFacts> = {}): PropertyFacts {
  return givenFacts(`p${n}`, {
    reference: `R${n}`,
    name: `Property ${n}`,
    town: 'Sheerness',
    position: positionSchema.parse({ longitude: 0.76 + n / 1000, latitude: 51.44 }),
    use: uses[n % uses.length] ?? 'office',
    tenure: tenures[n % tenures.length] ?? 'freehold',
    ...change,
  });
}

export const estate = Array.from({ length: 12 }, (_, n) => property(n + 1));
export const hubIds = ['h1', 'h2', 'h3'].map(hubId);

const aProperty = fc.constantFrom(...estate);
const some = fc.uniqueArray(aProperty, { minLength: 1, maxLength: 5, selector: (facts) => facts.id });
const aHub = fc.constantFrom(...hubIds);
const aYear = fc.integer({ min: 2010, max: 2016 }).map(year);
const aSite: fc.Arbitrary<HubSite> = fc.oneof(
  aProperty.map((facts): HubSite => ({ type: 'host', property: facts.id })),
  fc.integer({ min: 100, max: 5000 }).map(
    (area): HubSite => ({
      type: 'new-build',
      position: positionSchema.parse({ longitude: 0.8, latitude: 51.4 }),
      property: null,
      area: squareMetresSchema.parse(area),
    }),
  ),
);

const aBarrier = fc.constantFrom(...['b-1', 'b-2', 'b-3'].map((id) => barrierIdSchema.parse(id)));

export const givenBarrier = (id: string, hub: string | null, parts: Partial<PlanBarrier> = {}): PlanBarrier =>
  planBarrierSchema.parse({ id, hub, kind: 'political', description: 'Disputed', owner: '', severity: 'low', state: 'open', ...parts });

/** Any edit, possible in the plan or not. */
export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(aHub, aSite, aYear, some).map(([id, site, opens, members]): Edit => {
    const hub = newHub(id, `Hub ${id}`, 'integrated', site, opens);
    return { kind: 'add-hub', hub, decisions: memberDecisions(members, hub) };
  }),
  fc.tuple(aHub, aSite, aYear, some).map(
    ([id, site, opens, members]): Edit => ({
      kind: 'join-hub',
      hub: id,
      decisions: memberDecisions(members, { id, site, opens }),
    }),
  ),
  fc.tuple(aHub, aYear).map(([hub, opens]): Edit => ({ kind: 'change-hub', hub, change: { opens } })),
  fc.tuple(aHub, fc.string({ minLength: 1, maxLength: 9 })).map(([hub, name]): Edit => ({ kind: 'change-hub', hub, change: { name } })),
  fc.tuple(aHub, aSite).map(([hub, site]): Edit => ({ kind: 'move-hub', hub, site })),
  aHub.map((hub): Edit => ({ kind: 'remove-hub', hub })),
  fc.tuple(aProperty, fc.constantFrom(...decisionActions), aYear).map(
    ([facts, action, when]): Edit => ({
      kind: 'decide',
      decisions: [withAction(retained(facts.id, when), action, facts.tenure)],
    }),
  ),
  some.map((members): Edit => ({ kind: 'undecide', properties: members.map((facts) => facts.id) })),
  fc.integer({ min: 1, max: 30 }).map(
    (n): Edit => ({
      kind: 'assume',
      key: 'spacePerDesk',
      change: { spacePerDesk: squareMetresSchema.parse(n) },
    }),
  ),
  fc.string({ minLength: 1, maxLength: 9 }).map((name): Edit => ({ kind: 'describe', change: { name } })),
  aYear.map((when): Edit => ({ kind: 'base-year', year: when })),
  fc.constantFrom('', 'Tenders are in').map((reason): Edit => ({ kind: 'explain-bias', reason })),
  fc
    .option(fc.nat(9), { nil: null })
    .map(
      (low): Edit => ({ kind: 'range', key: 'newBuild', range: low === null ? null : { key: 'newBuild', low, high: 9, source: 'Given' } }),
    ),
  fc.tuple(aBarrier, fc.option(aHub, { nil: null })).map(([id, hub]): Edit => ({ kind: 'add-barrier', barrier: givenBarrier(id, hub) })),
  fc
    .tuple(aBarrier, fc.constantFrom(...barrierStates))
    .map(([barrier, state]): Edit => ({ kind: 'change-barrier', barrier, change: { state } })),
  fc.tuple(aBarrier, fc.option(aHub, { nil: null })).map(([barrier, hub]): Edit => ({ kind: 'change-barrier', barrier, change: { hub } })),
  aBarrier.map((barrier): Edit => ({ kind: 'remove-barrier', barrier })),
  fc.constantFrom<Edit>({ kind: 'cover', districts: ['Swale', 'Thanet'], area: null }, { kind: 'cover', districts: [], area: null }),
);
