/** Seeding an empty database stores the registers, the scenarios with their appraisals and the events that say so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { allOrganisations } from '../../server/store/organisations.ts';
import { countProperties, propertiesById } from '../../server/store/properties.ts';
import { registerState } from '../../server/store/register-state.ts';
import { appraisalOf } from '../../server/store/scenario-appraisals.ts';
import { savedScenario } from '../../server/store/scenarios.ts';
import { generate } from '../../seeds/generate.ts';
import { figuresOf } from '../../seeds/figures-of.ts';
import { figureTable } from '../../seeds/figure-table.ts';
import { published } from '../../seeds/published.ts';
import { propertiesWithDays, scenarioWithDays } from '../../seeds/obstacle-days.ts';
import { seed } from '../../seeds/seed.ts';
import { isoMomentSchema } from '../../shared/year.ts';
import { disposalMarks, disposalsById } from '../../server/store/disposals.ts';
import { examine } from '../../server/keeping/examine.ts';
import { receiptsByYear } from '../../shared/disposal-receipts.ts';
import { disposalSchema } from '../../shared/disposal-record.ts';
import { circulationOn } from '../../shared/disposal-steps.ts';
import { disposalStages } from '../../shared/disposal.ts';
import { circulatedOn } from '../../shared/take-step.ts';
import { barrierKinds } from '../../shared/barrier.ts';
import { isOverdue } from '../../shared/barriers/barrier-words.ts';
import { isWorkingDay } from '../../shared/working-days.ts';
import { isoDate } from '../../shared/year.ts';

const directory = mkdtempSync(join(tmpdir(), 'common-ground-seed-'));
const illustration = generate();
const today = isoDate('2010-04-01');
let db: Database;

beforeAll(async () => {
  db = openDatabase(directory);
  await migrate(db);
  await seed(db, () => isoMomentSchema.parse('2010-04-01T09:00:00.000Z'));
});

afterAll(async () => {
  await db.destroy();
  rmSync(directory, { recursive: true });
});

describe('a seeded database', () => {
  it('holds every property and organisation as generated, and says that it is illustrative', async () => {
    expect(await countProperties(db)).toBe(illustration.properties.length);
    expect(await allOrganisations(db)).toHaveLength(illustration.organisations.length);
    const some = illustration.properties.filter((_, index) => index % 97 === 0);
    expect(
      await propertiesById(
        db,
        some.map((property) => property.id),
      ),
    ).toEqual(propertiesWithDays(some, today));
    expect((await registerState(db)).illustrative).toBe(true);
  });

  it('holds every scenario, each with an appraisal of the register as stored and no check that stops it', async () => {
    const { version } = await registerState(db);
    for (const scenario of illustration.scenarios) {
      expect((await savedScenario(db, scenario.id))?.scenario).toEqual(scenarioWithDays(scenario, today));
      const stored = await appraisalOf(db, scenario.id);
      expect(stored?.registerVersion).toBe(version);
      expect(stored?.assumptions).toEqual(scenario.assumptions);
      expect(stored?.checks.filter((check) => check.severity === 'error')).toEqual([]);
    }
  });

  it('has a disposal at every stage, valid and in step with its property, with some in circulation on the day and receipts of the past', async () => {
    const marks = await disposalMarks(db);
    const disposals = await disposalsById(
      db,
      marks.map(({ id }) => id),
    );
    for (const disposal of disposals) disposalSchema.parse(disposal);
    expect(new Set(disposals.map(({ stage }) => stage))).toEqual(new Set(disposalStages));
    const staged = illustration.properties.filter(({ disposalStage }) => disposalStage !== null);
    expect(disposals.map(({ property, stage }) => [property, stage])).toEqual(staged.map(({ id, disposalStage }) => [id, disposalStage]));
    const clocks = disposals
      .filter(({ stage }) => stage === 'circulated')
      .map((disposal) => circulationOn(circulatedOn(disposal) ?? today, today));
    expect(clocks.filter(({ over }) => !over).length).toBeGreaterThan(2);
    const sold = receiptsByYear(disposals).years.filter(({ actual }) => actual > 0);
    expect(sold.length).toBeGreaterThan(1);
    for (const { steps, contact } of disposals) {
      expect(steps.every(({ on }) => on <= today && isWorkingDay(on))).toBe(true);
      expect(contact).toContain('illustrative');
    }
    expect(await examine(db)).toEqual([]);
  });

  it('has barriers of every kind, some late and most to come, each with something to do by the day that it has; and every plan says that its own are illustrative', () => {
    const barriers = propertiesWithDays(illustration.properties, today).flatMap((property) => property.barriers);
    expect(new Set(barriers.map(({ kind }) => kind))).toEqual(new Set(barrierKinds));
    const dated = barriers.filter(({ due }) => due !== null);
    expect(dated.every(({ action }) => action !== '')).toBe(true);
    const late = barriers.filter((barrier) => isOverdue(barrier, today)).length;
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(dated.length / 2);
    const own = illustration.scenarios.flatMap((scenario) => scenario.barriers);
    expect(own.length).toBeGreaterThan(3);
    expect(own.every(({ description }) => description.startsWith('Illustrative: '))).toBe(true);
  });

  it('warns of what is awkward in the plans, as real plans are', async () => {
    const [swale] = illustration.scenarios;
    const stored = swale && (await appraisalOf(db, swale.id));
    expect(stored?.checks.map((check) => check.code)).toContain('lease-exit-early');
  });
});

describe('the figures of a seeded database', () => {
  it('stand beside every published one and meet it, or come as near as the report’s own rounding lets them', async () => {
    const figures = await figuresOf(db);
    const misses = comparisons(published, figures).filter(([, value, own]) => Math.abs(own - value) > Math.abs(value) * 0.01);
    expect(misses.map(([name]) => name)).toEqual([
      'swale.otherShare',
      'kent.extrapolatedSavingPounds',
      'kent.withSpaceReduction.savingPounds',
      'kent.withSpaceReduction.netReceiptPounds',
    ]);
    for (const [, value, own] of misses) expect(Math.abs(own / value - 1)).toBeLessThan(0.02);
    expect(figureTable(published, figures).split('\n')).toHaveLength(comparisons(published, figures).length + 1);
  });
});

type Numbers = { readonly [key: string]: number | Numbers };

/** Each published number with the product's own; one that is missing does not compare and so misses. */
function comparisons(document: Numbers, own: Numbers, path: readonly string[] = []): [name: string, value: number, own: number][] {
  return Object.entries(document).flatMap(([key, value]) => {
    const answer = own[key];
    const name = [...path, key];
    if (typeof value === 'number') return [[name.join('.'), value, typeof answer === 'number' ? answer : Number.MAX_VALUE]];
    return comparisons(value, typeof answer === 'object' ? answer : {}, name);
  });
}
