/** The space a hub being made will need is reckoned before its home is chosen, and says for how many members it is known. */
import { expect, test } from 'vitest';
import { startGroup } from '../../../client/planner/group-draft.ts';
import { neededBy } from '../../../client/planner/needed.ts';
import { appraiser } from '../../../shared/appraisal/appraise.ts';
import { unknown } from '../../../shared/figure.ts';
import type { FinancialYear } from '../../../shared/year.ts';
import { figure, givenFacts, givenScenario, occupant } from '../../given/given-plan.ts';

const library = (id: string, parts = {}) =>
  givenFacts(id, { use: 'library', floorArea: figure(300), components: [occupant('front-office')], ...parts });
const needed = (...libraries: ReturnType<typeof library>[]) => {
  const facts = new Map(libraries.map((each) => [each.id, each]));
  const draft = givenScenario([]);
  const group = startGroup(draft, [...facts.keys()], facts, 2012 as FinancialYear);
  return neededBy(group, facts, draft, appraiser(facts).appraise);
};

test('three libraries without areas of occupation need the shared part of their floor areas, wherever the hub will be', () => {
  expect(needed(library('a'), library('b'), library('c'))).toEqual({ demand: 540, known: 3, of: 3 });
});

test('one whose floor area is not recorded either is not taken to need nothing', () => {
  expect(needed(library('a'), library('b', { floorArea: unknown }))).toEqual({ demand: 180, known: 1, of: 2 });
});
