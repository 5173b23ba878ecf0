/** A view survives its own URL, old URLs lose only what nobody knows any more, and links say whole views. */
import fc from 'fast-check';
import { sharingRules } from '../../shared/assumptions.ts';
import { expect, test } from 'vitest';
import { packIds, unpackIds } from '../../client/url-ids.ts';
import { type View, colourings, foldable, plainView, viewFromSearch, viewToSearch } from '../../client/view.ts';
import { estateFilterSchema, filterSearchKeys } from '../../shared/filter.ts';
import { propertyIdSchema, scenarioIdSchema } from '../../shared/ids.ts';
import { sectors } from '../../shared/organisation.ts';
import { tenures } from '../../shared/tenure.ts';

const anyId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,23}$/);
const manyIds = fc.array(anyId, { maxLength: 30 });
const degrees = (most: number) => fc.integer({ min: -most * 100_000, max: most * 100_000 }).map((value) => value / 100_000);

const anyView: fc.Arbitrary<View> = fc.record({
  filter: fc
    .record({ text: fc.stringMatching(/^[a-z &+%#]{0,12}$/), sectors: fc.subarray([...sectors]), tenures: fc.subarray([...tenures]) })
    .map((parts) => estateFilterSchema.parse(parts)),
  selection: manyIds.map((ids) => [...new Set(ids)].sort().map((id) => propertyIdSchema.parse(id))),
  scenario: fc.option(anyId.map((id) => scenarioIdSchema.parse(id))),
  compare: fc.array(
    anyId.map((id) => scenarioIdSchema.parse(id)),
    { maxLength: 4 },
  ),
  sharing: fc.option(fc.constantFrom(...sharingRules)),
  camera: fc.option(fc.record({ lng: degrees(180), lat: degrees(90), zoom: fc.integer({ min: 0, max: 2200 }).map((zoom) => zoom / 100) })),
  colour: fc.constantFrom(...colourings),
  estimates: fc.boolean(),
  property: fc.option(anyId.map((id) => propertyIdSchema.parse(id))),
  sort: fc.record({ column: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), direction: fc.constantFrom('ascending', 'descending') }),
  columns: fc.option(fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), { minLength: 1, maxLength: 6 })),
  folded: fc.subarray([...foldable]),
  listing: fc.boolean(),
  off: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), { maxLength: 4 }),
  pack: fc.constantFrom(null, 'a4' as const, 'a3' as const),
});

const throughUrl = (search: Record<string, string | undefined>) => {
  const given = Object.entries(search).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(new URLSearchParams(new URLSearchParams(given).toString()));
};

test('a view is the same after its URL is copied and opened elsewhere', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const read = viewFromSearch(throughUrl(viewToSearch(view)));
      expect(read.notes).toEqual([]);
      expect(read.view).toEqual({ ...view, camera: view.camera && { ...view.camera, lng: view.camera.lng + 0, lat: view.camera.lat + 0 } });
    }),
  );
});

test('the usual view needs no search text at all', () => {
  expect(viewToSearch(plainView)).toEqual({});
  expect(viewFromSearch({})).toEqual({ view: plainView, notes: [] });
});

test('nothing in an address can stop a page from opening', () => {
  const anyKey = fc.oneof(
    fc.constantFrom(...Object.keys(viewToSearch({ ...plainView, estimates: false })), 'pick', 'at', 'sort', 'beside', 'folded', 'q', 'in'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.dictionary(anyKey, fc.string()), (search) => {
      const { view } = viewFromSearch(search);
      expect(estateFilterSchema.safeParse(view.filter).success).toBe(true);
    }),
  );
});

test('what an old link says that is not known any more is left out with a sentence each', () => {
  const { view, notes } = viewFromSearch({ q: 'library', layer: 'heat', at: 'nowhere', colour: 'mood', ten: 'copyhold' });
  expect(view).toEqual({ ...plainView, filter: { ...plainView.filter, text: 'library' } });
  expect(notes).toHaveLength(4);
  for (const note of notes) expect(note).toMatch(/left out/);
});

test('the keys of the view and those of the filter are never the same', () => {
  const everything = viewToSearch({
    ...plainView,
    selection: [propertyIdSchema.parse('a')],
    scenario: scenarioIdSchema.parse('s'),
    compare: [scenarioIdSchema.parse('t')],
    sharing: 'by-space-taken',
    camera: { lng: 1, lat: 51, zoom: 9 },
    colour: 'tenure',
    estimates: false,
    property: propertyIdSchema.parse('b'),
    sort: { column: 'town', direction: 'descending' },
    columns: ['town'],
    folded: ['filters'],
    listing: true,
    off: ['unknown'],
    pack: 'a4',
  });
  expect(Object.keys(everything)).toHaveLength(Object.keys(plainView).length - 1);
  expect(Object.keys(everything).filter((key) => filterSearchKeys.includes(key))).toEqual([]);
});

test('a set of identifiers comes back whole, in order and without repeats, and whole registers stay short', () => {
  fc.assert(
    fc.property(manyIds, (ids) => {
      expect(unpackIds(packIds(ids))).toEqual([...new Set(ids)].sort());
    }),
  );
  const register = Array.from({ length: 2110 }, (_, number) => `p-${String(number + 1).padStart(5, '0')}`);
  expect(packIds(register).length).toBeLessThan(8000);
  expect(unpackIds('9zz..!.0ok')).toEqual(['ok']);
});
