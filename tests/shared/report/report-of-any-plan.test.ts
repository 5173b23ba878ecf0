/** Whatever the plan: tables add up to their totals, what is hidden leaves no trace, barriers hold up what their decisions bring, and an empty plan gives a short report. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { heldUpBy } from '../../../shared/appraisal/held-up.ts';
import type { Barrier } from '../../../shared/barrier.ts';
import { present, usualRange } from '../../../shared/board/presented.ts';
import { plainPounds } from '../../../shared/chart/money-axis.ts';
import { checkPlan } from '../../../shared/checks.ts';
import type { Disposal } from '../../../shared/disposal-record.ts';
import type { DisposalEntry } from '../../../shared/disposal-entry.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { unknown } from '../../../shared/figure.ts';
import type { PropertyId, ScenarioId } from '../../../shared/ids.ts';
import type { Property } from '../../../shared/property.ts';
import { deepDiveReport } from '../../../shared/report/deep-dive-report.ts';
import type { ReportInput } from '../../../shared/report/report-input.ts';
import type { ReportTable } from '../../../shared/report/report-document.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import type { IsoDate, IsoMoment } from '../../../shared/year.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { givenReport } from '../../given/given-report.ts';
import { headingsOf, numberIn, rowOf, sentencesIn, tableOf, tablesOf, textOf } from '../../given/read-report.ts';

const swale = givenReport({ scenario: 'swale-remodelled' });

/** The report of any plan over any register, with what else a report needs taken from Swale's. */
function over(register: readonly PropertyFacts[], draft: ScenarioDraft): ReportInput {
  const scenario = { ...draft, id: 'any' as ScenarioId, version: 1 };
  const appraisal = appraise(register, scenario);
  const stored = {
    scenario,
    appraisal,
    checks: checkPlan(register, scenario, appraisal),
    appraisedAt: '2026-01-01T00:00:00Z' as IsoMoment,
  };
  const presented = present({ ...stored, registerVersion: 1 }, register, true);
  return {
    ...swale,
    presented,
    range: usualRange(presented, 5),
    estate: register.filter(({ archived }) => !archived),
    barriers: new Map(),
    rule: scenario.assumptions.sharingRule,
  };
}

const counts = (cell: string) => (cell === '' || cell.startsWith('—') || cell === 'as above' ? 0 : numberIn(cell));

/** How far the rows of each column of numbers are from its total; columns that hold shares or words have none. */
function differences({ rows, total = [], columns }: ReportTable): number[] {
  return columns.flatMap((_, at) => {
    const sum = numberIn(total[at] ?? '');
    const cells = rows.map((row) => counts(row[at] ?? ''));
    if (sum === null || cells.includes(null)) return [];
    return Math.abs(cells.reduce<number>((all, cell) => all + (cell ?? 0), 0) - sum);
  });
}

/** Each row is rounded to the pound, as its total is. */
const mostRounding = ({ rows }: ReportTable) => 0.5 * (rows.length + 1);

describe('tables add up to their totals', () => {
  const hold = (input: ReportInput) => {
    let columns = 0;
    for (const table of tablesOf(deepDiveReport(input)).filter(({ total }) => total !== undefined)) {
      const found = differences(table);
      columns += found.length;
      for (const difference of found) expect([table.caption, difference <= mostRounding(table)]).toEqual([table.caption, true]);
    }
    return columns;
  };

  test('in the illustrative plans', () => {
    expect(hold(swale)).toBeGreaterThan(40);
    expect(hold(givenReport({ scenario: 'tunbridge-wells-hub' }))).toBeGreaterThan(30);
  });

  test('whatever the plan and the register', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, (register, plan) => {
        hold(over(register, plan));
      }),
      { numRuns: 12 },
    );
  });
});

describe('what a reader may not see', () => {
  const secret = new Set(['Sheerness police station', 'Sheerness library', 'Faversham primary care office', 'Borden primary school']);
  const canary = 'Canary safe house';
  const hide = (property: Property): Property =>
    secret.has(property.name) ? { ...property, name: `${canary} ${property.reference}`, sensitive: true } : property;
  const register = (all: readonly Property[]) => all.map(hide);

  test('is in the report of one who is cleared, whose every page says so', () => {
    const report = deepDiveReport(givenReport({ scenario: 'swale-remodelled', cleared: true, register }));
    expect(textOf(report)).toContain(canary);
    expect(report.foot).toContain('sensitive');
  });

  test('and is not named by the plan is left out even for one who is cleared, and the report says so', () => {
    const report = deepDiveReport(givenReport({ scenario: 'swale-remodelled', cleared: true, register }));
    expect(sentencesIn(report, 'The place and its estate')).toMatch(/\d more propert(y|ies) here (is|are) in no figure of this report/);
    const uncleared = deepDiveReport(givenReport({ scenario: 'swale-remodelled', register }));
    expect(sentencesIn(uncleared, 'The place and its estate')).not.toContain('in no figure');
  });

  test('leaves no trace: the report is as if it were not there', () => {
    const report = deepDiveReport(givenReport({ scenario: 'swale-remodelled', register }));
    const without = deepDiveReport(
      givenReport({ scenario: 'swale-remodelled', register: (all) => all.filter(({ name }) => !secret.has(name)) }),
    );
    expect(textOf(report)).not.toContain('anary');
    expect(JSON.stringify(report)).toBe(JSON.stringify(without));
  });
});

