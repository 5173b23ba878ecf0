/** The deep-dive report of the illustrative Swale plan says in every table what the functions of the screen say of the same plan. */
import { describe, expect, test } from 'vitest';
import { headlineGroups, headlineOf } from '../../../shared/board/headlines.ts';
import { bodiesBy } from '../../../shared/board/presented.ts';
import { changeRows } from '../../../shared/board/change-rows.ts';
import { decisionRows } from '../../../shared/board/decision-rows.ts';
import { hubRows } from '../../../shared/board/hub-rows.ts';
import { bodyMeasures, shortNames } from '../../../shared/board/sharing-words.ts';
import { restsOnEstimates } from '../../../shared/appraisal/headline.ts';
import { sensitivitiesOf } from '../../../shared/appraisal/sensitivity.ts';
import { assumptionLibrary } from '../../../shared/assumption-library.ts';
import { assumptionText } from '../../../shared/assumption-text.ts';
import { bodiesChart } from '../../../shared/chart/bodies-chart.ts';
import { cashFlowChart, cumulativeChart } from '../../../shared/chart/cash-flow-chart.ts';
import { plainPounds } from '../../../shared/chart/money-axis.ts';
import { waterfallChart } from '../../../shared/chart/waterfall-chart.ts';
import { estateFigures } from '../../../shared/estate-figures.ts';
import { totalsOf } from '../../../shared/estate-totals.ts';
import { formatCount, formatRate } from '../../../shared/measure.ts';
import { disposalStandingLabel } from '../../../shared/disposal.ts';
import { lineStandingWords } from '../../../shared/disposal-entry.ts';
import { deepDiveReport } from '../../../shared/report/deep-dive-report.ts';
import type { ReportDocument } from '../../../shared/report/report-document.ts';
import { coverageWords, totalWords } from '../../../shared/total-words.ts';
import type { ChartPicture } from '../../../shared/chart/chart.ts';
import { givenReport, plainPalette } from '../../given/given-report.ts';
import { headingsOf, rowOf, sentencesIn, tableOf, tablesOf } from '../../given/read-report.ts';

const map = (summary: string) => ({ svg: '<svg/>', width: 10, height: 10, summary });
const input = givenReport({ scenario: 'swale-remodelled', parts: { maps: { today: map('Today.'), remodelled: map('Then.') } } });
const report = deepDiveReport(input);
const { presented, organisations } = input;
const { scenario, appraisal, facts } = presented;
const nameOf = shortNames(organisations);

test('its sections come in the order in which a board reads them', () => {
  expect(headingsOf(report, 1)).toEqual([
    'Summary',
    'The place and its estate',
    'The estate on the map',
    'Hubs',
    'Property by property',
    'Access to services',
    'Appraisal',
    'Sensitivity',
    'Barriers',
    'What the figures rest on',
    'Quality of the data',
    'Disposal schedule',
    'Appendix: properties',
  ]);
  expect(report.title).toBe('Swale remodelled estate');
  expect(report.subtitle).toBe('Deep-dive report: Swale, 10 years from 2010-11');
  expect(report.foot).toBe('Common Ground · made 5 Feb 2026, 09:30 · register version 1 · illustrative figures');
});

describe('the summary', () => {
  const keys = headlineGroups.flatMap((group) => group.keys);
  const headline = (key: (typeof keys)[number]) => headlineOf(key, appraisal, scenario.assumptions.discountRate);

  test('has each headline figure as the board prints it, short and to the penny, with what it covers', () => {
    for (const key of keys) {
      const { label, text, exact, detail } = headline(key);
      const [, short, full, covers] = rowOf(tableOf(report, 'Headline figures'), label);
      expect([short, full]).toEqual([text, exact]);
      expect(covers?.toLowerCase()).toBe(detail.toLowerCase());
    }
  });

  test('says them in sentences with ≈ and what they cover', () => {
    const words = sentencesIn(report, 'Summary');
    for (const key of keys) expect(words).toContain(headline(key).text);
    expect(words).toContain(
      'the plan saves ≈£1.3m a year: 50% of the ≈£2.6m a year baseline; running cost known for 23 and estimated for 5 of 28.',
    );
    expect(words).toContain('Sales raise £60m gross (values known for all 18 sold); delivery costs ≈£43m');
  });

  test('states no change of carbon where before and after do not cover the same', () => {
    expect(sentencesIn(report, 'Summary')).toContain('No change is stated, since the two do not cover the same.');
  });
});

