/** Access under a plan: worked distances, whom a move affects, places left without, and the laws that hold of any plan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessOf, type AccessGround } from '../../../shared/access/access.ts';
import { nearestAmong } from '../../../shared/access/nearest.ts';
import { reachOf, tallyOf } from '../../../shared/access/reach.ts';
import type { SmallArea } from '../../../shared/access/small-area.ts';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { distance, metres, position } from '../../../shared/measure.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import type { Position } from '../../../shared/units.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { givenDecision, givenFacts, givenHub, givenScenario, occupant } from '../../given/given-plan.ts';

const north = position(0.735, 51.36);
const south = position(0.735, 51.34);
const apart = distance(north, south);

const counter = (id: string, at: Position | null, service: string, parts: Partial<PropertyFacts> = {}) =>
  givenFacts(id, { name: `Counter ${id}`, position: at, components: [occupant('front-office', { service })], ...parts });

const area = (code: string, at: Position, population: number, decile: number | null, place: string | null = null): SmallArea =>
  ({ code, name: `Area ${code}`, place, district: 'Swale', position: at, population, decile }) as SmallArea;

const nothing: AccessGround = { areas: [], settlements: [] };

function access(register: readonly PropertyFacts[], scenario: ScenarioDraft, ground: AccessGround = nothing) {
  const facts = new Map(register.map((one) => [one.id, one]));
  return accessOf({ scenario, facts, appraisal: appraise(facts, scenario) }, ground);
}

const moving = (limits: Record<string, unknown> = {}) =>
  givenScenario([givenDecision('a', { destinations: { 'front-office': 'south' } })], [givenHub('south', { host: 'b' })], limits);

describe('a front office that moves', () => {
  it('takes its users the straight line from the old counter to the new, and a walk longer by the plan’s detour', () => {
    const { moves, counters } = access([counter('a', north, 'Library'), counter('b', south, 'Library')], moving({ walkingDetour: 1.5 }));
    expect(counters).toEqual({ known: 2, unplaced: 0, properties: 2 });
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ to: { name: 'Hub south', sameService: true }, straight: apart, walk: apart * 1.5, beyond: true });
    expect(moves[0]?.minutes).toBeCloseTo((apart * 1.5) / 80);
  });

  it('is measured against the plan’s own limit', () => {
    const register = [counter('a', north, 'Library'), counter('b', south, 'Library')];
    expect(access(register, moving({ frontOfficeLimit: 3000 })).moves[0]?.beyond).toBe(false);
  });

  it('is not known how far where the place of either is not known', () => {
    const [move] = access([counter('a', null, 'Library'), counter('b', south, 'Library')], moving()).moves;
    expect(move).toMatchObject({ to: { name: 'Hub south' }, straight: null, walk: null, minutes: null, beyond: null });
  });
});

describe('a front office that goes nowhere', () => {
  const closing = givenScenario([givenDecision('a')]);

  it('closes, and its users go to the nearest of the same service, however it is written', () => {
    const register = [counter('a', north, 'Library'), counter('b', south, ' LIBRARY '), counter('c', north, 'Museum')];
    expect(access(register, closing).moves[0]).toMatchObject({
      office: { becomes: 'closes' },
      to: { name: 'Counter b', sameService: true },
      straight: apart,
    });
  });

  it('leads to the nearest counter of any kind where none of its service is left, and says so', () => {
    const register = [counter('a', north, 'Library'), counter('c', south, 'Museum')];
    expect(access(register, closing).moves[0]?.to).toEqual({ name: 'Counter c', sameService: false });
  });

  it('stays where its property passes to another public body or is only made smaller', () => {
    const register = [counter('a', north, 'Library')];
    const passed = givenDecision('a', { action: 'transfer', exitRoute: 'public-transfer' });
    expect(access(register, givenScenario([passed])).moves).toEqual([]);
    expect(access(register, givenScenario([givenDecision('a', { action: 'reduce-space', exitRoute: null })])).moves).toEqual([]);
    expect(access(register, givenScenario([givenDecision('a', { action: 'transfer', exitRoute: 'open-market-sale' })])).moves).toHaveLength(
      1,
    );
  });
});

describe('whom a move affects', () => {
  const register = [counter('a', north, 'Library'), counter('b', south, 'Library')];
  const ground: AccessGround = {
    areas: [area('1', north, 1000, 1, 'Upper'), area('2', south, 500, 5, 'Lower'), area('3', north, 200, null, 'Upper')],
    settlements: [],
  };

  it('counts people, the most deprived fifth among them, and of how many that is known', () => {
    const { services, affected } = access(register, moving(), ground);
    const library = services.find(({ key }) => key === 'library');
    expect(library).toMatchObject({ before: 2, after: 2, label: 'Library' });
    expect(library?.total.further).toEqual({ people: 1200, known: 1000, fifth: 1000, threeTenths: 1000 });
    expect(library?.total.meanExtra).toBe(Math.round(apart));
    expect(library?.total.worst).toEqual({ extra: Math.round(apart), area: 'Area 1' });
    expect(library?.places.map(({ place, tally }) => [place, tally.further.people])).toEqual([
      ['Lower', 0],
      ['Upper', 1200],
    ]);
    expect(affected).toEqual({ people: 1200, known: 1000, fifth: 1000, threeTenths: 1000 });
    expect(library?.total).toMatchObject({ withinBefore: 1700, withinAfter: 500 });
  });

  it('has people without any counter of a service where the last one closes', () => {
    const { services } = access([counter('a', north, 'Library')], givenScenario([givenDecision('a')]), ground);
    expect(services.find(({ key }) => key === 'library')?.total).toMatchObject({ without: 1700, meanExtra: null, worst: null });
  });

  it('tells places left without a counter from those that never had one', () => {
    const settlements = [
      { name: 'Upper', district: 'Swale', position: north },
      { name: 'Lower', district: 'Swale', position: south },
      { name: 'Far away', district: 'Swale', position: position(1.2, 51.2) },
    ];
    const { places } = access(register, moving(), { areas: [], settlements });
    expect(places.map(({ place, standing }) => [place.name, standing])).toEqual([
      ['Far away', 'never'],
      ['Lower', 'keeps'],
      ['Upper', 'left'],
    ]);
    expect(places[2]).toMatchObject({ before: { name: 'Counter a', far: 0 }, after: { far: apart } });
  });

  it('makes places of the areas where no gazetteer knows any', () => {
    expect(access(register, moving(), ground).places.map(({ place }) => place.name)).toEqual(['Lower', 'Upper']);
  });
});

const anyPosition = fc
  .record({ x: fc.integer({ min: 0, max: 2000 }), y: fc.integer({ min: 0, max: 2000 }) })
  .map(({ x, y }) => position(0.5 + x / 4000, 51.2 + y / 4000));
const anyArea = fc
  .record({
    at: anyPosition,
    population: fc.nat(3000),
    decile: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
    place: fc.constantFrom('A', 'B', null),
  })
  .map(({ at, population, decile, place }) => area('x', at, population, decile, place));
const anyAreas = fc
  .array(anyArea, { maxLength: 12 })
  .map((areas) => areas.map((one, at) => ({ ...one, code: `x${at}`, name: `Area ${at}` })));
const anyCounters = fc.array(anyPosition, { maxLength: 12 });
const limit = metres(1600);

/** An arbitrary register with places, in which every property has a counter. */
const placed = fc
  .tuple(anyRegister, fc.array(fc.option(anyPosition, { nil: null }), { minLength: 8, maxLength: 8 }))
  .map(([register, at]) =>
    register.map((one, turn) => ({
      ...one,
      position: at[turn] ?? null,
      components: [...one.components, occupant('front-office', { service: turn % 2 ? 'Library' : 'Counter' })],
    })),
  );

