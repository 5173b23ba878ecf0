/** A document made by hand with one of everything that a document may hold. */
import { cashFlowChart } from '../../shared/chart/cash-flow-chart.ts';
import type { ChartPalette } from '../../shared/chart/chart.ts';
import type { YearFlow } from '../../shared/appraisal/appraisal.ts';
import type { ReportDocument } from '../../shared/report/report-document.ts';
import type { IsoMoment } from '../../shared/year.ts';

const palette: ChartPalette = {
  ink: '#1d2327',
  inkQuiet: '#555b61',
  paperRaised: '#ffffff',
  line: '#c9ced3',
  accent: '#0b5f5c',
  danger: '#b3261e',
  sectors: {
    county: '#1f5fa8',
    district: '#6a4fa3',
    health: '#0b7a75',
    'police-fire-justice': '#8a5a00',
    education: '#a8446a',
    'central-government': '#4c7a1f',
    defence: '#5b5b9a',
    other: '#6b6b6b',
  },
};

const flow = (year: number, net: number): YearFlow =>
  ({
    year,
    saving: net + 5_000_000,
    receipts: 20_000_000,
    delivery: 25_000_000,
    relocation: 0,
    net,
    discounted: net,
    cumulative: net,
    cumulativeDiscounted: net,
  }) as unknown as YearFlow;

const wideColumns = Array.from({ length: 11 }, (_, at) => ({
  label: `Column ${at + 1}`,
  align: at > 4 ? ('right' as const) : ('left' as const),
}));

const mapSvg = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500" viewBox="0 0 800 500">',
  '<defs><clipPath id="frame"><rect width="800" height="500"/></clipPath></defs>',
  '<g clip-path="url(#frame)"><rect width="800" height="500" fill="#dfeaf0"/><circle cx="300" cy="250" r="120" fill="#f4f1e8"/>',
  '<text x="300" y="250" font-family="Noto Sans" font-size="22" text-anchor="middle" fill="#1d2327">Sittingbourne</text></g></svg>',
].join('');

/** `<Swale> & "Medway"` is in it wherever a text may be, so that nothing that escapes badly gets by. */
export const givenDocument = (rows = 60): ReportDocument => ({
  title: 'Deep dive: <Swale> & "Medway"',
  subtitle: 'What the plan does, property by property, and what it comes to',
  organisation: { name: 'Swale & Kent Partnership', colour: '#0b5f5c' },
  madeBy: 'Olive Officer',
  madeAt: '2026-11-22T10:30:00Z' as IsoMoment,
  foot: 'Illustrative figures: not the register of any public body.',
  blocks: [
    { kind: 'heading', level: 1, text: 'Summary' },
    { kind: 'paragraph', tone: 'lead', text: 'The plan saves £1,234,567 a year and raises £12.3m once it is done.' },
    { kind: 'paragraph', text: 'It covers 96 properties — 4 of them without a recorded cost — in “Swale” & <Medway>.' },
    { kind: 'bullets', items: ['Two hubs open in 2028-29.', 'Nine properties go.'] },
    { kind: 'heading', level: 2, text: 'Money in and out' },
    {
      kind: 'chart',
      caption: 'Money in and out, year by year',
      alternative: 'Bars for 6 years: the first two are below the line, the others above it.',
      chart: cashFlowChart(
        [
          flow(2026, -9_000_000),
          flow(2027, -1_000_000),
          flow(2028, 4_000_000),
          flow(2029, 8_000_000),
          flow(2030, 9_000_000),
          flow(2031, 9_000_000),
        ],
        palette,
      ),
    },
    {
      kind: 'table',
      caption: 'What each body has of it',
      columns: [{ label: 'Body' }, { label: 'Properties', align: 'right' }, { label: 'Saving', unit: '(£ a year)', align: 'right' }],
      rows: [
        ['Kent County Council', '12', '1,000,000.01'],
        ['<Swale> & "Medway"', '3', '≈ 234,566.99'],
      ],
      total: ['All', '15', '1,234,567.00'],
      note: '≈ an estimate is in it.',
    },
    { kind: 'new-page' },
    { kind: 'heading', level: 1, text: 'The place' },
    { kind: 'heading', level: 3, text: 'A smaller heading' },
    { kind: 'paragraph', tone: 'quiet', text: 'District boundaries are generalised.' },
    {
      kind: 'map',
      caption: 'The estate today',
      alternative: 'A map of Swale with 96 properties.',
      map: { svg: mapSvg, width: 800, height: 500, summary: 'A map of Swale.' },
    },
    { kind: 'new-page' },
    { kind: 'heading', level: 1, text: 'Appendix: properties' },
    {
      kind: 'table',
      caption: 'Every property of the plan',
      columns: wideColumns,
      rows: Array.from({ length: rows }, (_, row) =>
        wideColumns.map(({ align }, at) => (align === 'right' ? `${row},000,${at}00` : `Property ${row} in a street`)),
      ),
    },
    { kind: 'new-page' },
    { kind: 'heading', level: 1, text: 'Assumptions' },
    { kind: 'paragraph', text: 'The discount rate is 3.5%.' },
  ],
});
