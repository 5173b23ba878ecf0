/** The deep-dive report of the illustrative Swale plan, written and read back: its numbers are the screen's, to the penny. */
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../server/report/docx/write-docx.ts';
import { escaped } from '../../../server/report/html/escaped.ts';
import { writeHtml } from '../../../server/report/html/write-html.ts';
import { bodiesBy } from '../../../shared/board/presented.ts';
import { decisionRows } from '../../../shared/board/decision-rows.ts';
import { headlineGroups, headlineOf } from '../../../shared/board/headlines.ts';
import { shortNames } from '../../../shared/board/sharing-words.ts';
import { inOrderOfSaving } from '../../../shared/chart/bodies-chart.ts';
import { plainPounds } from '../../../shared/chart/money-axis.ts';
import { deepDiveReport } from '../../../shared/report/deep-dive-report.ts';
import { givenReport } from '../../given/given-report.ts';
import { readDocx, type ReadDocx } from '../../given/read-docx.ts';
import { tablesOf } from '../../given/read-report.ts';

const rule = 'by-space-taken';
const input = givenReport({ scenario: 'swale-remodelled', parts: { rule } });
const { appraisal, scenario } = input.presented;
const report = deepDiveReport(input);
let read: ReadDocx;

beforeAll(async () => {
  read = readDocx(await writeDocx(report));
}, 120_000);

/** The rows below the caption that ends with a text. */
function rowsBelow(caption: string): readonly (readonly string[])[] {
  const captions = read.captions.filter((one) => one.startsWith('Table '));
  const found = read.tables[captions.findIndex((one) => one.endsWith(`. ${caption}`))];
  if (found === undefined) throw new Error(`No table is called “${caption}” in the file.`);
  return found.rows;
}

describe('the Word file, read back', () => {
  test('has the headline figures to the penny', () => {
    const keys = headlineGroups.flatMap((group) => group.keys);
    const wanted = keys.map((key) => {
      const { label, text, exact } = headlineOf(key, appraisal, scenario.assumptions.discountRate);
      return [label, text, exact];
    });
    expect(rowsBelow('Headline figures').map((row) => row.slice(0, 3))).toEqual(wanted);
    expect(wanted.find(([label]) => label === 'Annual revenue saving')?.[2]).toBe('£1,300,006.69 a year');
  });

  test('has what is decided on every property as the board has it', () => {
    const rows = decisionRows(input.presented, shortNames(input.organisations));
    const found = [...new Set(rows.map(({ town }) => town))].flatMap((town) => rowsBelow(`Decisions in ${town}`).slice(0, -1));
    expect(found).toEqual(rows.map(({ name, body, decision, receipt, saving }) => [name, body, decision, receipt, saving]));
  });

  test('has each body’s saving by the rule that was asked for', () => {
    const bodies = inOrderOfSaving(bodiesBy(input.presented, rule));
    const nameOf = shortNames(input.organisations);
    expect(rowsBelow('Saved or paid every year: the figures').slice(0, -1)).toEqual(
      bodies.map(({ organisation, annualSaving }) => [nameOf(organisation), plainPounds(annualSaving)]),
    );
  });

  test('has every other table as it was worked out', () => {
    const tables = tablesOf(report);
    expect(read.tables.map(({ rows }) => rows)).toEqual(tables.map(({ rows, total }) => [...rows, ...(total ? [total] : [])]));
  });
});

test('the page to print has the same cells', () => {
  const html = writeHtml(report).html.replace(/<span class="year">([^<]*)<\/span>/g, '$1');
  for (const { rows, total } of tablesOf(report))
    for (const row of [...rows, ...(total ? [total] : [])]) for (const cell of row) expect(html.includes(`>${escaped(cell)}</`)).toBe(true);
});
