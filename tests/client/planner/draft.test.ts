/** The plan's reducer: undo and redo are exact inverses, steps join only while one thing is being typed, and plans stay sound. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, draftReducer, isDirty, openDraft, sameDraft, type DraftAction, type DraftState } from '../../../client/planner/draft.ts';
import { refusalOf, type Edit } from '../../../client/planner/edit.ts';
import { memberDecisions, newHub } from '../../../client/planner/group.ts';
import { retained, withAction } from '../../../client/planner/decide.ts';
import { scenarioDraftSchema } from '../../../shared/scenario.ts';
import { anEdit, emptyScenario, estate, givenBarrier, hubId, property, propertyId, year } from './given-plan.ts';

const edit = (edit: Edit): DraftAction => ({ type: 'edit', edit });
const undo: DraftAction = { type: 'undo' };
const redo: DraftAction = { type: 'redo' };
const settle: DraftAction = { type: 'settle' };
const run = (...actions: DraftAction[]) => actions.reduce(draftReducer, openDraft(emptyScenario));
const edits = fc.array(anEdit, { maxLength: 25 });
/** The state after edits, each a step of its own. */
const after = (list: Edit[]) => run(...list.flatMap((each) => [edit(each), settle]));

const [p1, p2, p3] = [property(1), property(2), property(3)];
const sheerness = newHub(hubId('h1'), 'Sheerness hub', 'integrated', { type: 'host', property: p1.id }, year(2012));
const addHub: Edit = { kind: 'add-hub', hub: sheerness, decisions: memberDecisions([p1, p2, p3], sheerness) };

describe('undo and redo', () => {
  it('undo takes back exactly what an edit did', () => {
    fc.assert(
      fc.property(edits, anEdit, (list, last) => {
        const before = after(list);
        const done = draftReducer(before, edit(last));
        if (done.present === before.present) return;
        expect(draftReducer(done, undo).present).toBe(before.present);
      }),
    );
  });

  it('redo gives back exactly what undo took, however far', () => {
    fc.assert(
      fc.property(edits, fc.nat(30), (list, steps) => {
        const end = after(list);
        const count = Math.min(steps, end.past.length);
        let state: DraftState = end;
        for (let n = 0; n < count; n += 1) state = draftReducer(state, undo);
        for (let n = 0; n < count; n += 1) state = draftReducer(state, redo);
        expect(state.present).toBe(end.present);
        expect(state.past.length).toBe(end.past.length);
        expect(state.future).toEqual([]);
      }),
    );
  });

  it('undoing everything gives the plan as it was opened, and it is not dirty', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let state = after(list);
        while (state.past.length > 0) state = draftReducer(state, undo);
        expect(state.present).toEqual(draftOf(emptyScenario));
        expect(isDirty(state)).toBe(false);
      }),
    );
  });

  it('a new edit forgets what was undone', () => {
    const state = run(edit(addHub), undo, edit({ kind: 'describe', change: { name: 'Other' } }));
    expect(state.future).toEqual([]);
    expect(draftReducer(state, redo)).toBe(state);
  });

  it('nothing to undo or redo changes nothing', () => {
    const state = openDraft(emptyScenario);
    expect(draftReducer(state, undo)).toBe(state);
    expect(draftReducer(state, redo)).toBe(state);
  });

  it('an edit that changes nothing is no step', () => {
    fc.assert(
      fc.property(edits, anEdit, (list, each) => {
        const once = draftReducer(draftReducer(after(list), edit(each)), settle);
        if (once.refusal !== null || each.kind === 'add-hub') return;
        const twice = draftReducer(once, edit(each));
        expect(twice.past.length).toBe(once.past.length);
        expect(twice.present).toBe(once.present);
      }),
    );
  });
});

describe('typing', () => {
  const called = (name: string): DraftAction => edit({ kind: 'describe', change: { name } });

  it('keystrokes in one field are one step', () => {
    const state = run(called('S'), called('Sw'), called('Swa'));
    expect(state.past).toHaveLength(1);
    expect(draftReducer(state, undo).present.name).toBe('Swale');
  });

  it('leaving the field ends the step', () => {
    expect(run(called('S'), settle, called('Sw')).past).toHaveLength(2);
  });

  it('another field in between ends the step', () => {
    const state = run(called('S'), edit({ kind: 'base-year', year: year(2012) }), called('Sw'));
    expect(state.past).toHaveLength(3);
  });
});

