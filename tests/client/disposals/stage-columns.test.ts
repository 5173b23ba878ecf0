/** The board's columns: every line stands in exactly one, in the order in which they ask for attention. */
import { describe, expect, test } from 'vitest';
import { columnsOf, splitWords } from '../../../client/disposals/stage-columns.ts';
import { disposalStages } from '../../../shared/disposal.ts';
import { givenDisposal, givenExit, givenLine, givenTaken } from '../../given/given-line.ts';

const at = (id: string, stage: (typeof disposalStages)[number], on: string) =>
  givenLine(id, { disposal: givenDisposal(id, stage, { steps: [givenTaken(stage, on)] }) });

const namesIn = (columns: ReturnType<typeof columnsOf>, standing: string) =>
  [...columns.main, ...columns.aside].find((one) => one.standing === standing)?.entries.map(({ property }) => property.name);

describe('the columns of the board', () => {
  test('hold every line once, whatever its stage', () => {
    const lines = [...disposalStages.map((stage) => at(stage, stage, '2026-06-01')), givenLine('hall', { plans: [givenExit('Swale')] })];
    const { main, aside } = columnsOf(lines);
    const keys = [...main, ...aside].flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(new Set(keys)).toEqual(new Set(lines.map(({ key }) => key)));
    expect(keys).toHaveLength(lines.length);
    expect(main.map(({ label }) => label)).toEqual([
      'Planned',
      'Identified',
      'Declared surplus',
      'Circulated',
      'On market',
      'Under offer',
      'Exchanged',
      'Completed',
    ]);
    expect(aside.map(({ label }) => label)).toEqual(['On hold', 'Withdrawn', 'Transferred']);
  });

  test('begin with the circulation that ends first', () => {
    const columns = columnsOf([at('later', 'circulated', '2026-11-02'), at('sooner', 'circulated', '2026-10-01')]);
    expect(namesIn(columns, 'circulated')).toEqual(['sooner', 'later']);
  });

  test('begin with what has stood there longest, and of what is over with the latest', () => {
    const columns = columnsOf([
      at('new', 'on-market', '2026-09-01'),
      at('old', 'on-market', '2026-02-01'),
      at('first', 'completed', '2025-02-01'),
      at('last', 'completed', '2026-02-01'),
    ]);
    expect(namesIn(columns, 'on-market')).toEqual(['old', 'new']);
    expect(namesIn(columns, 'completed')).toEqual(['last', 'first']);
  });

  test('begin with the plan whose year is next', () => {
    const columns = columnsOf([
      givenLine('b', { plans: [givenExit('One', 2029)] }),
      givenLine('a', { plans: [givenExit('One', 2029)] }),
      givenLine('c', { plans: [givenExit('One', 2027)] }),
    ]);
    expect(namesIn(columns, 'not-proposed')).toEqual(['c', 'a', 'b']);
  });
});

test('how many are proposed and how many only planned', () => {
  const planned = givenLine('hall', { plans: [givenExit('One')] });
  const begun = at('depot', 'identified', '2026-06-01');
  expect([splitWords([]), splitWords([planned]), splitWords([begun]), splitWords([planned, begun])]).toEqual([
    'nothing is on its way out',
    'all of them only planned',
    'all of them proposed',
    '1 proposed, 1 only planned',
  ]);
});
