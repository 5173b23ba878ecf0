/** Every kind of audit event reads as a sentence, and two versions of a property differ only where they differ. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import { changesRegister } from '../../shared/audit/kind.ts';
import { sentenceOf } from '../../shared/audit.ts';
import { unknown } from '../../shared/figure.ts';
import { organisationSchema } from '../../shared/organisation.ts';
import { changesBetween, propertyFields } from '../../shared/property-changes.ts';
import { propertyDraftSchema } from '../../shared/property.ts';
import { scenarioSchema } from '../../shared/scenario.ts';
import { given, givenProperty } from '../given/given-property.ts';

const organisations = [organisationSchema.parse({ id: 'sbc', name: 'Swale Borough Council', shortName: 'SBC', sector: 'district' })];
const plain = givenProperty();
const [property, version] = [plain.id, 2];
const edited = (parts: Record<string, unknown>) =>
  sentenceOf({ kind: 'property.edited', property, version, before: plain, after: givenProperty(parts) }, { organisations });

const scenarioOf = (parts: Record<string, unknown>) =>
  scenarioSchema.parse({
    id: 'swale',
    version: 1,
    name: 'Swale',
    purpose: '',
    baseYear: 2010,
    districts: ['Swale'],
    area: null,
    assumptions: defaultAssumptions,
    hubs: [],
    decisions: [],
    ...parts,
  });

describe('sentences', () => {
  test('an edit names what changed, with its values where one thing did', () => {
    expect(edited({ floorArea: given(1284) })).toBe('Changed floor area from not recorded to 1,284 m² (Given for the test).');
    expect(edited({ holder: 'sbc', epc: 'B' })).toBe('Changed holder and EPC rating.');
    expect(edited({ holder: 'sbc' })).toBe('Changed holder from kcc to Swale Borough Council.');
    expect(edited({ address: { ...plain.address, street: 'A long street '.repeat(10) } })).toBe('Changed address.');
    expect(edited({ notes: 'Nightingale' })).toBe('Changed notes.');
    expect(edited({ version: 3 })).toBe('Saved without a change.');
  });

  test('every other kind of a property', () => {
    expect(sentenceOf({ kind: 'property.added', property, version, before: null, after: plain })).toBe('Added to the register.');
    expect(sentenceOf({ kind: 'property.archived', property, version, before: null, after: null })).toBe('Archived.');
    expect(sentenceOf({ kind: 'property.restored', property, version, before: null, after: null })).toBe('Brought back from the archive.');
  });

  test('every kind of a scenario says what the plan holds', () => {
    const empty = scenarioOf({});
    const site = { type: 'host', property: 'p1' };
    const hub = {
      id: 'h1',
      name: 'Gateway',
      kind: 'gateway',
      site,
      opens: 2012,
      lead: null,
      newRent: 0,
      otherSaving: null,
      capitalOverride: null,
    };
    const after = scenarioOf({ name: 'Swale remodelled', hubs: [hub] });
    const scenario = empty.id;
    expect(sentenceOf({ kind: 'scenario.added', scenario, version, before: null, after })).toBe(
      'Added the scenario Swale remodelled: 1 hub and 0 decisions.',
    );
    expect(sentenceOf({ kind: 'scenario.saved', scenario, version, before: empty, after })).toBe(
      'Saved the scenario Swale remodelled, which was called Swale: 1 hub and 0 decisions instead of 0 hubs and 0 decisions.',
    );
    expect(sentenceOf({ kind: 'scenario.saved', scenario, version, before: after, after })).toBe(
      'Saved the scenario Swale remodelled: 1 hub and 0 decisions.',
    );
    expect(sentenceOf({ kind: 'scenario.removed', scenario, version, before: after, after: null })).toBe(
      'Removed the scenario Swale remodelled, which had 1 hub and 0 decisions.',
    );
  });

  test('loading a register changes it and planning does not', () => {
    const loaded = {
      kind: 'register.loaded',
      version,
      before: null,
      after: { properties: 2110, scenarios: 3, source: 'the illustrative seeds' },
    } as const;
    expect(sentenceOf(loaded)).toBe('Loaded 2,110 properties and 3 scenarios from the illustrative seeds.');
    expect(changesRegister(loaded)).toBe(true);
    const empty = scenarioOf({});
    expect(changesRegister({ kind: 'scenario.removed', scenario: empty.id, version, before: empty, after: null })).toBe(false);
  });
});

describe('changes', () => {
  test('cover every field of a draft', () => {
    expect(Object.keys(propertyFields).toSorted()).toEqual(Object.keys(propertyDraftSchema.shape).toSorted());
  });

  test('the terms of a lease that others hold are told', () => {
    const until = (expiresOn: string, rent: number) =>
      givenProperty({
        interests: [
          {
            tenure: 'freehold',
            lease: null,
            letOut: {
              tenant: 'Cafe',
              tenantOrganisation: null,
              lease: {
                startsOn: null,
                expiresOn,
                breakOn: null,
                noticePeriod: null,
                rent: given(rent),
                rentReviewOn: null,
                repairing: 'unknown',
                breakPenalty: unknown,
              },
            },
            titleNumber: null,
          },
        ],
      });
    expect(changesBetween(until('2030-02-01', 100_000), until('2035-02-01', 200_000), organisations)).toEqual([
      {
        field: 'interests',
        label: 'Interests',
        before: 'freehold, let to Cafe, expires 1 Feb 2030, rent £1,000 a year',
        after: 'freehold, let to Cafe, expires 1 Feb 2035, rent £2,000 a year',
      },
    ]);
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
        after: 'about £50 a year (One of 9 cost lines; the rest is not recorded): rent £50',
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