describe('soundness', () => {
  it('whatever is done, each property has one decision, hosts one hub at most, and moves only to hubs that exist', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { present } = after(list);
        const decided = present.decisions.map((decision) => decision.property);
        expect(new Set(decided).size).toBe(decided.length);
        const hosts = present.hubs.flatMap((hub) => (hub.site.type === 'host' ? [hub.site.property] : []));
        expect(new Set(hosts).size).toBe(hosts.length);
        const hubs = new Set<string>(present.hubs.map((hub) => hub.id));
        for (const decision of present.decisions) {
          const hosting = hosts.includes(decision.property);
          expect(decision.action === 'host').toBe(hosting);
          if (hosting) expect(decision.destinations).toEqual({});
          for (const hub of Object.values(decision.destinations)) expect(hubs.has(hub)).toBe(true);
          expect(decision.year).toBeGreaterThanOrEqual(1990);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('whatever is done, the plan can be saved: it satisfies the schema of a scenario', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const names = list.every((each) => each.kind !== 'describe' || (each.change.name ?? 'x').trim() !== '');
        const hubNames = list.every((each) => each.kind !== 'change-hub' || (each.change.name ?? 'x').trim() !== '');
        fc.pre(names && hubNames);
        expect(scenarioDraftSchema.safeParse(after(list).present).success).toBe(true);
      }),
    );
  });

  it('a decision that an edit does not touch stays the same object, so that its outcome can be used again', () => {
    const before = run(edit(addHub)).present;
    const next = draftReducer(run(edit(addHub)), edit({ kind: 'decide', decisions: [retained(p2.id, year(2012))] })).present;
    const other = (draft: typeof before) => draft.decisions.find((decision) => decision.property === p3.id);
    expect(other(before)).toBeDefined();
    const again = draftReducer({ ...openDraft(emptyScenario, before) }, edit({ kind: 'undecide', properties: [p2.id] })).present;
    expect(other(again)).toBe(other(before));
    expect(other(next)).toEqual(other(before));
  });
});

describe('hubs', () => {
  it('a hub brings its host and members, in its year', () => {
    const { present } = run(edit(addHub));
    expect(present.decisions.find((decision) => decision.property === p1.id)).toMatchObject({ action: 'host', year: 2012 });
    expect(present.decisions.map((decision) => decision.property).sort()).toEqual(['p1', 'p2', 'p3']);
  });

  it('dropping a member of one hub on another moves it', () => {
    const queenborough = newHub(hubId('h2'), 'Queenborough hub', 'gateway', { type: 'host', property: propertyId('p9') }, year(2013));
    const office = property(4, { use: 'office', tenure: 'freehold' });
    const state = run(
      edit({ ...addHub, decisions: memberDecisions([office], sheerness) }),
      edit({ kind: 'add-hub', hub: queenborough, decisions: [] }),
      edit({ kind: 'join-hub', hub: queenborough.id, decisions: memberDecisions([office], queenborough) }),
    );
    const decision = state.present.decisions.find((each) => each.property === office.id);
    expect(decision).toMatchObject({ destinations: { 'back-office': 'h2' }, year: 2013, exitRoute: 'open-market-sale' });
  });

  it('a host cannot be moved to another hub, and the reason is a sentence that names its hub', () => {
    const state = run(edit(addHub), edit({ kind: 'decide', decisions: [withAction(retained(p1.id, year(2012)), 'retain', 'freehold')] }));
    expect(state.refusal).toContain('Sheerness hub');
    expect(state.past).toHaveLength(1);
  });

  it('a property hosts one hub only', () => {
    const second = { ...sheerness, id: hubId('h2'), name: 'Second' };
    const state = run(edit(addHub), edit({ kind: 'add-hub', hub: second, decisions: [] }));
    expect(state.present.hubs).toHaveLength(1);
    expect(state.refusal).toContain('already hosts Sheerness hub');
  });

  it('removing a hub leaves its host and members undecided again', () => {
    const state = run(edit(addHub), edit({ kind: 'remove-hub', hub: sheerness.id }));
    expect(state.present.hubs).toEqual([]);
    expect(state.present.decisions.filter((decision) => decision.action !== 'retain')).toEqual([]);
  });

  it('what stands in the way of a hub leaves with it and comes back with undo; what stands in the way of the plan stays', () => {
    const [ofHub, ofPlan] = [givenBarrier('b-1', sheerness.id), givenBarrier('b-2', null)];
    const all = [addHub, { kind: 'add-barrier', barrier: ofHub }, { kind: 'add-barrier', barrier: ofPlan }] satisfies Edit[];
    const removed = draftReducer(after(all), edit({ kind: 'remove-hub', hub: sheerness.id }));
    expect(removed.present.barriers).toEqual([ofPlan]);
    expect(draftReducer(removed, undo).present.barriers).toEqual([ofHub, ofPlan]);
  });

  it('no barrier stands at a hub that the plan does not have', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { hubs, barriers } = after(list).present;
        for (const { hub } of barriers) expect(hub === null || hubs.some(({ id }) => id === hub)).toBe(true);
        expect(new Set(barriers.map(({ id }) => id)).size).toBe(barriers.length);
      }),
    );
    const refused = run(edit({ kind: 'add-barrier', barrier: givenBarrier('b-1', sheerness.id) }));
    expect([refused.refusal, refused.present.barriers]).toEqual(['That hub is no longer in the plan.', []]);
  });

  it('opening later takes along the members that were to leave when it opened', () => {
    const late = withAction({ ...retained(p3.id, year(2015)), destinations: {} }, 'relocate-and-dispose', 'freehold');
    const state = run(
      edit(addHub),
      edit({ kind: 'decide', decisions: [{ ...late, destinations: { 'back-office': sheerness.id } }] }),
      edit({ kind: 'change-hub', hub: sheerness.id, change: { opens: year(2014) } }),
    );
    const yearOf = (id: string) => state.present.decisions.find((decision) => decision.property === id)?.year;
    expect(yearOf('p1')).toBe(2014);
    expect(yearOf('p3')).toBe(2015);
  });

  it('a new host takes over from the old one', () => {
    const state = run(edit(addHub), edit({ kind: 'move-hub', hub: sheerness.id, site: { type: 'host', property: propertyId('p9') } }));
    expect(state.present.decisions.find((decision) => decision.property === 'p9')).toMatchObject({ action: 'host' });
    expect(state.present.decisions.some((decision) => decision.property === 'p1')).toBe(false);
  });

  it('nothing happens before the base year', () => {
    const state = run(edit(addHub), edit({ kind: 'base-year', year: year(2013) }));
    expect(state.present.hubs[0]?.opens).toBe(2013);
    expect(state.present.decisions.every((decision) => decision.year >= 2013)).toBe(true);
  });
});

