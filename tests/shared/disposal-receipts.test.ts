/** Receipts by year: forecast and actual keep to their own years, and nothing is lost or counted twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disposalSchema, type Disposal } from '../../shared/disposal-record.ts';
import { receiptsByYear } from '../../shared/disposal-receipts.ts';
import { countOf, recorded, sumOf, unknown } from '../../shared/figure.ts';
import { pence } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { financialYear, type FinancialYear } from '../../shared/year.ts';

let next = 0;

function given(stage: Disposal['stage'], more: Partial<Disposal> & { on?: string; amount?: Pence | null } = {}): Disposal {
  const { on = '2010-05-01', amount = null, ...rest } = more;
  next += 1;
  const steps = [{ from: null, to: stage, on, amount, by: 'Officer' }];
  return {
    ...disposalSchema.parse({
      id: `d-${next}`,
      property: `p-${next}`,
      scenario: null,
      stage,
      steps,
      route: 'open-market-sale',
      expectedReceipt: unknown,
      completionYear: null,
      expectedCompletion: null,
      contact: '',
      duties: [],
      notes: '',
      version: 1,
    }),
    ...rest,
  };
}

const worth = (pounds: number) => recorded(pence(pounds * 100), 'Valuation');

test('a sale that came late counts where it was expected and where it came in', () => {
  const { years, undated } = receiptsByYear([
    given('completed', {
      on: '2012-04-10',
      amount: pence(9_000_000),
      expectedReceipt: worth(100_000),
      completionYear: financialYear(2010),
    }),
    given('on-market', { expectedReceipt: worth(50_000), completionYear: financialYear(2012) }),
    given('identified', { expectedReceipt: worth(1) }),
    given('withdrawn', { expectedReceipt: worth(7_777), completionYear: financialYear(2010) }),
    given('under-offer', { completionYear: financialYear(2012) }),
  ]);
  expect(years.map(({ year, actual, completed }) => [year, actual, completed])).toEqual([
    [2010, 0, 0],
    [2011, 0, 0],
    [2012, 9_000_000, 1],
  ]);
  expect(years.map(({ forecast }) => sumOf(forecast, { estimates: true }))).toEqual([10_000_000, 0, 5_000_000]);
  expect(years[2]?.forecast.unknownCount).toBe(1);
  expect(sumOf(undated, { estimates: true })).toBe(100);
});

test('none give no years', () => {
  expect(receiptsByYear([]).years).toEqual([]);
});

test('every live or ended disposal is in exactly one forecast, and every receipt in one year', () => {
  const disposals = fc.array(
    fc.record({
      stage: fc.constantFrom<Disposal['stage']>('identified', 'circulated', 'completed', 'transferred', 'withdrawn', 'on-hold'),
      year: fc.option(fc.integer({ min: 2005, max: 2030 })),
      on: fc.integer({ min: 2005, max: 2030 }),
      amount: fc.integer({ min: 0, max: 1e9 }),
    }),
  );
  fc.assert(
    fc.property(disposals, (chosen) => {
      const list = chosen.map(({ stage, year, on, amount }) =>
        given(stage, {
          on: `${on}-06-01`,
          amount: amount as Pence,
          expectedReceipt: worth(3),
          completionYear: year as FinancialYear | null,
        }),
      );
      const { years, undated } = receiptsByYear(list);
      const counted = years.reduce((sum, { forecast }) => sum + countOf(forecast), countOf(undated));
      const received = years.reduce((sum, { actual }) => sum + actual, 0);
      const ended = list.filter(({ stage }) => stage === 'completed' || stage === 'transferred');
      expect(counted).toBe(list.filter(({ stage }) => stage !== 'withdrawn').length);
      expect(received).toBe(ended.reduce((sum, { steps }) => sum + (steps[0]?.amount ?? 0), 0));
      return years.every(({ year }, place) => place === 0 || year === (years[place - 1]?.year ?? 0) + 1);
    }),
  );
});

test('a sale of which no receipt is recorded is counted as such, and not as nought', () => {
  const { years } = receiptsByYear([
    given('completed', { amount: pence(500) }),
    given('completed'),
    given('transferred', { amount: pence(0) }),
  ]);
  expect(years).toMatchObject([{ actual: 500, completed: 3, unstated: 1 }]);
});
