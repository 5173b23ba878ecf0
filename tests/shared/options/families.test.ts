/** Every plan stands once in the families, whatever it is a variant of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScenarioId } from '../../../shared/ids.ts';
import { inFamilies, kinOf } from '../../../shared/options/families.ts';

const plan = (id: string, variantOf: string | null) => ({ id: id as ScenarioId, variantOf: variantOf as ScenarioId | null });
const ids = ['a', 'b', 'c', 'd', 'e'];
const anyPlans = fc.tuple(...ids.map((id) => fc.option(fc.constantFrom(...ids, 'gone'), { nil: null }).map((origin) => plan(id, origin))));

test('each plan stands once, even where variants go round in a circle or their origin is gone', () => {
  fc.assert(
    fc.property(anyPlans, (plans) => {
      const listed = inFamilies(plans).flatMap(({ head, variants }) => [head, ...variants]);
      expect(listed.map(({ id }) => id).toSorted()).toEqual(ids);
    }),
  );
});

test('variants and theirs stand under the one at the head of the line', () => {
  const plans = [plan('a', null), plan('b', 'c'), plan('c', 'a'), plan('d', 'gone'), plan('e', null)];
  expect(inFamilies(plans).map(({ head, variants }) => [head.id, variants.map(({ id }) => id)])).toEqual([
    ['a', ['b', 'c']],
    ['d', []],
    ['e', []],
  ]);
  expect(kinOf(plan('c', 'a'), plans).map(({ id }) => id)).toEqual(['a', 'b']);
});