describe('the estate', () => {
  const totals = totalsOf(input.estate, () => 'other');

  test('is that of the place with its totals and their coverage as the strip prints them', () => {
    expect(totals.properties).toBe(211);
    for (const { label, suffix, total, headline, exact } of Object.values(estateFigures)) {
      const [, short, full, covers] = rowOf(tableOf(report, 'The estate in figures'), `${label}${suffix}`);
      expect(short).toBe(totalWords(total(totals), true, headline));
      expect(full).toBe(totalWords(total(totals), true, exact));
      expect(covers).toBe(coverageWords(total(totals), true));
    }
  });

  test('has the published shares of holders and tenures', () => {
    expect(rowOf(tableOf(report, 'Properties by holder'), 'Kent County Council').slice(1, 3)).toEqual(['106', '50%']);
    expect(rowOf(tableOf(report, 'Properties by tenure'), 'Freehold').slice(1, 3)).toEqual(['146', '69%']);
    expect(rowOf(tableOf(report, 'Properties by use'), 'Office')[1]).toBe('17');
  });

  test('without estimates counts only what is recorded, as the switch of the screen does', () => {
    const recorded = deepDiveReport({ ...input, presented: { ...presented, estimates: false } });
    const [, running, , covers] = rowOf(tableOf(recorded, 'The estate in figures'), 'Running cost a year');
    expect(running).toBe(totalWords(totals.runningCost, false, estateFigures['running-cost'].headline));
    expect(covers).toBe('known for 101 of 211');
  });
});

test('both maps stand with what they show in words', () => {
  const maps = report.blocks.flatMap((block) => (block.kind === 'map' ? [[block.caption, block.alternative]] : []));
  expect(maps).toEqual([
    ['The estate today', 'Today.'],
    ['The remodelled estate', 'Then.'],
  ]);
});

describe('the hubs', () => {
  test('stand with their space and cost as on the board', () => {
    const rows = hubRows(presented).map(({ name, detail, needed, there, cost }) => [name, detail, needed, there, cost]);
    expect(tableOf(report, 'Hubs and what moves to them').rows).toEqual(rows);
    expect(tableOf(report, 'Hubs and what moves to them').total?.at(-1)).toBe(plainPounds(appraisal.hubRunningCost));
  });

  test('say who comes, from where, and need the space that the appraisal gives them', () => {
    for (const hub of scenario.hubs) {
      const outcome = appraisal.hubs.find((one) => one.hub === hub.id);
      const table = tableOf(report, `Who comes to ${hub.name}`);
      expect(new Set(table.rows.map(([from]) => from))).toEqual(new Set(outcome?.members.map((id) => facts.get(id)?.name)));
      expect(table.total?.at(-2)).toBe(formatCount(outcome?.demand ?? -1));
    }
  });

  test('cost once what the appraisal spends on them', () => {
    const spent = appraisal.hubs.reduce((sum, { delivery }) => sum + delivery.total, 0);
    expect(tableOf(report, 'What the hubs cost once').total?.at(-1)).toBe(plainPounds(spent));
  });
});

test('every decision stands in its town with the amounts of the board, and the towns come to the totals of the plan', () => {
  const rows = decisionRows(presented, nameOf);
  for (const town of new Set(rows.map((row) => row.town)))
    expect(tableOf(report, `Decisions in ${town}`).rows).toEqual(
      rows.filter((row) => row.town === town).map(({ name, body, decision, receipt, saving }) => [name, body, decision, receipt, saving]),
    );
  const [, count, receipt, saving] = tableOf(report, 'Decisions by town').total ?? [];
  expect(count).toBe(formatCount(rows.length));
  expect(receipt).toBe(plainPounds(appraisal.grossReceipt));
  expect(saving).toBe(`≈${plainPounds(appraisal.runningCostSaved)}`);
});

describe('the appraisal', () => {
  const same = (document: ReportDocument, caption: string, { table }: ChartPicture) => {
    const found = tableOf(document, `${caption}: the figures`);
    expect(found.rows).toEqual(table.rows);
    expect(found.total).toEqual(table.total);
    expect(found.columns.map(({ label }) => label)).toEqual(table.columns.map(({ label }) => label));
  };

  test('has before and after as the board has them', () => {
    const rows = changeRows(appraisal, true).map(({ label, before, after, change, covers }) => [label, before, after, change, covers]);
    expect(tableOf(report, 'The estate that takes part, before and after').rows).toEqual(rows);
  });

  test('has the numbers of the charts of the board', () => {
    same(report, 'Cash flow year by year', cashFlowChart(appraisal.flows, plainPalette));
    same(report, 'Cumulative cash flow', cumulativeChart(appraisal.flows, appraisal.paybackYear, plainPalette));
    same(report, 'From gross to net, once', waterfallChart(appraisal, plainPalette));
  });

  test('shares by the rule that is asked for, with the total of every other', () => {
    for (const rule of ['where-it-falls', 'by-space-taken', 'by-benefit-received'] as const) {
      const other = deepDiveReport({ ...input, rule });
      for (const { measure, title, figure } of bodyMeasures)
        same(
          other,
          title,
          bodiesChart(bodiesBy(presented, rule), measure, nameOf, plainPalette, undefined, restsOnEstimates(figure, appraisal)),
        );
      expect(tableOf(other, `${bodyMeasures[0].title}: the figures`).total?.[1]).toBe(`≈${plainPounds(appraisal.annualSaving)}`);
    }
  });

  test('its sensitivity has every ranged assumption with the net present value at its ends, the widest swing first', () => {
    const table = tableOf(report, 'What moves the net present value: the figures');
    const expected = sensitivitiesOf(facts, scenario);
    expect(table.rows.map(([label]) => label)).toEqual(expected.map(({ label }) => label));
    expect(table.rows.map((row) => [row[2], row[4], row[5]])).toEqual(
      expected.map(({ low, high, swing }) => [low.figures.netPresentValue, high.figures.netPresentValue, swing].map(plainPounds)),
    );
  });
});

