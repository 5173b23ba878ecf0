/** A call of every procedure there is, made with one property and one plan; a new procedure fails the tests until it is here. */
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import { startOfEstimate } from '../../shared/county/kent.ts';
import { pairId, twoOf } from '../../shared/match/pair-id.ts';
import { nothingActual } from '../../shared/progress/actual.ts';
import type { Area } from '../../shared/scenario.ts';
import { givenDecision, givenHub, givenScenario } from './given-plan.ts';
import { givenProperty } from './given-property.ts';

export const around: Area = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 51],
      [1.5, 51],
      [1.5, 52],
      [0, 52],
      [0, 51],
    ],
  ],
};

const wanted = {
  component: 'front-office',
  area: 20,
  people: null,
  place: { longitude: 0.735, latitude: 51.341 },
  reach: 100_000,
  by: '2040-01-01',
  budget: null,
};
const requirement = { ...wanted, name: 'Wanted by the test', body: 'kcc', notes: '' };

export type Call = { procedure: string; input: unknown };

/** `entered` is what a new property is given of a reference and a UPRN. */
type With = { id: PropertyId; text: string; district: string; plan: ScenarioId; entered?: { reference: string; uprn: string } };

const sorted = (column: string, direction: 'ascending' | 'descending') => ({
  filter: { archived: true },
  sort: { column, direction },
  offset: 0,
  limit: 500,
});

