/** What holds of every account between bodies, whatever the register and the plan, and a worked one with known answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { sectorsOf, subtotalsOf } from '../../../shared/appraisal/government.ts';
import type { Payment } from '../../../shared/appraisal/settlement.ts';
import { whoPays, type Party, type WhoPays } from '../../../shared/appraisal/who-pays.ts';
import { sharingRules } from '../../../shared/assumptions.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import type { OrganisationId } from '../../../shared/ids.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { body, givenDecision, givenFacts, givenHub, givenScenario, occupant, pounds, figure } from '../../given/given-plan.ts';

const accountsOf = (facts: readonly PropertyFacts[], scenario: ScenarioDraft): WhoPays[] => {
  const by = whoPays({ facts: new Map(facts.map((one) => [one.id, one])), scenario, appraisal: appraise(facts, scenario) });
  return sharingRules.map(by);
};
const total = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0);
const keyOf = ({ organisation, ringFenced }: Pick<Party, 'organisation' | 'ringFenced'>) => `${organisation} ${String(ringFenced)}`;

/** Where each party stands once the payments are made. */
function standingsAfter({ parties, settlement }: WhoPays): Map<string, number> {
  const after = new Map(parties.map((party) => [keyOf(party), party.netPresentValue as number]));
  const payments: Payment[] = settlement.kind === 'payments' ? settlement.payments : [];
  const move = (key: string, amount: number) => after.set(key, (after.get(key) ?? Number.NaN) + amount);
  for (const { from, to, toRingFenced, once } of payments) {
    move(keyOf({ organisation: from, ringFenced: false }), 0 - once);
    move(keyOf({ organisation: to, ringFenced: toRingFenced }), once);
  }
  return after;
}

const holds = (check: (account: WhoPays, facts: PropertyFacts[], scenario: ScenarioDraft) => void) =>
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      for (const account of accountsOf(facts, scenario)) check(account, facts, scenario);
    }),
    { numRuns: 200 },
  );

test('bodies add up to the whole plan to the penny, by every rule, and so do the lines of each and the subtotals', () => {
  holds(({ rule, parties }, facts, scenario) => {
    const whole = appraise(facts, { ...scenario, assumptions: { ...scenario.assumptions, sharingRule: rule } });
    expect(total(parties.map((party) => party.netPresentValue))).toBe(parties.length === 0 ? 0 : whole.netPresentValue);
    expect(total(parties.map((party) => party.annualSaving))).toBe(whole.annualSaving);
    expect(total(parties.map((party) => party.netReceipt))).toBe(whole.netReceipt);
    expect(total(parties.map((party) => party.relocation))).toBe(whole.relocation);
    for (const party of parties) {
      expect(total(party.lines.map((line) => line.presentValue))).toBe(party.netPresentValue);
      expect(total(party.lines.map((line) => line.amount))).toBe(total(party.entries.map((entry) => entry.amount)));
    }
    const subtotals = subtotalsOf(
      parties,
      sectorsOf([
        { id: body('kcc'), sector: 'county' },
        { id: body('nhs'), sector: 'health' },
      ]),
    );
    expect(total(subtotals.map((subtotal) => subtotal.netPresentValue))).toBe(total(parties.map((party) => party.netPresentValue)));
    expect(total(subtotals.map((subtotal) => subtotal.parties))).toBe(parties.length);
  });
});

test('a body’s own money and its ring-fenced budgets together are what the appraisal and the board give it', () => {
  holds(({ rule, parties }, facts, scenario) => {
    const { bodies } = appraise(facts, { ...scenario, assumptions: { ...scenario.assumptions, sharingRule: rule } });
    for (const share of bodies) {
      const own = parties.filter(({ organisation }) => organisation === share.organisation);
      expect(total(own.map((party) => party.annualSaving))).toBe(share.annualSaving);
      expect(total(own.map((party) => party.netReceipt))).toBe(share.netReceipt);
      expect(total(own.map((party) => party.relocation))).toBe(share.relocation);
    }
  });
});

test('payments sum to nought, leave nobody below it where the plan allows, and are never made by who loses, gains less, or is ring-fenced', () => {
  let made = 0;
  holds((account) => {
    const { parties, settlement } = account;
    const spendable = total(parties.map((party) => (party.ringFenced ? Math.min(0, party.netPresentValue) : party.netPresentValue)));
    expect(settlement.kind === 'short').toBe(spendable < 0);
    if (settlement.kind === 'short') expect(settlement.missing).toBe(-spendable);
    const after = standingsAfter(account);
    expect(total([...after.values()])).toBe(total(parties.map((party) => party.netPresentValue)));
    if (settlement.kind !== 'short') for (const standing of after.values()) expect(standing).toBeGreaterThanOrEqual(0);
    if (settlement.kind !== 'payments') return;
    made += 1;
    const losers = parties.filter((party) => party.netPresentValue < 0);
    const payers = new Set(settlement.payments.map(({ from }) => from));
    for (const loser of losers) {
      if (!loser.ringFenced) expect(payers.has(loser.organisation)).toBe(false);
      expect(after.get(keyOf(loser))).toBe(0);
    }
    expect(total(settlement.payments.map(({ once }) => once))).toBe(-total(losers.map((party) => party.netPresentValue)));
    expect(settlement.payments.length).toBeLessThan(payers.size + losers.length);
    for (const payment of settlement.payments) expect(payment.once).toBeGreaterThan(0);
  });
  expect(made).toBeGreaterThan(20);
});