describe('laws', () => {
  it('finds the nearest that looking at every one finds', () => {
    fc.assert(
      fc.property(anyCounters, anyPosition, (counters, from) => {
        const all = counters.map((at) => distance(from, at));
        const found = nearestAmong(counters.map((at) => ({ position: at })))(from);
        expect(found?.far ?? null).toBe(all.length === 0 ? null : Math.min(...all));
      }),
    );
  });

  it('adding a counter takes nobody further', () => {
    fc.assert(
      fc.property(anyAreas, anyCounters, anyPosition, (areas, counters, another) => {
        const tally = tallyOf(reachOf(areas, counters, [...counters, another]), limit);
        expect([tally.further.people, tally.without]).toEqual([0, 0]);
        expect(tally.withinAfter).toBeGreaterThanOrEqual(tally.withinBefore);
      }),
    );
  });

  it('nobody goes further than to the old counter and on to where it went', () => {
    fc.assert(
      fc.property(anyAreas, anyCounters, anyPosition, anyPosition, (areas, others, from, to) => {
        for (const { before, after } of reachOf(areas, [...others, from], [...others, to]))
          expect(after).toBeLessThanOrEqual((before ?? 0) + distance(from, to) + 0.01);
      }),
    );
  });

  it('a plan that decides nothing changes nothing for anybody', () => {
    fc.assert(
      fc.property(placed, anyAreas, (register, areas) => {
        const { moves, places, services, affected } = access(register, givenScenario([]), { areas, settlements: [] });
        expect(moves).toEqual([]);
        expect(places.filter(({ standing }) => standing === 'left' || standing === 'gains')).toEqual([]);
        for (const { total } of services) expect([total.further.people, total.nearer]).toEqual([0, 0]);
        expect(affected?.people ?? 0).toBe(0);
      }),
    );
  });

  it('people are counted once: places add up to all, and those further, nearer and unchanged too', () => {
    fc.assert(
      fc.property(placed, anyScenario, anyAreas, (register, scenario, areas) => {
        const all = areas.reduce((sum, { population }) => sum + population, 0);
        const { services, affected } = access(register, scenario, { areas, settlements: [] });
        for (const { total, places } of services) {
          expect(total.people).toBe(all);
          const sum = (of: (tally: typeof total) => number) => places.reduce((so, { tally }) => so + of(tally), 0);
          expect(sum(({ people }) => people)).toBe(all);
          expect(sum(({ further }) => further.people)).toBe(total.further.people);
          expect(sum(({ further }) => further.fifth)).toBe(total.further.fifth);
          expect(total.further.people + total.nearer).toBeLessThanOrEqual(all);
          expect(total.further.fifth).toBeLessThanOrEqual(total.further.threeTenths);
          expect(total.further.threeTenths).toBeLessThanOrEqual(total.further.known);
        }
        const most = Math.max(0, ...services.filter(({ key }) => key !== null).map(({ total }) => total.further.people));
        expect(affected?.people ?? 0).toBeGreaterThanOrEqual(most);
        expect(affected?.people ?? 0).toBeLessThanOrEqual(all);
      }),
    );
  });

  it('the order of properties, decisions and areas does not matter', () => {
    fc.assert(
      fc.property(placed, anyScenario, anyAreas, (register, scenario, areas) => {
        const turned = { ...scenario, decisions: scenario.decisions.toReversed(), hubs: scenario.hubs.toReversed() };
        const one = access(register, scenario, { areas, settlements: [] });
        const other = access(register.toReversed(), turned, { areas: areas.toReversed(), settlements: [] });
        expect(other.moves).toEqual(one.moves);
        expect(other.towns).toEqual(one.towns);
        expect(other.affected).toEqual(one.affected);
        expect(other.services.map(({ total }) => total.further)).toEqual(one.services.map(({ total }) => total.further));
      }),
    );
  });
});