describe('saving', () => {
  it('after saving, the plan is clean and undo still works', () => {
    const state = run(edit(addHub));
    expect(isDirty(state)).toBe(true);
    const saved = draftReducer(state, { type: 'saved', scenario: { ...state.present, id: emptyScenario.id, version: 2 } });
    expect(isDirty(saved)).toBe(false);
    const undone = draftReducer(saved, undo);
    expect(undone.present.hubs).toEqual([]);
    expect(isDirty(undone)).toBe(true);
  });

  it('what the server left out of a plan is left out here too, unless it has changed again since it was sent', () => {
    const state = run(edit(addHub));
    const scenario = { ...state.present, decisions: [], id: emptyScenario.id, version: 2 };
    const saved = draftReducer(state, { type: 'saved', scenario, sent: state.present });
    expect([saved.present.decisions, isDirty(saved)]).toEqual([[], false]);
    const later = draftReducer(state, edit({ kind: 'describe', change: { name: 'Later' } }));
    const kept = draftReducer(later, { type: 'saved', scenario, sent: state.present });
    expect([kept.present, isDirty(kept)]).toEqual([later.present, true]);
  });

  it('edits that come back to what is saved are not unsaved work', () => {
    const there = edit({ kind: 'describe', change: { name: 'Other' } });
    const back = edit({ kind: 'describe', change: { name: 'Swale' } });
    expect(isDirty(run(there, settle, back))).toBe(false);
  });

  it('sameness ignores the order of keys and absent keys, and nothing else', () => {
    expect(sameDraft({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
    expect(sameDraft({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameDraft({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(sameDraft({ a: null }, {})).toBe(false);
  });
});

describe('refusal', () => {
  it('an edit is made exactly where there is no reason against it', () => {
    fc.assert(
      fc.property(edits, anEdit, (list, each) => {
        const state = after(list);
        const reason = refusalOf(state.present, each);
        const next = draftReducer(state, edit(each));
        expect(next.refusal).toBe(reason);
        if (reason !== null) expect(next.present).toBe(state.present);
      }),
    );
  });

  it('the estate of these tests has hosts and members of every tenure', () => {
    expect(new Set(estate.map((facts) => facts.tenure)).size).toBe(6);
  });
});