test('who gains pays in proportion to the gain', () => {
  holds(({ parties, settlement }) => {
    if (settlement.kind !== 'payments') return;
    const paid = new Map<OrganisationId, number>();
    for (const { from, once } of settlement.payments) paid.set(from, (paid.get(from) ?? 0) + once);
    const gainers = parties.filter((party) => !party.ringFenced && party.netPresentValue > 0);
    const [lost, gained] = [total([...paid.values()]), total(gainers.map((party) => party.netPresentValue))];
    for (const party of gainers)
      expect(Math.abs((paid.get(party.organisation) ?? 0) - (lost * party.netPresentValue) / gained)).toBeLessThanOrEqual(1);
  });
});

test('the order of properties, decisions and hubs changes nothing', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      const reversed = { ...scenario, decisions: scenario.decisions.toReversed(), hubs: scenario.hubs.toReversed() };
      expect(accountsOf(facts.toReversed(), reversed)).toEqual(accountsOf(facts, scenario));
    }),
    { numRuns: 100 },
  );
});

const others: Record<string, string> = { kcc: 'zebra', sbc: 'yak', nhs: 'apple', police: 'mole' };
const renamed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? (others[part] ?? part) : part)) as T;

test('calling bodies otherwise changes whose name stands by a sum and, but for the odd penny that cannot be shared, no sum', () => {
  holds(({ rule, parties }, facts, scenario) => {
    const other = accountsOf(renamed(facts), renamed(scenario)).find((one) => one.rule === rule)?.parties ?? [];
    expect(other).toHaveLength(parties.length);
    for (const party of parties) {
      const same = other.find((one) => one.organisation === renamed(party.organisation) && one.ringFenced === party.ringFenced);
      expect(Math.abs((same?.netPresentValue ?? Number.NaN) - party.netPresentValue)).toBeLessThanOrEqual(40);
      expect(Math.abs((same?.netReceipt ?? Number.NaN) - party.netReceipt)).toBeLessThanOrEqual(3);
    }
  });
});

describe('two bodies that move into the hub of one of them', () => {
  const plain = { runningCost: pounds<never>(10_000), disposalValue: pounds<never>(100_000), floorArea: figure<never>(100) };
  const facts = [
    givenFacts('host', { holder: body('sbc'), spareArea: figure<never>(500) }),
    givenFacts('office', { holder: body('kcc'), ...plain, components: [occupant('back-office', { area: figure<never>(100) })] }),
    givenFacts('school', { holder: body('kcc'), ringFenced: true, ...plain, disposalValue: pounds<never>(40_000) }),
  ];
  const scenario = givenScenario(
    [givenDecision('office', { destinations: { 'back-office': 'hub' }, year: 2010 }), givenDecision('school', { year: 2011 })],
    [givenHub('hub', { host: 'host', opens: 2010, lead: 'sbc', capitalOverride: { amount: 5_000_000, source: 'Tender' } })],
    { discountRate: 0, horizon: 2, optimismBias: 0, disposalFees: 0 },
  );
  const [falls, space] = accountsOf(facts, scenario);
  const standing = (account: WhoPays | undefined) =>
    account?.parties.map((party) => [party.organisation, party.ringFenced, party.netPresentValue]);

  test('where it falls, the host bears the hub and is made good by the body that gains, the school’s receipt left alone', () => {
    // The office: £100,000 received, £10,000 saved in the second year. The hub: £50,000 once and 70 m² at £50 in both years.
    expect(standing(falls)).toEqual([
      ['kcc', false, 11_000_000],
      ['kcc', true, 4_000_000],
      ['sbc', false, -5_700_000],
    ]);
    expect(falls?.settlement).toEqual({
      kind: 'payments',
      payments: [{ from: 'kcc', to: 'sbc', toRingFenced: false, once: 5_700_000, yearly: 2_850_000 }],
    });
  });

  test('by space taken, the body that moves in bears it and nobody loses', () => {
    expect(standing(space)).toEqual([
      ['kcc', false, 5_300_000],
      ['kcc', true, 4_000_000],
    ]);
    expect(space?.settlement).toEqual({ kind: 'nobody-loses' });
  });

  test('what the school would save is told apart and in no sum', () => {
    expect(falls?.uncounted).toEqual([{ organisation: 'kcc', saving: 1_000_000, properties: ['school'], unknown: 0 }]);
  });

  test('where the loss is more than the gain that may be spent, it says by how much', () => {
    const dear = givenScenario(
      scenario.decisions,
      [givenHub('hub', { host: 'host', opens: 2010, lead: 'sbc', capitalOverride: { amount: 12_000_000, source: 'Tender' } })],
      scenario.assumptions,
    );
    expect(accountsOf(facts, dear)[0]?.settlement).toEqual({ kind: 'short', missing: 1_700_000, ringFencedGain: 4_000_000 });
  });
});
