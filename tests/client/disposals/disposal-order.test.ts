/** The order of the table: by any column, either way round, with what is not recorded always at the end. */
import { describe, expect, test } from 'vitest';
import { headPressed, inOrder, orderIn, orderKeys, orderText, usualOrder } from '../../../client/disposals/disposal-order.ts';
import { askedIn, searchFor } from '../../../client/disposals/disposals-address.ts';
import { narrowed, plansIn } from '../../../client/disposals/use-disposals.ts';
import type { ScenarioId } from '../../../shared/ids.ts';
import { givenDisposal, givenExit, givenLine } from '../../given/given-line.ts';
import { pounds } from '../../given/given-plan.ts';

const lines = [
  givenLine('Hall', { disposal: givenDisposal('hall', 'on-market') }, { disposalValue: pounds(200_000), town: 'Ashford' }),
  givenLine('Depot', { disposal: givenDisposal('depot', 'identified') }, { disposalValue: { basis: 'unknown' }, town: '' }),
  givenLine('Annexe', { plans: [givenExit('Swale plan')] }, { disposalValue: pounds(900_000), town: 'Whitstable' }),
];
const named = (order: Parameters<typeof inOrder>[1]) => inOrder(lines, order, (id) => id).map(({ property }) => property.name);

describe('the table in order', () => {
  test('by value, what is not recorded comes last whichever way round', () => {
    expect(named({ by: 'value', direction: 'descending' })).toEqual(['Annexe', 'Hall', 'Depot']);
    expect(named({ by: 'value', direction: 'ascending' })).toEqual(['Hall', 'Annexe', 'Depot']);
    expect(named({ by: 'town', direction: 'descending' })).toEqual(['Annexe', 'Hall', 'Depot']);
  });

  test('by stage, along the way out', () => {
    expect(named(usualOrder)).toEqual(['Annexe', 'Depot', 'Hall']);
  });

  test('every order is kept in the address, and another text is the usual one', () => {
    for (const by of orderKeys)
      for (const direction of ['ascending', 'descending'] as const)
        expect(orderIn(orderText({ by, direction }))).toEqual({ by, direction });
    expect(orderIn('nonsense')).toEqual(usualOrder);
  });

  test('a head pressed again turns round; another begins with its more telling end', () => {
    expect(headPressed(usualOrder, 'stage')).toEqual({ by: 'stage', direction: 'descending' });
    expect(headPressed(usualOrder, 'value')).toEqual({ by: 'value', direction: 'descending' });
    expect(headPressed(usualOrder, 'name')).toEqual({ by: 'name', direction: 'ascending' });
  });
});

describe('what the page is asked', () => {
  test('what is usual stands in no address', () => {
    expect(askedIn({})).toEqual({ shown: 'board', order: usualOrder, from: null });
    expect(searchFor({ shown: 'board', order: usualOrder, from: null })).toEqual({ shown: undefined, order: undefined, from: undefined });
    expect(searchFor({ shown: 'table', order: { by: 'value', direction: 'descending' } })).toEqual({ shown: 'table', order: '-value' });
  });

  test('one plan leaves what it lets go and what was proposed from it; stages leave theirs; receipts follow', () => {
    const swale = 'swale-plan' as ScenarioId;
    const all = [
      ...lines,
      givenLine('Yard', {
        disposal: givenDisposal('yard', 'exchanged', { scenario: swale, expectedReceipt: pounds(50_000), completionYear: 2027 as never }),
      }),
    ];
    const { entries, ofEveryStage, receipts } = narrowed(all, ['exchanged'], swale);
    expect(ofEveryStage.map(({ property }) => property.name)).toEqual(['Annexe', 'Yard']);
    expect(entries.map(({ property }) => property.name)).toEqual(['Yard']);
    expect(receipts.years.map(({ forecast }) => forecast.recorded)).toEqual([5_000_000]);
    expect(narrowed(all, ['not-proposed'], null).entries.map(({ property }) => property.name)).toEqual(['Annexe']);
    expect(plansIn(all)).toEqual([{ id: swale, name: 'Swale plan' }]);
  });
});