describe('what the figures rest on', () => {
  const table = tableOf(report, 'Assumptions and their sources');

  test('is every assumption of the library with its value and its source', () => {
    expect(table.rows).toHaveLength(assumptionLibrary.length);
    for (const entry of assumptionLibrary) {
      const row = rowOf(table, entry.label);
      expect(row[1]).toBe(assumptionText(entry, scenario.assumptions[entry.key]));
      expect(row.at(-1)).toContain(entry.source);
    }
  });

  test('says where a plan departs from the library', () => {
    const bold = givenReport({
      scenario: 'swale-remodelled',
      plan: (plan) => ({ ...plan, assumptions: { ...plan.assumptions, discountRate: 0.06 as never } }),
    });
    const other = deepDiveReport(bold);
    expect(sentencesIn(other, 'What the figures rest on')).toContain('Discount rate: 6 % a year, real, usually 3.5.');
    expect(rowOf(tableOf(other, 'Assumptions and their sources'), 'Discount rate')[3]).toBe('3.5, changed');
    expect(sentencesIn(report, 'What the figures rest on')).toContain('all have their usual values');
  });
});

describe('the quality of the data', () => {
  test('has the scores of the quality page', () => {
    const { all, organisations: bodies, fields } = input.quality;
    const table = tableOf(report, 'Quality of records by holder');
    expect(table.rows).toHaveLength(bodies.length);
    expect(table.total?.slice(1, 3)).toEqual([formatCount(all.properties), formatRate(all.score, 0)]);
    for (const { label, known, of } of fields) {
      const row = rowOf(tableOf(report, 'What is recorded and what is estimated'), label);
      expect([row[1], row.at(-1)]).toEqual([formatCount(known), formatCount(of)]);
      expect(row.slice(1, -1).reduce((sum, cell) => sum + Number(cell.replaceAll(',', '')), 0)).toBe(of);
    }
  });

  test('says what may be counted twice, and which figures of the plan are estimates', () => {
    const cost = 5_000_000 as never;
    const twice = { pairs: 1, properties: 2, runningCost: { recorded: cost, withEstimates: cost } };
    expect(sentencesIn(deepDiveReport({ ...input, twice }), 'Quality of the data')).toContain(
      '2 properties may be counted twice: if each pair is one property, £50k a year of the running cost is counted twice.',
    );
    const taking = [...facts.values()].filter(({ id }) => appraisal.outcomes.some((one) => one.property === id && one.participating));
    const guessed = taking.filter(({ runningCost }) => runningCost.basis === 'estimated').map(({ name }) => name);
    const rows = tableOf(report, 'Estimates among the figures of the plan').rows.filter(([, figure]) => figure === 'Running cost');
    expect(guessed.length).toBeGreaterThan(0);
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(guessed));
    for (const [, , amount, basis] of rows) expect([amount?.[0], basis?.slice(0, 10)]).toEqual(['≈', 'Estimated:']);
  });
});

test('the disposal schedule says of what the plan alone lets go that it is planned, as the disposals page does', () => {
  const { rows } = tableOf(report, 'Disposal schedule');
  const at = tableOf(report, 'Disposal schedule').columns.findIndex(({ label }) => label === 'Stage');
  const stages = rows.map((row) => row[at]);
  expect(stages).toContain(lineStandingWords('not-proposed'));
  expect(stages).not.toContain(disposalStandingLabel['not-proposed']);
});

test('the appendix has every property of the place once, with what is decided on it', () => {
  const table = tableOf(report, 'Properties');
  expect(table.rows).toHaveLength(input.estate.length);
  expect(new Set(table.rows.map(([reference, name]) => `${reference} ${name}`)).size).toBe(input.estate.length);
  const [decided] = decisionRows(presented, nameOf);
  const row = table.rows.find(([, name]) => name === decided?.name);
  expect(row?.[9]).toBe(decided?.decision);
  expect(table.note).toContain('running cost known for 101 and estimated for 41 of 211');
});

test('every table has as many cells in each row as it has columns, and says what ≈ means where it stands', () => {
  for (const { caption, columns, rows, total, note } of tablesOf(report)) {
    for (const row of [...rows, ...(total ? [total] : [])]) expect([caption, row.length]).toEqual([caption, columns.length]);
    if ([...rows, total ?? []].flat().some((cell) => cell.startsWith('≈')))
      expect([caption, note]).toEqual([caption, expect.stringContaining('≈ marks')]);
  }
});
