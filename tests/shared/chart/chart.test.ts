/** Charts of a plan: their bars meet to the penny, their axes hold what they draw, and their tables say what is drawn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { bodiesChart, inOrderOfSaving } from '../../../shared/chart/bodies-chart.ts';
import { cashFlowChart, cashFlowExtent, cumulativeChart } from '../../../shared/chart/cash-flow-chart.ts';
import type { ChartPalette } from '../../../shared/chart/chart.ts';
import { inMillions, roundSteps, widest, plainPounds } from '../../../shared/chart/money-axis.ts';
import { waterfallChart, waterfallSteps } from '../../../shared/chart/waterfall-chart.ts';
import type { Sector } from '../../../shared/organisation.ts';
import { anyScenario, anyRegister } from '../../given/arbitrary-plan.ts';
import { body, figure, givenDecision, givenFacts, givenHub, givenScenario, occupant, pounds } from '../../given/given-plan.ts';

const palette: ChartPalette = {
  ink: '#000',
  inkQuiet: '#444',
  paperRaised: '#fff',
  line: '#ccc',
  accent: '#066',
  danger: '#c00',
  sectors: new Proxy({} as Record<Sector, string>, { get: () => '#777' }),
};

const office = givenFacts('office', {
  runningCost: pounds(100_000),
  floorArea: figure(1000),
  disposalValue: pounds(800_000),
  components: [occupant('back-office', { staff: figure(50) })],
});
const host = givenFacts('host', { holder: body('sbc'), runningCost: pounds(150_000), floorArea: figure(2000), spareArea: figure(600) });
const appraisal = appraise(
  [office, host],
  givenScenario([givenDecision('office', { destinations: { 'back-office': 'hub' } })], [givenHub('hub', { host: 'host' })]),
);

describe('the waterfall', () => {
  test('runs from gross through each cost to net, and after relocation', () => {
    expect(waterfallSteps(appraisal).map(({ label }) => label)).toEqual(
      [
        'Gross capital receipts',
        'Fit-out',
        'Dilapidations',
        'Disposal fees',
        'Optimism bias',
        'Net capital receipt',
        'Relocation',
        'Net after relocation',
      ].filter((label) => label !== 'Dilapidations' || appraisal.delivery.dilapidations !== 0),
    );
  });

  test('its steps meet to the penny whatever the plan', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, (register, plan) => {
        const steps = waterfallSteps(appraise(register, plan));
        steps.forEach((step, place) => {
          const before = steps[place - 1];
          if (step.kind === 'cost') expect(step.from).toBe(before?.to);
          else if (before) expect(step.to).toBe(before.to);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('says gross, delivery, net and net after relocation in one sentence', () => {
    expect(waterfallChart(appraisal, palette).summary).toMatch(
      /^Gross capital receipts of £800k less cost of delivery of £\S+ leave a net capital receipt of £\S+, and £\S+ after relocation\.$/,
    );
  });
});

describe('the money axis', () => {
  const extents = fc.record({ least: fc.integer({ min: -5e11, max: 0 }), most: fc.integer({ min: 0, max: 5e11 }) });

  test('holds its extent, has nought on a step and few steps', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        const { min, max, interval } = roundSteps(extent);
        expect(min).toBeLessThanOrEqual(extent.least);
        expect(max).toBeGreaterThanOrEqual(extent.most);
        expect(Math.abs(Math.round(min / interval) * interval - min)).toBeLessThan(1e-3);
        expect((max - min) / interval).toBeLessThanOrEqual(7);
      }),
    );
  });

  test('is shared by charts side by side', () => {
    expect(
      widest([
        { least: -5, most: 10 },
        { least: 0, most: 20 },
      ]),
    ).toEqual({ least: -5, most: 20 });
  });

  test('prints millions with a true minus', () => {
    expect([inMillions(150_000_000), inMillions(-2_000_000_000), inMillions(0)]).toEqual(['1.5', '−20', '0']);
  });
});

describe('the cash flow', () => {
  test('its table gives every year with costs below nought and the net beside them', () => {
    const { table } = cashFlowChart(appraisal.flows, palette);
    expect(table.columns.map(({ label }) => label)).toEqual(['Year', 'Saving', 'Receipts', 'Cost of delivery', 'Relocation', 'Net']);
    expect(table.rows).toHaveLength(3);
    expect(table.rows[0]?.slice(0, 3)).toEqual(['2010-11', '−17,500', '800,000']);
    expect(table.rows[0]?.[3]).toMatch(/^−/);
  });

  test('bars reach as far as the money in and the money out of a year', () => {
    const [first] = appraisal.flows;
    expect(cashFlowExtent(appraisal.flows).most).toBeGreaterThanOrEqual(first?.receipts ?? 0);
    expect(cashFlowExtent(appraisal.flows).least).toBeLessThan(0);
  });

  test('says when it pays back, or that it does not', () => {
    expect(cumulativeChart(appraisal.flows, appraisal.paybackYear, palette).summary).toContain('it pays back in 2010-11');
    expect(cumulativeChart(appraisal.flows, null, palette).summary).toContain('it does not pay back within these years');
  });
});

describe('who saves and who pays', () => {
  const nameOf = (id: string) => id.toUpperCase();

  test('both charts name the bodies in one order: from the one that saves most', () => {
    expect(inOrderOfSaving(appraisal.bodies).map(({ organisation }) => organisation)).toEqual(['kcc', 'sbc']);
    const [annual, once] = [
      bodiesChart(appraisal.bodies, 'annual', nameOf, palette),
      bodiesChart(appraisal.bodies, 'once', nameOf, palette),
    ];
    expect(annual.table.rows.map(([name]) => name)).toEqual(['KCC', 'SBC']);
    expect(once.table.rows.map(([name]) => name)).toEqual(['KCC', 'SBC']);
  });

  test('each table has the columns of its own chart, and a total that is the headline figure', () => {
    const annual = bodiesChart(appraisal.bodies, 'annual', nameOf, palette, undefined, true).table;
    const once = bodiesChart(appraisal.bodies, 'once', nameOf, palette).table;
    expect(annual.columns.map(({ label }) => label)).toEqual(['Organisation', 'Annual saving']);
    expect(annual.total).toEqual(['Total', `≈${plainPounds(appraisal.annualSaving)}`]);
    expect(once.columns.map(({ label }) => label)).not.toContain('Annual saving');
    expect(once.total).toEqual([
      'Total',
      ...[
        appraisal.grossReceipt,
        0 - appraisal.delivery.total,
        appraisal.netReceipt,
        0 - appraisal.relocation,
        appraisal.netAfterRelocation,
      ].map(plainPounds),
    ]);
  });

  test('a long name is not cut', () => {
    const { option } = bodiesChart(appraisal.bodies, 'annual', () => 'Kent and Medway NHS and Social Care Partnership Trust', palette);
    expect(option['yAxis']).toMatchObject({ axisLabel: { overflow: 'break' } });
  });

  test('says how many save and how many pay more', () => {
    expect(bodiesChart(appraisal.bodies, 'annual', nameOf, palette).summary).toBe(
      'Of 2 organisations, 1 save every year and 1 pay more every year.',
    );
  });
});
