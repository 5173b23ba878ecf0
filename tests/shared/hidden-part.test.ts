/** A plan apart and together again: what somebody does to the part they see never touches the part that they do not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HubId, PropertyId } from '../../shared/ids.ts';
import { visiblePart, withHiddenPart } from '../../shared/hidden-part.ts';
import { planBarrierSchema } from '../../shared/barrier.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { givenDecision, givenHub, givenScenario } from '../given/given-plan.ts';

const isVisible = (id: PropertyId) => !id.startsWith('h');
const properties = ['v1', 'v2', 'v3', 'v4', 'h1', 'h2', 'h3'];
const hubs = ['a', 'b', 'c', 'd'];

const destinations = fc.dictionary(fc.constantFrom('front-office', 'back-office', 'specialist'), fc.constantFrom(...hubs, 'ghost'));
const decision = fc
  .tuple(fc.constantFrom(...properties), destinations, fc.constantFrom('', 'one', 'other'))
  .map(([property, to, note]) => givenDecision(property, { destinations: to, note }));
const hub = (id: string) => fc.constantFrom(...properties, null).map((host) => givenHub(id, host === null ? {} : { host }));
const barrier = (id: string) =>
  fc
    .constantFrom(...hubs, 'ghost', null)
    .map((at) =>
      planBarrierSchema.parse({ id, hub: at, kind: 'lease', description: `At ${at}`, owner: '', severity: 'low', state: 'open' }),
    );
const plan: fc.Arbitrary<ScenarioDraft> = fc
  .tuple(
    fc.array(decision, { maxLength: 8 }),
    fc.shuffledSubarray(hubs).chain((ids) => fc.tuple(...ids.map(hub))),
    fc.shuffledSubarray(['b1', 'b2', 'b3', 'b4']).chain((ids) => fc.tuple(...ids.map(barrier))),
  )
  .map(([decisions, of, barriers]) => givenScenario(decisions, of, {}, { barriers }));

const hiddenHubs = ({ hubs: all }: ScenarioDraft) =>
  all.filter(({ site }) => site.property !== null && !isVisible(site.property)).map(({ id }) => id);

const seen = (draft: ScenarioDraft) => visiblePart(draft, isVisible);
const together = (stored: ScenarioDraft, edited: ScenarioDraft) => withHiddenPart(stored, edited, isVisible);

test('the visible part names nothing that is hidden', () =>
  fc.assert(
    fc.property(plan, (draft) => {
      const part = seen(draft);
      expect(JSON.stringify([part.decisions, part.hubs])).not.toMatch(/"h\d"/);
      const ids = new Set<HubId>(part.hubs.map(({ id }) => id));
      for (const one of part.decisions) for (const to of Object.values(one.destinations)) expect(ids.has(to)).toBe(true);
      for (const { hub: at } of part.barriers) expect(at === null || ids.has(at)).toBe(true);
      const told = JSON.stringify(part.barriers);
      for (const id of hiddenHubs(draft)) expect(told).not.toContain(`At ${id}`);
      expect(seen(part)).toBe(part);
    }),
  ));

test('a plan saved without a change is the same plan', () =>
  fc.assert(
    fc.property(plan, (stored) => {
      expect(together(stored, seen(stored))).toEqual(stored);
    }),
  ));

test('who saves sees again what they saved, whatever is hidden beside it', () =>
  fc.assert(
    fc.property(plan, plan, (stored, edited) => {
      expect(seen(together(stored, edited))).toEqual(seen(edited));
    }),
  ));

test('what is hidden stays, in number and content, but for the name of a hub that was given to another', () =>
  fc.assert(
    fc.property(plan, plan, (stored, edited) => {
      const result = together(stored, edited);
      const hiddenOf = ({ decisions, hubs: all }: ScenarioDraft) => [
        decisions
          .filter(({ property }) => !isVisible(property))
          .map((one) => [one.property, one.note, Object.keys(one.destinations).sort()]),
        all.filter(({ site }) => site.property !== null && !isVisible(site.property)).map(({ site, name }) => [site, name]),
      ];
      const told = (draft: ScenarioDraft) => hiddenOf(draft).map((parts) => parts.map((part) => JSON.stringify(part)).sort());
      expect(told(result)).toEqual(told(stored));
      const ids = result.hubs.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const barrierIds = result.barriers.map(({ id }) => id);
      expect(new Set(barrierIds).size).toBe(barrierIds.length);
    }),
  ));

test('a barrier of a hidden hub stays at that hub, whatever somebody who does not see it saves', () =>
  fc.assert(
    fc.property(plan, plan, (stored, edited) => {
      const result = together(stored, edited);
      const atHidden = (draft: ScenarioDraft) =>
        draft.barriers.flatMap(({ hub: at, description }) => {
          const home = draft.hubs.find(({ id }) => id === at)?.site.property ?? null;
          return home !== null && !isVisible(home) ? [`${description} in ${home}`] : [];
        });
      expect(atHidden(result)).toEqual(atHidden(stored));
    }),
  ));

const stored = givenScenario(
  [
    givenDecision('v1', { destinations: { 'front-office': 'b', specialist: 'a' } }),
    givenDecision('h1', { destinations: { specialist: 'b' } }),
  ],
  [givenHub('a', { host: 'h2' }), givenHub('b', { host: 'v3' })],
);

test('a hidden destination returns, unless that component was sent elsewhere or the property taken out', () => {
  const kept = together(stored, seen(stored)).decisions.find(({ property }) => property === 'v1');
  expect(kept?.destinations).toEqual({ 'front-office': 'b', specialist: 'a' });
  const elsewhere = { ...seen(stored), decisions: [givenDecision('v1', { destinations: { specialist: 'b' } })] };
  expect(together(stored, elsewhere).decisions[0]?.destinations).toEqual({ specialist: 'b' });
  expect(together(stored, { ...seen(stored), decisions: [] }).decisions.map(({ property }) => property)).toEqual(['h1']);
});

test('a hidden hub gives way to one that was given its identifier unawares', () => {
  const edited = { ...seen(stored), hubs: [...seen(stored).hubs, givenHub('a', { host: 'v4' })] };
  const result = together(stored, edited);
  expect(result.hubs.map(({ id, site }) => [id, site.property])).toEqual([
    ['a-2', 'h2'],
    ['b', 'v3'],
    ['a', 'v4'],
  ]);
  expect(result.decisions.find(({ property }) => property === 'v1')?.destinations).toEqual({ 'front-office': 'b', specialist: 'a-2' });
});

test('what somebody names without seeing it is as if it were not there', () => {
  const guessed = givenScenario(
    [givenDecision('h3'), givenDecision('v1', { destinations: { specialist: 'c' } })],
    [givenHub('c', { host: 'h3' })],
  );
  const added = visiblePart(guessed, isVisible);
  expect([added.hubs, added.decisions]).toEqual([[], [givenDecision('v1')]]);
});
