/** What the board lists of plans beside each other: differences of plans over one estate, and nothing of plans over two. */
import { expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { differingFrom } from '../../../shared/board/differing.ts';
import type { Presented } from '../../../shared/board/presented.ts';
import type { ScenarioId } from '../../../shared/ids.ts';
import type { Decision } from '../../../shared/decision.ts';
import { givenDecision, givenFacts, givenScenario } from '../../given/given-plan.ts';

const properties = ['a', 'b', 'c'].map((id) => givenFacts(id, { name: `Office ${id}` }));

function presented(name: string, decisions: Decision[]): Presented {
  const scenario = { ...givenScenario(decisions, [], {}, { name }), id: name.toLowerCase() as ScenarioId, version: 1 };
  const facts = new Map(properties.map((property) => [property.id, property]));
  return { scenario, facts, appraisal: appraise(properties, scenario) } as unknown as Presented;
}

test('a variant is told by what it decides otherwise, and a plan of another place is not told at all', () => {
  const plan = presented('Plan', [givenDecision('a'), givenDecision('b')]);
  const variant = presented('Variant', [givenDecision('a'), givenDecision('b', { year: 2012 })]);
  const elsewhere = presented('Elsewhere', [givenDecision('c')]);
  const told = differingFrom([plan, variant, elsewhere]);
  expect(told.map(({ name }) => name)).toEqual(['Variant']);
  expect(told[0]?.rows.map(({ subject }) => subject)).toEqual(['Office b']);
});
