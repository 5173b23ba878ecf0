/** The illustrative registers meet the published totals and stand on real, dry ground. */
import { describe, expect, it } from 'vitest';
import { districtOf } from '../../geodata/districts.ts';
import { onDryLand } from '../../geodata/dry-land.ts';
import { benchmarksOf } from '../../shared/estimate.ts';
import { factsOf } from '../../shared/facts.ts';
import { recordedValueOf, totalOf, valueOf } from '../../shared/figure.ts';
import { propertySchema, type Property } from '../../shared/property.ts';
import { runningCostTotal } from '../../shared/running-cost.ts';
import { generate } from '../../seeds/generate.ts';

const illustration = generate();
const { organisations } = illustration;
const properties = illustration.properties.filter((property) => !property.sensitive);
const sensitive = illustration.properties.filter((property) => property.sensitive);
const swale = properties.filter((property) => property.district === 'Swale');
const benchmarks = benchmarksOf(illustration.properties);
const facts = properties.map((property) => factsOf(property, benchmarks));
const pounds = (amount: number) => amount / 100;
const near = (value: number, target: number) => expect(Math.abs(value - target) / target).toBeLessThan(0.01);
const recordedCost = (property: Property) => recordedValueOf(runningCostTotal(property.runningCost));
const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Every figure anywhere inside a record, with the words that say where it comes from. */
function figureWords(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { basis, source, method } = value as { basis?: unknown; source?: string; method?: string };
  if (basis === 'recorded') return [source ?? ''];
  if (basis === 'estimated') return [method ?? ''];
  return Object.values(value).flatMap(figureWords);
}

describe('the Kent register', () => {
  it('has 2,110 valid properties in twelve districts, each with its own id, reference and UPRN', () => {
    expect(properties).toHaveLength(2110);
    for (const property of properties) propertySchema.parse(property);
    expect(new Set(properties.map((property) => property.district)).size).toBe(12);
    expect(new Set(properties.map((property) => property.id)).size).toBe(2110);
    expect(new Set(properties.map((property) => property.reference)).size).toBe(2110);
    const uprns = properties.flatMap((property) => property.uprn ?? []);
    expect(new Set(uprns).size).toBe(uprns.length);
    for (const uprn of uprns) expect(uprn).toMatch(/^9999\d{8}$/);
  });

  it('covers every sector, and every holder is one of its organisations', () => {
    const sectorOf = new Map(organisations.map((organisation) => [organisation.id, organisation.sector]));
    const sectors = new Set(properties.map((property) => sectorOf.get(property.holder)));
    expect(sectors).not.toContain(undefined);
    expect(sectors.size).toBe(8);
    expect(new Set(properties.map((property) => property.holding)).size).toBe(3);
  });

  it('costs about £300m a year with the estimates of the product, most of it recorded, and is worth about £5bn', () => {
    const total = totalOf(facts.map((one) => one.runningCost));
    near(pounds(total.recorded + total.estimated), 300_000_000);
    expect(total.recorded / (total.recorded + total.estimated)).toBeGreaterThan(0.7);
    near(pounds(sum(properties.map((property) => recordedValueOf(property.bookValue)))), 5_000_000_000);
  });

  it('stands on dry land in the district it names, save a few whose place is not known', () => {
    const located = properties.filter((property) => property.position !== null);
    expect(properties.length - located.length).toBeGreaterThan(0);
    expect(properties.length - located.length).toBeLessThan(10);
    for (const { name, position, district } of located) {
      const at = [position?.longitude ?? 0, position?.latitude ?? 0] as const;
      expect(onDryLand(at), name).toBe(true);
      expect(districtOf(at), name).toBe(district);
    }
  });

  it('says of every figure that it is illustrative', () => {
    for (const words of properties.flatMap(figureWords)) expect(words).toMatch(/^Illustrative/);
  });

  it('has the gaps that real registers have', () => {
    for (const isMissing of [
      (property: Property) => property.uprn === null,
      (property: Property) => property.bookValue.basis === 'unknown',
      (property: Property) => property.floorArea.basis === 'unknown' && property.holding !== 'land',
      (property: Property) => property.interests[0]?.lease?.expiresOn === null,
      (property: Property) => property.epc === null,
      (property: Property) => property.positionPrecision === 'approximate',
    ])
      expect(properties.filter(isMissing).length).toBeGreaterThan(30);
    expect(properties.filter((property) => property.interests[0]?.letOut).length).toBeGreaterThan(20);
    expect(properties.filter((property) => property.barriers.length > 0).length).toBeGreaterThan(50);
    expect(properties.filter((property) => property.disposalStage !== null).length).toBeGreaterThan(30);
  });

  it('has a few sensitive properties beside them, none in Swale', () => {
    expect(sensitive.length).toBeGreaterThan(0);
    expect(new Set(illustration.properties.map((property) => property.id)).size).toBe(properties.length + sensitive.length);
    expect(sensitive.map((property) => property.district)).not.toContain('Swale');
  });

  it('comes out the same every time', () => {
    expect(generate()).toEqual(illustration);
  });
});

describe('the Swale register', () => {
  const share = (isOne: (property: Property) => boolean) => Math.round((swale.filter(isOne).length / swale.length) * 100);
  const tenureIs = (property: Property, tenure: string) => property.interests[0]?.tenure === tenure;

  it('has 211 properties, by tenure and holder as published', () => {
    expect(swale).toHaveLength(211);
    expect(share((property) => tenureIs(property, 'freehold'))).toBe(69);
    expect(share((property) => tenureIs(property, 'leasehold'))).toBe(17);
    expect(share((property) => tenureIs(property, 'user-rights') || tenureIs(property, 'pfi'))).toBe(14);
    expect(share((property) => property.holder === 'kcc')).toBe(50);
    expect(share((property) => property.holder === 'swale')).toBe(16);
  });

  it('knows the running cost of 101 buildings, £7.6m a year to the penny, about three quarters of the whole', () => {
    const known = swale.map(recordedCost).filter((cost) => cost !== null);
    expect(known).toHaveLength(101);
    expect(sum(known)).toBe(760_000_000);
    const total = totalOf(facts.filter((one) => one.district === 'Swale').map((one) => one.runningCost));
    near(total.recorded / (total.recorded + total.estimated), 0.75);
  });

  it('has 13,371 m² of offices, of which 6,990 m² have a running cost; all would cost about £1.1m a year', () => {
    const offices = swale.filter((property) => property.use === 'office');
    const area = (some: readonly Property[]) => sum(some.map((property) => valueOf(property.floorArea)));
    const costed = offices.filter((property) => recordedCost(property) !== null);
    expect(area(offices)).toBe(13_371);
    expect(area(costed)).toBe(6990);
    near((pounds(sum(costed.map(recordedCost))) / 6990) * 13_371, 1_100_000);
    near(
      pounds(sum(facts.filter((one) => one.district === 'Swale' && one.use === 'office').map((one) => valueOf(one.runningCost)))),
      1_100_000,
    );
  });
});
