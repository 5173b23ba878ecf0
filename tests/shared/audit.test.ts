/** Every kind of audit event reads as a sentence, and two versions of a property differ only where they differ. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../shared/audit.ts';
import { unknown } from '../../shared/figure.ts';
import { scenarioIdSchema } from '../../shared/ids.ts';
import { pencePerYear } from '../../shared/money.ts';
import { organisationSchema } from '../../shared/organisation.ts';
import { changesBetween, propertyFields } from '../../shared/property-changes.ts';
import { propertyDraftSchema } from '../../shared/property.ts';
import { given, givenProperty } from '../given/given-property.ts';

const organisations = [organisationSchema.parse({ id: 'sbc', name: 'Swale Borough Council', shortName: 'SBC', sector: 'district' })];
const plain = givenProperty();
const property = plain.id;
const edited = (parts: Record<string, unknown>) =>
  sentenceOf({ kind: 'property-edited', property, before: plain, after: givenProperty(parts) }, organisations);

describe('sentences', () => {
  test('an edit names what changed, with its values where one thing did', () => {
    expect(edited({ floorArea: given(1284) })).toBe(
      'Changed floor area of Example office from not recorded to 1,284 m² (Given for the test).',
    );
    expect(edited({ holder: 'sbc', epc: 'B' })).toBe('Changed holder and EPC rating of Example office.');
    expect(edited({ holder: 'sbc' })).toBe('Changed holder of Example office from kcc to Swale Borough Council.');
    expect(edited({ notes: 'A long note. '.repeat(20) })).toBe('Changed notes of Example office.');
    expect(edited({})).toBe('Saved Example office without changing it.');
  });

  test('every other kind', () => {
    const scenario = scenarioIdSchema.parse('swale');
    const before = { name: 'Swale', hubs: 1, decisions: 4, annualSaving: pencePerYear(100_000_000) };
    const after = { ...before, hubs: 2, decisions: 9, annualSaving: pencePerYear(130_000_000) };
    expect(sentenceOf({ kind: 'property-added', property, after: plain })).toBe('Added Example office (KCC-001).');
    expect(sentenceOf({ kind: 'property-archived', property, name: plain.name })).toBe('Archived Example office.');
    expect(sentenceOf({ kind: 'property-restored', property, name: plain.name })).toBe('Restored Example office from the archive.');
    expect(sentenceOf({ kind: 'scenario-added', scenario, after: before })).toBe('Added the scenario Swale: 1 hub and 4 decisions.');
    expect(sentenceOf({ kind: 'scenario-saved', scenario, before, after })).toBe(
      'Saved Swale: 2 hubs and 9 decisions instead of 1 hub and 4 decisions, saving £1.3m a year instead of £1m a year.',
    );
    expect(sentenceOf({ kind: 'scenario-removed', scenario, before })).toBe('Removed the scenario Swale, which had 1 hub and 4 decisions.');
    expect(sentenceOf({ kind: 'seeded', organisations: 30, properties: 2110, scenarios: 3 })).toBe(
      'Loaded the illustrative register: 30 organisations, 2,110 properties and 3 scenarios.',
    );
  });
});

describe('changes', () => {
  test('cover every field of a draft', () => {
    expect(Object.keys(propertyFields).toSorted()).toEqual(Object.keys(propertyDraftSchema.shape).toSorted());
  });

  test('are told in words, in the order of the page', () => {
    const after = givenProperty({
      runningCost: { lines: { rent: given(5000), energy: unknown }, total: unknown },
      interests: [
        { tenure: 'freehold', lease: null, letOut: { tenant: 'Cafe', tenantOrganisation: null, lease: null }, titleNumber: 'K123' },
      ],
    });
    expect(changesBetween(plain, after, organisations)).toEqual([
      { field: 'interests', label: 'Interests', before: 'freehold', after: 'freehold, let to Cafe, title K123' },
      {
        field: 'runningCost',
        label: 'Running cost',
        before: 'not recorded',
        after: '£50 a year (The one cost line known): rent £50',
      },
    ]);
  });

  test('there are none between equal versions, however their keys are ordered', () => {
    const lines = fc.dictionary(fc.constantFrom('rent', 'rates', 'energy', 'water'), fc.nat().map(given));
    fc.assert(
      fc.property(lines, (some) => {
        const one = givenProperty({ runningCost: { lines: some, total: unknown } });
        const other = {
          ...one,
          runningCost: { total: unknown, lines: Object.fromEntries(Object.entries(one.runningCost.lines).toReversed()) },
        };
        expect(changesBetween(one, other, [])).toEqual([]);
      }),
    );
  });
});
