/** A register with sensitive properties full of canaries among open ones, and plans that rest on both; or the same register without them. */
import { planBarrierSchema } from '../../shared/barrier.ts';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import { presentForm } from '../../shared/frozen/sent-plan.ts';
import { visiblePart } from '../../shared/hidden-part.ts';
import type { Property } from '../../shared/property.ts';
import type { Person, Role } from '../../shared/role.ts';
import { roles } from '../../shared/role.ts';
import type { Scenario, ScenarioDraft } from '../../shared/scenario.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { change } from '../../server/change.ts';
import { appraiseAndStore } from '../../server/plans/appraise-plan.ts';
import { planningFacts } from '../../server/plans/planning-facts.ts';
import { insertScenario } from '../../server/store/scenarios.ts';
import { insertSentPlan } from '../../server/store/sent-plans.ts';
import { givenDecision, givenHub, givenScenario } from './given-plan.ts';
import { given, givenProperty } from './given-property.ts';
import { clearedOfficer, givenOrganisations, givenServer, officer, type GivenServer } from './given-server.ts';

export const canary = 'Nightingale';

const barrier = (word: string) => ({ id: 'b1', kind: 'political', description: word, owner: word, severity: 'high', state: 'open' });

/** Every text of it holds the canary and every figure is like no other. */
const hiddenProperty = (id: string, at: number, parts: Record<string, unknown> = {}): Property =>
  givenProperty({
    id,
    name: `${canary} House ${id}`,
    reference: `${canary}-${id}`,
    uprn: `98765432109${at}`,
    use: 'office',
    sensitive: true,
    holder: 'nhs',
    district: 'Ashford',
    position: { longitude: 0.7654321 + at / 100, latitude: 51.3456789 },
    address: { street: `${canary} Row`, town: `${canary}ton`, postcode: `ZZ9${at} 9ZZ` },
    interests: [
      {
        tenure: 'freehold',
        lease: null,
        letOut: { tenant: `${canary} Trust`, tenantOrganisation: null, lease: null },
        titleNumber: `K${canary}`,
      },
    ],
    runningCost: { lines: {}, total: given(123_456_789 + at) },
    floorArea: given(7_531_864.5 + at),
    disposalValue: given(987_654_321 + at),
    bookValue: given(876_543_219 + at),
    siteArea: given(6.543219),
    spareArea: given(4_321_975.5),
    maintenanceBacklog: given(765_432_198),
    occupations: [
      {
        organisation: 'nhs',
        service: `${canary} service`,
        component: 'specialist',
        staff: given(573.525),
        workstations: given(579),
        area: given(3579.525),
      },
    ],
    barriers: [barrier(canary)],
    notes: `${canary} notes`,
    disposalStage: 'identified',
    ...parts,
  });

const cost = (pounds: number) => ({ lines: {}, total: given(pounds * 100) });

const openProperties: Property[] = [
  givenProperty({ id: 'p-one', name: 'One office', runningCost: cost(50_000), floorArea: given(800), disposalValue: given(90_000_000) }),
  givenProperty({
    id: 'p-two',
    name: 'Two office',
    holder: 'sbc',
    runningCost: cost(70_000),
    floorArea: given(1000),
    spareArea: given(400),
  }),
  givenProperty({ id: 'p-three', name: 'Three office', runningCost: cost(90_000), floorArea: given(900), district: 'Thanet' }),
  givenProperty({
    id: 'p-four',
    name: 'Four office',
    floorArea: given(650),
    notes: 'Seen by those who keep it',
    position: null,
    disposalStage: 'identified',
  }),
  givenProperty({ id: 'p-five', name: 'Five library', use: 'library', holder: 'sbc', archived: true }),
];

export const hiddenIds = ['p-hidden1', 'p-hidden2', 'p-hidden3'] as PropertyId[];

const [firstHidden, secondHidden, thirdHidden] = hiddenIds.map((id, at) => hiddenProperty(id, at)) as [Property, Property, Property];

/** Hidden ones first, last and between, so that no place in an order is theirs alone. */
const [one, two, ...more] = openProperties as [Property, Property, ...Property[]];
const mixed = [firstHidden, one, secondHidden, two, ...more, { ...thirdHidden, use: 'refuge' as const, archived: true }];

