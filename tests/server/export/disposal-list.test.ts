/** The disposal list over HTTP: the lines of the disposals page with their stage, clock, terms and plans, and nothing of what the person may not see. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportAddress } from '../../../shared/export/export-address.ts';
import { exportFormats, type ExportFormat } from '../../../shared/export/export-format.ts';
import { everything, type EstateFilter } from '../../../shared/filter.ts';
import type { IsoMoment } from '../../../shared/year.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { givenDuties, givenStep, givenTerms } from '../../given/given-disposal.ts';
import { allRows, openGiven } from '../../given/given-file.ts';
import { givenDecision, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, type GivenServer } from '../../given/given-server.ts';

const columns = [
  'property',
  'stage',
  'stage-date',
  'circulation-ends',
  'route',
  'expected-receipt',
  'completion-year',
  'scenario',
  'crichel-down',
  'contact',
];

let server: GivenServer;
let web: GivenApp;
beforeAll(async () => {
  server = await givenServer([
    givenProperty({ id: 'p-office', name: 'Town office', disposalValue: given(90_000_000) }),
    givenProperty({ id: 'p-depot', name: 'Depot', district: 'Maidstone', disposalValue: given(30_000_000) }),
    givenProperty({ id: 'p-refuge', name: 'Refuge', sensitive: true, disposalValue: given(50_000_000) }),
    givenProperty({ id: 'p-kept', name: 'Kept hall' }),
  ]);
  server.services.now = () => '2026-03-02T09:00:00.000Z' as IsoMoment;
  web = await givenApp(server);
  await web.app.ready();
  const ours = server.as(clearedOfficer).disposal;
  const proposed = await ours.propose({ property: 'p-office' });
  const declared = await ours.step({ ...proposed, step: givenStep('declared-surplus', '2026-03-02', { decision: 'Cabinet, minute 4' }) });
  const { id, version } = await ours.step({ ...declared, step: givenStep('circulated', '2026-03-02') });
  const more = { route: 'open-market-sale', duties: givenDuties('2026-02-27'), expectedCompletion: '2026-09-30', contact: 'Estates' };
  await ours.terms({ id, version, terms: givenTerms(declared, more) });
  await ours.propose({ property: 'p-refuge' });
  const plan = givenScenario(
    [givenDecision('p-depot', { exitRoute: 'open-market-sale', year: 2028 })],
    [],
    {},
    { name: 'Swale remodelled' },
  );
  await server.as(officer).scenario.add({ draft: plan });
});
beforeEach(() => web.asks(officer));
afterAll(async () => {
  await web.close();
  await server.close();
});

async function taken(format: ExportFormat, filter: Partial<EstateFilter> = {}) {
  const asked = {
    list: 'disposals',
    format,
    filter: { ...everything, ...filter },
    scenario: null,
    sort: null,
    layout: { columns },
  } as const;
  const answer = await web.app.inject({ url: exportAddress({ ...asked, changes: false, about: false }) });
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  const rows = (await allRows(await openGiven(`list.${format}`, answer.rawPayload))).map(({ cells }) =>
    columns.map((_, at) => cells[at] ?? ''),
  );
  return { answer, rows };
}

test('lines of the register and of plans, each with what is known of its disposal', async () => {
  const { answer, rows } = await taken('csv');
  expect(answer.headers['content-disposition']).toMatch(/filename="disposal-list-2026-03-02\.csv"/);
  const [, planned, office, ...none] = rows;
  expect(none).toEqual([]);
  expect(planned?.slice(0, 5)).toEqual(['Depot', 'Planned', '', '', 'Open-market sale']);
  expect(planned?.slice(6)).toEqual(['2028-29', 'Swale remodelled', '', '']);
  expect(office).toEqual([
    'Town office',
    'Circulated to public bodies',
    '2026-03-02',
    '2026-04-29',
    'Open-market sale',
    expect.stringMatching(/^900000(\.00)?$/),
    '2026-27',
    '',
    expect.stringMatching(/\(The board, 27 Feb 2026\): Considered for the test\.$/),
    'Estates',
  ]);
});

test.each(exportFormats)('%s has the lines of the filter, and a sensitive one only for those who may see it', async (format) => {
  const names = async (filter?: Partial<EstateFilter>) => {
    const { rows } = await taken(format, filter);
    const at = rows[0]?.findIndex((head) => /^property/i.test(head)) ?? -1;
    return rows.slice(1).map((row) => row[at]);
  };
  expect(await names()).toEqual(['Depot', 'Town office']);
  expect(await names({ districts: ['Maidstone'] })).toEqual(['Depot']);
  expect(await names({ stages: ['circulated'] })).toEqual(['Town office']);
  web.asks(clearedOfficer);
  expect(await names()).toEqual(['Depot', 'Refuge', 'Town office']);
});

test('a line that is gone for the person leaves no trace among the changes', async () => {
  web.asks(clearedOfficer);
  await taken('csv');
  web.asks({ ...clearedOfficer, cleared: false });
  const address = exportAddress({
    list: 'disposals',
    format: 'csv',
    filter: everything,
    scenario: null,
    sort: null,
    layout: { columns },
    changes: true,
    about: false,
  });
  const { statusCode, body } = await web.app.inject({ url: address });
  expect([statusCode, body.trimEnd().split('\r\n')]).toEqual([200, [expect.stringContaining('"Change"')]]);
});

test('a plan that is not there is refused, since its list would be empty', async () => {
  const answer = await web.app.inject({ url: '/api/exports/disposals.csv?scenario=s-none' });
  expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([404, expect.stringMatching(/no such plan/)]);
});

test('the first lines are shown before they go out', async () => {
  const preview = await server.as(officer).export.preview({ list: 'disposals', layout: { columns: ['property', 'stage'] } });
  expect(preview).toMatchObject({
    count: 2,
    rows: [{ cells: ['Depot', 'Planned'] }, { cells: ['Town office', 'Circulated to public bodies'] }],
  });
});