const barrier = (id: string, state: Barrier['state']): Barrier => ({
  id: id as Barrier['id'],
  kind: 'planning',
  description: `Barrier ${id}`,
  owner: '',
  severity: 'high',
  state,
  action: '',
  due: null,
});

describe('barriers', () => {
  const idOf = (name: string) => [...swale.presented.facts.values()].find((one) => one.name === name)?.id as PropertyId;
  const [police, library, school] = [idOf('Sheerness police station'), idOf('Sheerness library'), idOf('Borden primary school')];

  test('hold up what the decision on their property brings, once however many they are; a resolved one holds up nothing', () => {
    const barriers = new Map([
      [police, [barrier('a', 'open'), barrier('b', 'being-resolved'), barrier('c', 'resolved')]],
      [school, [barrier('d', 'open')]],
    ]);
    const table = tableOf(deepDiveReport({ ...swale, barriers }), 'Barriers and what each holds up');
    const { receipt, saving } = heldUpBy([police], swale.presented.appraisal);
    expect(receipt).toBe(569_600_000);
    expect(table.rows.map((row) => [row[3], row[5], ...row.slice(-2)])).toEqual([
      ['Barrier a', 'nobody named', plainPounds(receipt), plainPounds(saving)],
      ['Barrier b', 'nobody named', 'as above', 'as above'],
    ]);
    expect(table.total?.slice(-2)).toEqual([plainPounds(receipt), plainPounds(saving)]);
  });

  test('at the home of a hub hold up those that move there', () => {
    const report = deepDiveReport({ ...swale, barriers: new Map([[library, [barrier('a', 'open')]]]) });
    expect(sentencesIn(report, 'Barriers')).toContain(
      'Sheerness library is the home of Sheerness Gateway in the library and has 1 barrier: while that stands, the 3 properties that move there wait too',
    );
  });

  test('that nobody has recorded are not said to be none', () => {
    expect(sentencesIn(deepDiveReport({ ...swale, barriers: new Map() }), 'Barriers')).toContain('does not mean that there is none');
  });
});

describe('the disposal schedule', () => {
  const property = [...swale.presented.facts.values()].find((one) => one.name === 'Sheerness police station') as PropertyFacts;
  const disposal: Disposal = {
    id: 'one' as Disposal['id'],
    property: property.id,
    scenario: null,
    stage: 'circulated',
    steps: [],
    version: 1,
    route: 'open-market-sale',
    expectedReceipt: unknown,
    completionYear: null,
    expectedCompletion: '2026-09-30' as IsoDate,
    contact: '',
    duties: [],
    notes: '',
  };
  const entry: DisposalEntry = {
    key: 'one',
    property,
    sector: 'county',
    disposal,
    plans: [],
    stageOn: '2026-01-05' as IsoDate,
    circulation: { endsOn: '2026-03-02' as IsoDate, elapsed: 23, left: 17, over: false },
    dutiesDue: ['best-consideration', 'crichel-down'],
    barriers: [],
  };

  test('has every property that the plan lets go, and where its disposal stands', () => {
    const table = tableOf(deepDiveReport({ ...swale, disposals: [entry] }), 'Disposal schedule');
    const goes = swale.presented.scenario.decisions.filter(({ exitRoute }) => exitRoute !== null);
    expect(table.rows).toHaveLength(goes.length);
    const row = table.rows.find(([, name]) => name === property.name);
    expect(row?.slice(4)).toEqual([
      'Open-market sale',
      '2012-13',
      '30 Sep 2026',
      'Circulated to public bodies, 5 Jan 2026',
      'circulation ends 2 Mar 2026; to record: Best consideration and Crichel Down',
      '5,696,000',
    ]);
    expect(table.total?.at(-1)).toBe(plainPounds(swale.presented.appraisal.grossReceipt));
  });
});

test('a plan that decides nothing gives a short report of the estate', () => {
  const report = deepDiveReport(givenReport({ scenario: 'thanet-deep-dive' }));
  expect(headingsOf(report, 1)).toEqual(['Summary', 'The place and its estate', 'Quality of the data']);
  expect(sentencesIn(report, 'Summary')).toContain('Nothing is planned in it yet.');
  expect(rowOf(tableOf(report, 'The estate in figures'), 'Running cost a year')[1]).toMatch(/^≈£/);
  expect(textOf(report)).not.toMatch(/NaN|undefined|null|Infinity/);
});

test('no report has a hole in a sentence', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (register, plan) => {
      expect(textOf(deepDiveReport(over(register, plan)))).not.toMatch(/NaN|undefined|\bnull\b|Infinity|\[object|  |\.\.|: \.|, ,/);
    }),
    { numRuns: 12 },
  );
});