const mixedDraft = givenScenario(
  [
    givenDecision('p-hidden1', { destinations: { specialist: 'north' }, note: canary }),
    givenDecision('p-one', { destinations: { 'back-office': 'south', specialist: 'north' } }),
    givenDecision('p-hidden2', { action: 'reduce-space', releasedShare: 0.5, exitRoute: null }),
    givenDecision('p-three', { destinations: { 'back-office': 'north' } }),
  ],
  [
    givenHub('south', { host: 'p-hidden2', name: `${canary} hub` }),
    givenHub('north', { host: 'p-two', name: 'North hub' }),
    {
      ...givenHub('site', { name: `${canary} site` }),
      site: { type: 'new-build', position: { longitude: 0.77, latitude: 51.34 }, property: 'p-hidden3', area: 777 } as never,
    },
  ],
  {},
  {
    name: 'Both halves',
    districts: ['Swale', 'Ashford'],
    barriers: [
      { ...barrier(canary), id: 'b-hidden', hub: 'south' },
      { ...barrier('Nobody pays for it'), id: 'b-north', hub: 'north' },
      { ...barrier(canary), id: 'b-site', hub: 'site', action: canary, due: '2026-01-31' },
      { ...barrier('The councils disagree'), id: 'b-plan', hub: null },
    ].map((one) => planBarrierSchema.parse(one)),
  },
);

export const plan = 's-both' as ScenarioId;
export const clock = '2026-03-02T09:00:00.000Z' as IsoMoment;

const isOpen = (id: PropertyId) => openProperties.some((property) => property.id === id);

async function storePlan(server: GivenServer, draft: ScenarioDraft): Promise<void> {
  const scenario: Scenario = { ...draft, id: plan, version: 1 };
  await change({ ...server.services, person: clearedOfficer, from: '127.0.0.1' }, async (db) => {
    await insertScenario(db, scenario, { at: clock, by: clearedOfficer.name });
    const within = { db, estate: server.services.estate };
    const { appraisal, checks } = await appraiseAndStore(within, scenario, clock);
    const head = { scenario: plan, scenarioVersion: 1, name: draft.name, sentAt: clock, sentBy: 'Clare', message: 'For the Board' };
    const content = { scenario, facts: await planningFacts(within, scenario), appraisal, checks, organisations: givenOrganisations };
    await insertSentPlan(db, { ...head, registerVersion: 1, form: presentForm }, content);
    const event = { kind: 'scenario.added', scenario: plan, version: 1, before: null, after: scenario } as const;
    return { ok: true, value: { result: null, event } };
  });
}

const draftOf = ({ id: _id, version: _version, archived: _archived, ...draft }: Property) => draft;

/** The register with its sensitive properties, one of which was open at first and has a past, or the same without any of them. */
export async function givenHidden(kind: 'with' | 'without'): Promise<GivenServer> {
  const first =
    kind === 'with'
      ? mixed.map((property) => (property.id === 'p-hidden1' ? { ...property, sensitive: false } : property))
      : openProperties;
  const server = await givenServer(first);
  server.services.now = () => clock;
  const [ours, cleared] = [server.as(officer), server.as(clearedOfficer)];
  if (kind === 'with') {
    await ours.property.edit({
      id: hiddenIds[0] as PropertyId,
      version: 1,
      draft: draftOf({ ...firstHidden, condition: 'B', sensitive: false }),
    });
    await cleared.property.edit({ id: hiddenIds[0] as PropertyId, version: 2, draft: draftOf(firstHidden) });
    await cleared.property.archive({ id: hiddenIds[1] as PropertyId, version: 1, archived: true });
    await cleared.property.archive({ id: hiddenIds[1] as PropertyId, version: 2, archived: false });
  }
  await storePlan(server, kind === 'with' ? mixedDraft : visiblePart(mixedDraft, isOpen));
  await ours.property.edit({ id: one.id, version: 1, draft: draftOf({ ...one, condition: 'B' }) });
  return server;
}

const person = (role: Role, parts: Partial<Person> = {}): Person => ({
  id: `the-${role}`,
  name: `The ${role}`,
  role,
  cleared: false,
  keeps: [],
  secondFactorDue: false,
  ...parts,
});

/** Everybody who may not see what is sensitive. */
export const uncleared: [who: string, person: Person | null][] = [
  ...roles.map((role): [string, Person] => [role, person(role)]),
  ['editor of every body', person('editor', { keeps: 'every' })],
  ['administrator', person('administrator')],
  ['cleared administrator whose second factor is due', person('administrator', { cleared: true, secondFactorDue: true })],
  ['nobody', null],
];
