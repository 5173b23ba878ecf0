/** Which records are the same, which may be, and which are new: every rule with its near miss. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PropertyId } from '../../../shared/ids.ts';
import { matchIndex, pairsIn } from '../../../shared/match/match-index.ts';
import type { MatchKeys } from '../../../shared/match/match-keys.ts';
import { position } from '../../../shared/measure.ts';
import { eastOfHere, givenKeys, givenRecord } from '../../given/given-keys.ts';

const pairs = (...keys: MatchKeys[]) => [...pairsIn(matchIndex(keys))];
const found = (...keys: MatchKeys[]) => pairs(...keys).map(({ because, strength }) => `${strength}: ${because}`);

describe('a record of a list', () => {
  const library = givenKeys(1, { reference: 'KCC 001', uprn: '100012797623', name: 'Sheerness Library' });

  test('is the same as its holder’s property of that reference, however it is written', () => {
    const match = matchIndex([library]).matchOf(givenRecord(9, { reference: 'kcc-001', name: 'Something else' }));
    expect(match).toEqual({ kind: 'same', id: 'p-1', archived: false });
  });

  test('of another holder’s reference is not the same, and new where nothing else is alike', () => {
    const match = matchIndex([library]).matchOf(givenRecord(9, { reference: 'KCC 001', holder: 'sbc' }));
    expect(match.kind).toBe('new');
  });

  test('without a reference is the same as its holder’s only property of that UPRN', () => {
    const index = matchIndex([library]);
    expect(index.matchOf(givenRecord(9, { reference: '', uprn: '100012797623' }))).toMatchObject({ kind: 'same', id: 'p-1' });
    expect(index.matchOf(givenRecord(9, { reference: 'N/A', uprn: '0100012797623' }))).toMatchObject({ kind: 'same', id: 'p-1' });
  });

  test('whose list repeats the UPRN, or whose holder has it twice, is only alike', () => {
    const record = givenRecord(9, { reference: '', uprn: '100012797623' });
    expect(matchIndex([library]).matchOf({ ...record, uprnRepeated: true }).kind).toBe('alike');
    const twice = matchIndex([library, givenKeys(2, { uprn: '100012797623' })]);
    expect(twice.matchOf(record)).toMatchObject({ kind: 'alike', candidates: [{ id: 'p-1' }, { id: 'p-2' }] });
  });

  test('with a reference that the register does not have and the UPRN of a property is alike, not the same', () => {
    const match = matchIndex([library]).matchOf(
      givenRecord(9, { reference: 'NEW-1', uprn: '100012797623', name: 'Sheernes Libary', position: null }),
    );
    expect(match).toMatchObject({
      kind: 'alike',
      candidates: [{ id: 'p-1', strength: 'strong', because: 'Both have UPRN 100012797623 and like names.' }],
    });
  });

  test('is the same as an archived property only where no present one is, and never alike to one', () => {
    const past: MatchKeys = { ...library, archived: true };
    expect(matchIndex([past]).matchOf(givenRecord(9, { reference: 'KCC001' }))).toEqual({ kind: 'same', id: 'p-1', archived: true });
    const both = matchIndex([past, givenKeys(2, { reference: 'KCC-001' })]);
    expect(both.matchOf(givenRecord(9, { reference: 'KCC001' }))).toEqual({ kind: 'same', id: 'p-2', archived: false });
    expect(matchIndex([past]).matchOf(givenRecord(9, { reference: 'NEW', uprn: '100012797623' })).kind).toBe('new');
  });
});

describe('by UPRN', () => {
  const uprn = '10070446259';

  test('two holders that list one building are a pair', () => {
    expect(found(givenKeys(1, { uprn, name: 'Old Town Hall' }), givenKeys(2, { uprn, holder: 'sbc', name: 'Town Hall' }))).toEqual([
      'fair: Both have UPRN 10070446259, though they lie 7 km apart.',
    ]);
    const here = eastOfHere(0);
    expect(
      found(
        givenKeys(1, { uprn, name: 'Town Hall', position: here }),
        givenKeys(2, { uprn, holder: 'sbc', name: 'Council offices', position: here }),
      ),
    ).toEqual(['fair: Both have UPRN 10070446259, though the names of the two are unlike.']);
  });

  test('parts of one site that one holder lists by one UPRN are a weak pair', () => {
    const here = eastOfHere(0);
    expect(
      found(
        givenKeys(1, { uprn, name: 'John Leigh, Bowls', position: here }),
        givenKeys(2, { uprn, name: 'Public Toilet', position: here }),
      ),
    ).toEqual([`weak: Both have UPRN ${uprn}, though the names of the two are unlike: they may be parts of one site.`]);
  });

  test('one that was damaged by a spreadsheet, or plainly made up, pairs nothing', () => {
    expect(found(givenKeys(1, { uprn: '100000000000' }), givenKeys(2, { uprn: '100000000000' }))).toEqual([]);
    expect(found(givenKeys(1, { uprn: '999999999999' }), givenKeys(2, { uprn: '999999999999' }))).toEqual([]);
  });

  test('one that fills a column pairs nothing', () => {
    const many = Array.from({ length: 6 }, (_, at) => givenKeys(at, { uprn }));
    expect(found(...many.slice(0, 5))).toHaveLength(10);
    expect(found(...many)).toEqual([]);
  });
});

describe('by reference', () => {
  test('two properties that one holder has under one reference are a pair', () => {
    expect(found(givenKeys(1, { reference: 'A/1', name: 'Depot' }), givenKeys(2, { reference: 'a 1', name: 'The depot' }))).toEqual([
      'strong: The same holder has both under reference A/1, by nearly the same name.',
    ]);
  });

  test('another holder’s needs a like name, and nothing that says otherwise', () => {
    const one = givenKeys(1, { reference: 'A1', name: 'Sheerness Depot', position: null });
    const other = (parts: object) =>
      givenKeys(2, { reference: 'A1', holder: 'sbc', name: 'Sheerness depot site', position: null, ...parts });
    expect(found(one, other({}))).toEqual(['fair: Both have reference A1 and nearly the same name, under different holders.']);
    expect(found(one, other({ name: 'Faversham depot' }))).toEqual([]);
    expect(found({ ...one, postcode: 'ME12 1AA' }, other({ postcode: 'ME13 1AA' }))).toEqual([]);
    expect(found({ ...one, uprn: '123' }, other({ uprn: '124' }))).toEqual([]);
  });
});

describe('by place, name and postcode', () => {
  const at = (number: number, metres: number, parts: object = {}) =>
    givenKeys(number, { name: 'Sheerness Library', postcode: 'ME12 1UP', position: eastOfHere(metres), ...parts });

  test('within 50 m under one name and postcode', () => {
    expect(found(at(1, 0), at(2, 40, { holder: 'sbc' }))).toEqual([
      'strong: They have the same name and lie 40 m apart, with the same postcode.',
    ]);
    expect(found(at(1, 0), at(2, 60))).toEqual([]);
    expect(found(at(1, 0), at(2, 40, { name: 'Sheerness Clinic' }))).toEqual([]);
  });

  test('an outward code alone agrees with a whole postcode; another postcode leaves a pair of one name only', () => {
    expect(found(at(1, 0), at(2, 40, { postcode: 'ME12' }))).toEqual(['fair: They have the same name and lie 40 m apart.']);
    expect(found(at(1, 0), at(2, 40, { postcode: 'ME12 9ZZ' }))).toEqual([
      'weak: They have the same name and lie 40 m apart, though their postcodes differ.',
    ]);
    expect(found(at(1, 0), at(2, 40, { postcode: 'ME12 9ZZ', name: 'Sheerness Library Gateway' }))).toEqual([]);
  });

  test('different UPRNs say that one holder means two properties', () => {
    expect(found(at(1, 0, { uprn: '123' }), at(2, 0, { uprn: '124' }))).toEqual([]);
    expect(found(at(1, 0, { uprn: '123' }), at(2, 0, { uprn: '124', holder: 'sbc' }))).toEqual([
      'weak: They have the same name and lie at the same point, though their UPRNs differ.',
    ]);
  });

  test('an approximate place is never close, and the same whole postcode stands for it', () => {
    const vague = { precision: 'approximate' } as const;
    expect(found(at(1, 0, vague), at(2, 0, { ...vague, postcode: '' }))).toEqual([]);
    expect(found(at(1, 0, vague), at(2, 0))).toEqual([
      'fair: They have the same name and the same postcode; where exactly one of them lies is not known.',
    ]);
    expect(found(at(1, 0, { ...vague, postcode: 'ME12' }), at(2, 0, { postcode: 'ME12' }))).toEqual([]);
    expect(found(at(1, 0, { position: null, name: 'Sheerness Library Gateway' }), at(2, 0))).toEqual([]);
  });

  test('a point that more than 50 properties have says nothing', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, number) => at(number, 0, { name: number < 2 ? 'Town Hall' : `Flat ${number}`, postcode: '' }));
    expect(found(...many(50))).toHaveLength(1);
    expect(found(...many(51))).toEqual([]);
  });
});

test('archived properties are not paired', () => {
  expect(found(givenKeys(1, { uprn: '123' }), givenKeys(2, { uprn: '123', archived: true }))).toEqual([]);
});

const anyKeys = (number: number) =>
  fc
    .record({
      reference: fc.constantFrom('', 'A1', 'a-1', 'B2', String(number)),
      uprn: fc.constantFrom(null, '123', '0123', '456', '100000000000'),
      name: fc.constantFrom('Town Hall', 'The town hall', 'Townhall', 'Town Hall Annexe', 'Library 4', 'Libary 4', 'Depot'),
      postcode: fc.constantFrom('', 'ME12', 'ME12 1UP', 'me121up', 'ME13 8AA'),
      position: fc.oneof(
        fc.constant(null),
        fc.integer({ min: 0, max: 8 }).map((steps) => eastOfHere(steps * 20)),
      ),
      precision: fc.constantFrom('exact', 'approximate'),
      holder: fc.constantFrom('kcc', 'sbc'),
      sensitive: fc.boolean(),
      archived: fc.boolean(),
    })
    .map((parts) => givenKeys(number, parts as never));

const register = fc.integer({ min: 2, max: 12 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => anyKeys(at))));

test('likeness is symmetric, never to itself, and does not depend on the order of entering', () => {
  fc.assert(
    fc.property(register, (keys) => {
      const [index, turned] = [matchIndex(keys), matchIndex(keys.toReversed())];
      for (const { id } of keys) {
        const alike = index.alikeTo(id as PropertyId);
        expect(turned.alikeTo(id as PropertyId)).toEqual(alike);
        expect(alike.map((one) => one.id)).not.toContain(id);
        for (const { id: other, ...why } of alike) expect(index.alikeTo(other)).toContainEqual({ id, ...why });
      }
    }),
  );
});

test('open properties are paired as if the sensitive ones were not there', () => {
  fc.assert(
    fc.property(register, (keys) => {
      const open = keys.filter(({ sensitive }) => !sensitive);
      const isOpen = new Set(open.map(({ id }) => id));
      const among = pairs(...keys).filter(({ one, other }) => isOpen.has(one) && isOpen.has(other));
      expect(among).toEqual(pairs(...open));
    }),
  );
});

test('what follows changes one by one is what is found at once, where those concerned are looked at again', () => {
  fc.assert(
    fc.property(register, register, (before, after) => {
      const index = matchIndex(before);
      const known = new Map([...index.ids()].map((id) => [id, index.alikeTo(id)]));
      for (const keys of after) {
        const id = keys.id as PropertyId;
        const was = index.keysOf(id);
        index.remove(id);
        const concerned = new Set([id, ...(was ? index.concernedBy(was) : []), ...index.concernedBy(keys)]);
        index.enter(keys);
        const touched = [...concerned].flatMap((one) => [
          one,
          ...index.alikeTo(one).map((other) => other.id),
          ...(known.get(one) ?? []).map((other) => other.id),
        ]);
        for (const one of touched) known.set(one, index.alikeTo(one));
      }
      for (const one of index.ids()) expect(known.get(one)).toEqual(index.alikeTo(one));
    }),
  );
});

const lists = process.env['REAL_LISTS'] ?? join(import.meta.dirname, '../../../../shared/data');
const trafford = join(lists, 'trafford_land_and_building_assets.csv');

test.runIf(existsSync(trafford))(
  'a real list of 608 assets has no flood of pairs, and none between units with numbers of their own',
  () => {
    const rows = parse<Record<string, string>>(readFileSync(trafford, 'latin1'), { columns: true });
    const keys = rows.map((row, at) =>
      givenKeys(at, {
        reference: row['AssetCode'] ?? '',
        uprn: row['UPRN'] || null,
        name: row['PropertyName'] ?? '',
        postcode: row['PostCode'] ?? '',
        position: row['GeoX'] ? position(Number(row['GeoX']), Number(row['GeoY'])) : null,
      }),
    );
    const all = pairs(...keys);
    const nameOf = new Map(keys.map(({ id, name }) => [id, name]));
    const byPlace = all
      .filter(({ because }) => !because.startsWith('Both have UPRN'))
      .map(({ one, other }) => [nameOf.get(one), nameOf.get(other)]);
    expect(all.length).toBeLessThan(60);
    expect(all.filter(({ strength }) => strength === 'strong').length).toBeLessThan(12);
    expect(byPlace).toContainEqual(['Stamford Quarter', 'Land for the site of Stamford Quarter']);
    expect(byPlace.length).toBeLessThan(8);
    const index = matchIndex(keys);
    expect(keys.every((one) => index.matchOf({ ...one, id: null }).kind === 'same')).toBe(true);
  },
);