/** Reads first, then writes: in this order, on one server. */
export function everyCall({ id, text, district, plan, entered }: With): Call[] {
  const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty({ name: 'Written by the test' });
  const planDraft = givenScenario(
    [givenDecision(id, { destinations: { specialist: 'guess' } }), givenDecision('p-two', { destinations: { specialist: 'south' } })],
    [givenHub('guess', { host: id }), givenHub('north', { host: 'p-two' })],
    {},
    { name: 'Named by the test', area: around },
  );
  const disposal = id.replace('p-', 'd-');
  const terms = {
    route: 'open-market-sale',
    expectedReceipt: { basis: 'unknown' },
    completionYear: null,
    expectedCompletion: null,
    contact: 'By the test',
    duties: [],
    notes: '',
  };
  const estimate = { ...startOfEstimate(false), name: 'Estimated by the test', scenarios: [plan] };
  const calls: Record<string, unknown[]> = {
    'estate.about': [undefined],
    'estate.summary': [
      { filter: { archived: true }, selection: [id, 'p-one'] },
      { filter: { text } },
      { filter: { districts: [district, 'Zzz', 'Aaa'], uses: ['refuge', 'office'], organisations: ['nhs', 'nobody'] } },
      { filter: { within: around, sectors: ['health'] }, selection: [id] },
    ],
    'estate.list': [
      ...['name', 'running-cost', 'floor-area', 'use', 'holder', 'completeness', 'reference'].flatMap((column) => [
        sorted(column, 'ascending'),
        sorted(column, 'descending'),
      ]),
      { ...sorted('name', 'ascending'), offset: 1, limit: 1 },
    ],
    'estate.within': [{ filter: { archived: true }, area: around }],
    'estate.facts': [{ ids: [id, 'p-one', 'p-four'] }],
    'barrier.list': [
      {},
      { filter: { archived: true, text } },
      { filter: { districts: [district] }, barriers: { kinds: ['political'], owner: text } },
      { barriers: { states: ['open'], wants: ['overdue', 'no-action'] }, limit: 1, offset: 1 },
    ],
    'barrier.ofProperties': [{ ids: [id, 'p-one', 'p-two'] }],
    'disposal.list': [{}, { filter: { archived: true, text } }, { filter: { districts: [district] }, scenario: plan }],
    'disposal.get': [{ id: `planned-${id}` }, { id: disposal }, { id: 'planned-p-one' }, { id: 'd-four' }],
    'disposal.ofProperty': [{ property: id }, { property: 'p-one' }, { property: 'p-four' }],
    'duplicates.list': [{}, { state: 'open', offset: 0, limit: 200 }, { state: 'different' }, { state: 'merged' }],
    'search.find': [{ text }, { text: text.slice(0, 5) }, { text: 'hub' }, { text: 'office' }, { text: 'ZZ90 9ZZ' }],
    'property.get': [{ id }, { id: 'p-one' }, { id: 'p-four' }],
    'property.history': [{ id }, { id: 'p-one' }],
    'property.plans': [{ id }, { id: 'p-one' }, { id: 'p-two' }],
    'property.atEvent': [
      { id, number: 1 },
      { id, number: 3 },
      { id: 'p-one', number: 1 },
    ],
    'quality.scores': [{}, { filter: { archived: true, text } }, { filter: { districts: [district] } }],
    'quality.ofProperty': [{ id }, { id: 'p-one' }],
    'estimate.preview': [
      { kind: 'running-cost', filter: { archived: true } },
      { kind: 'floor-area', ids: [id, 'p-one'] },
    ],
    'bulk.preview': [
      { ids: [id, 'p-one', 'p-four'], change: { field: 'use', value: 'library' } },
      { ids: [id, 'p-one'], change: { field: 'holder', value: 'nobody' } },
    ],
    'scenario.list': [undefined],
    'scenario.get': [{ id: plan }],
    'scenario.facts': [{ id: plan }],
    'scenario.appraisal': [{ id: plan }],
    'scenario.history': [{ id: plan }],
    'scenario.atEvent': [{ id: plan, number: 4 }],
    'scenario.removed': [undefined],
    'sent.list': [{}, { scenario: plan }],
    'sent.get': [{ number: 1 }, { number: 2 }],
    'sent.differences': [{ number: 1 }, { number: 2 }],
    'area.within': [
      { districts: [district], area: null },
      { districts: [], area: around },
    ],
    'area.sets': [undefined],
    'area.choose': [{ id: 'a-none' }],
    'area.remove': [{ id: 'a-none' }],
    'report.state': [{ id: 'none' }],
    'audit.list': [{ filter: {}, limit: 200 }, { filter: { property: id } }, { filter: { scenario: plan } }],
    'audit.facets': [undefined],
    'sensitive.review': [undefined],
    'space.list': [undefined],
    'space.get': [{ id: 'r-none' }],
    'space.offersNear': [{ wanted }, { wanted: { ...wanted, component: 'back-office', reach: 500 } }],
    'space.wantedNear': [{ property: id }, { property: 'p-one' }],
    'progress.get': [{ id: plan }],
    'county.evidence': [{ scenarios: [] }, { scenarios: [plan] }],
    'county.list': [undefined],
    'county.get': [{ id: 'k-none' }],
    'export.layouts': [{ list: 'register' }, { list: 'disposals' }],
    'export.preview': [
      { list: 'register', filter: { archived: true }, layout: { columns: ['reference', 'name', 'address', 'district'] } },
      { list: 'disposals', filter: { text }, layout: { columns: ['property'] } },
      { list: 'register', layout: { id: 'l-none' } },
    ],
    'export.last': [{ list: 'register', layout: { columns: ['name'] } }],
    'import.list': [undefined],
    'import.limits': [undefined],
    'import.get': [{ id: 'i-none' }],
    'import.question': [{ id: 'i-none' }],
    'import.rows': [{ id: 'i-none', outcome: null, offset: 0, limit: 50 }],
    'import.words': [undefined],
    'session.ways': [undefined],
    'session.me': [undefined],
    'account.sessions': [undefined],
    'people.list': [undefined],
    'invitation.read': [{ token: 'guessed' }],
    'reset.read': [{ token: 'guessed' }],
    'sensitive.confirm': [{ id, version: 1 }],
    'property.edit': [
      { id, version: 1, draft },
      { id, version: 3, draft },
      { id, version: 1, draft: { ...draft, holder: 'nobody' } },
      { id, version: 1, draft: { name: '' } },
    ],
    'bulk.edit': [
      {
        items: [
          { id, version: 1 },
          { id: 'p-four', version: 1 },
        ],
        change: { field: 'condition', value: 'C' },
      },
    ],
    'bulk.undo': [
      {
        items: [
          { id, version: 2 },
          { id, version: 1 },
        ],
      },
    ],
    'estimate.fill': [
      { kind: 'running-cost', offers: [{ id, version: 1 }] },
      { kind: 'floor-area', filter: { archived: true } },
    ],
    'estimate.remove': [{ kind: 'running-cost', ids: [id, 'p-one'] }],
    'property.archive': [
      { id, version: 1, archived: true },
      { id, version: 3, archived: true },
    ],
    'property.restore': [{ id, version: 3, number: 3 }],
    'property.add': [{ draft: { ...draft, ...entered, name: 'Entered by the test' } }],
    'disposal.propose': [{ property: id }, { property: id, scenario: plan }, { property: 'p-one', scenario: plan }],
    'disposal.step': [
      { id: disposal, version: 1, step: { to: 'declared-surplus', on: '2026-03-02', decision: 'Minute 4' } },
      { id: disposal, version: 1, step: { to: 'completed', on: '2026-03-02' } },
      { id: 'd-four', version: 1, step: { to: 'declared-surplus', on: '2026-03-02', decision: 'Minute 4' } },
    ],
    'disposal.terms': [
      { id: disposal, version: 1, terms },
      { id: 'd-four', version: 2, terms },
    ],
    'disposal.undo': [
      { id: disposal, version: 2 },
      { id: 'd-four', version: 3 },
    ],
    'duplicates.differ': [{ id: pairId(twoOf(id, 'p-one' as PropertyId)) }],
    'duplicates.merge': [{ id: pairId(twoOf(id, 'p-one' as PropertyId)), keep: id, versions: { kept: 1, other: 1 } }],
    'duplicates.undo': [{ id: pairId(twoOf(id, 'p-one' as PropertyId)) }],
    'scenario.add': [{ draft: planDraft }],
    'scenario.save': [
      { id: plan, version: 9, draft: planDraft },
      { id: plan, version: 1, draft: { ...planDraft, name: 'Saved by the test' } },
    ],
    'scenario.restore': [{ id: plan, version: 2, number: 4 }],
    'sent.send': [
      { scenario: plan, version: 9, message: 'By the test' },
      { scenario: plan, version: 2, message: 'By the test' },
    ],
    'sent.decide': [
      { number: 1, version: 0, draft: { decision: 'approved', remarks: '', decidedOn: '2026-03-02', decidedBy: 'The test' } },
      { number: 2, version: 0, draft: { decision: 'returned', remarks: 'Again', decidedOn: '2000-03-02', decidedBy: 'The test' } },
    ],
    'sent.copy': [{ number: 1, name: 'Copied by the test' }],
    'scenario.remove': [{ id: plan, version: 9 }],
    'progress.record': [
      { scenario: plan, property: id, version: 0, actual: { ...nothingActual, leftOn: '2011-05-01' } },
      { scenario: plan, property: 'p-one', version: 0, actual: nothingActual },
    ],
    'progress.undo': [
      { scenario: plan, property: id, version: 1 },
      { scenario: plan, property: 'p-one', version: 0 },
    ],
    'county.add': [{ draft: estimate }],
    'county.save': [{ id: 'k-none', version: 1, draft: estimate }],
    'county.remove': [{ id: 'k-none', version: 1 }],
    'county.restore': [{ id: 'k-none', version: 1 }],
    'space.enter': [{ draft: requirement }, { draft: { ...requirement, body: 'nobody' } }],
    'space.edit': [{ id: 'r-none', version: 1, draft: requirement }],
    'space.close': [{ id: 'r-none', version: 1, how: 'withdrawn', because: 'Given up' }],
    'space.reopen': [{ id: 'r-none', version: 1 }],
    'space.respond': [{ id: 'r-none', version: 1, offer: `vacant.${id}`, step: { to: 'interest', on: '2020-01-01' } }],
    'space.undo': [{ id: 'r-none', version: 1, offer: `vacant.${id}` }],
    'export.saveLayout': [{ list: 'register', name: 'Kept by the test', columns: ['name', 'uprn'] }],
    'export.removeLayout': [{ id: 'l-none', version: 1 }],
    'report.start': [{ scenario: plan, format: 'docx' }],
    'report.startPack': [{ scenarios: [plan], paper: 'a4' }],
    'report.cancel': [{ id: 'none' }],
    'import.map': [
      { id: 'i-none', mapping: { profile: 'generic', sheet: 0, headingRows: [1], columns: { name: 'Name' }, everywhere: {} } },
    ],
    'import.again': [{ id: 'i-none' }],
    'import.decide': [{ id: 'i-none', row: 2, same: id }],
    'import.save': [{ id: 'i-none' }],
    'import.cancel': [{ id: 'i-none' }],
    'import.undo': [{ id: 'i-none' }],
    'import.addWord': [{ kind: 'tenure', word: 'feuhold', meaning: { tenure: 'freehold' } }],
    'import.removeWord': [{ kind: 'tenure', word: 'feuhold' }],
    'organisation.add': [{ name: 'A new body', shortName: 'New', sector: 'other' }],
    'organisation.change': [{ id: 'kcc', name: 'Kent County Council', shortName: 'Kent CC', sector: 'county' }],
    'account.endSession': [{ id: 'none' }],
    'account.endOthers': [{}],
    'account.rename': [{ name: 'Another name' }],
    'people.invite': [{ email: 'a@example.org', role: 'viewer', cleared: false, keeps: [] }],
    'people.withdraw': [{ id: 'none' }],
    'people.change': [{ id: 'none', version: 1, name: 'Nobody', role: 'viewer', cleared: false, keeps: [], disabled: true }],
    'people.resetLink': [{ id: 'none' }],
    'people.endSessions': [{ id: 'none' }],
    'people.dropSecondFactor': [{ id: 'none' }],
    'invitation.accept': [{ token: 'guessed', name: 'Nobody', passphrase: 'correct horse battery staple' }],
    'reset.ask': [{ email: 'a@example.org' }],
    'reset.finish': [{ token: 'guessed', passphrase: 'correct horse battery staple' }],
  };
  return Object.entries(calls).flatMap(([procedure, inputs]) => inputs.map((input) => ({ procedure, input })));
}
