/** Sums over contributions of properties, made block by block so that blocks in which nothing changed are not summed again. */
import { addFigure, addTotals, noTotal, valueOf, type Figure, type Total } from '../figure.ts';
import type { KilogramsCO2ePerYear, Pence, PencePerYear, SquareMetres } from '../units.ts';
import type { BeforeAfter, DeliveryCost } from './appraisal.ts';
import { addBearing, addProperty, type Bodies } from './apportion.ts';
import { enter, openLedger, type Ledger } from './cash-flow.ts';
import { addDelivery, noDelivery } from './delivery.ts';
import type { Contribution } from './property-outcome.ts';
import type { Span } from './span.ts';

export type Sums = {
  ledger: Ledger;
  baseline: Total<PencePerYear>;
  receipts: Total<Pence>;
  delivery: DeliveryCost;
  saved: number;
  relocation: number;
  /** How many properties remain in public hands. */
  remaining: number;
  area: BeforeAfter<SquareMetres>;
  runningCost: BeforeAfter<PencePerYear>;
  carbon: BeforeAfter<KilogramsCO2ePerYear>;
  bodies: Bodies;
};

export type Block = { contributions: readonly Contribution[]; sums: Sums };

const blockSize = 64;

/** The sums over all contributions; `kept` holds the blocks of the last turn, by place, and is changed. */
export function sumsOf(contributions: readonly Contribution[], span: Span, kept: Block[]): Sums {
  const whole = openSums(span);
  for (let start = 0; start < contributions.length; start += blockSize) {
    const place = start / blockSize;
    let block = kept[place];
    if (block === undefined || !isSame(block.contributions, contributions, start))
      kept[place] = block = blockOf(contributions.slice(start, start + blockSize), span);
    addSums(whole, block.sums);
  }
  return whole;
}

function isSame(block: readonly Contribution[], all: readonly Contribution[], start: number): boolean {
  if (block.length !== Math.min(blockSize, all.length - start)) return false;
  for (let place = 0; place < block.length; place += 1) if (block[place] !== all[start + place]) return false;
  return true;
}

function blockOf(contributions: readonly Contribution[], span: Span): Block {
  const sums = openSums(span);
  for (const contribution of contributions) addContribution(sums, contribution, span);
  return { contributions, sums };
}

const pair = <T extends number>(): BeforeAfter<T> => ({ before: noTotal<T>(), after: noTotal<T>(), planned: 0 });

const openSums = (span: Span): Sums => ({
  ledger: openLedger(span),
  baseline: noTotal(),
  receipts: noTotal(),
  delivery: { ...noDelivery },
  saved: 0,
  relocation: 0,
  remaining: 0,
  area: pair(),
  runningCost: pair(),
  carbon: pair(),
  bodies: new Map(),
});

function addContribution(sums: Sums, contribution: Contribution, span: Span): void {
  const { facts, effect, outcome, receipt, year, carbon } = contribution;
  const { ledger } = sums;
  addFigure(sums.baseline, facts.runningCost);
  sums.saved += outcome.runningCostSaved;
  if (outcome.savingStarts !== null) enter(ledger.savingStarts, span, outcome.savingStarts, outcome.runningCostSaved);
  if (receipt !== null) {
    addFigure(sums.receipts, receipt.figure);
    enter(ledger.receipts, span, receipt.year, receipt.amount);
  }
  addDelivery(sums.delivery, outcome.delivery);
  enter(ledger.delivery, span, year ?? span.first, outcome.delivery.total);
  sums.relocation += outcome.relocation;
  enter(ledger.relocation, span, year ?? span.first, outcome.relocation);
  if (effect.remains) sums.remaining += 1;
  addChange(sums.area, facts.floorArea, effect.stays, (valueOf(facts.floorArea) ?? 0) * effect.stays);
  addChange(sums.carbon, carbon, effect.stays, (valueOf(carbon) ?? 0) * effect.stays);
  const left = (outcome.runningCost ?? 0) - outcome.runningCostSaved;
  addChange(sums.runningCost, facts.runningCost, facts.ringFenced ? 1 : effect.stays, left);
  addProperty(sums.bodies, contribution);
}

/** Adds a quantity before, and what is left of it after; where nothing stays there is nothing to know. */
function addChange<T extends number>(
  { before, after }: Pick<BeforeAfter<T>, 'before' | 'after'>,
  figure: Figure<T>,
  stays: number,
  left: number,
): void {
  addFigure(before, figure);
  if (stays === 0) return;
  if (figure.basis === 'unknown') after.unknownCount += 1;
  else if (figure.basis === 'recorded') {
    after.recordedCount += 1;
    after.recorded = (after.recorded + left) as T;
  } else {
    after.estimatedCount += 1;
    after.estimated = (after.estimated + left) as T;
  }
}

function addSums(sum: Sums, part: Sums): void {
  for (const line of ['savingStarts', 'receipts', 'delivery', 'relocation'] as const)
    for (let place = 0; place < part.ledger[line].length; place += 1)
      sum.ledger[line][place] = (sum.ledger[line][place] ?? 0) + (part.ledger[line][place] ?? 0);
  sum.baseline = addTotals(sum.baseline, part.baseline);
  sum.receipts = addTotals(sum.receipts, part.receipts);
  addDelivery(sum.delivery, part.delivery);
  sum.saved += part.saved;
  sum.relocation += part.relocation;
  sum.remaining += part.remaining;
  sum.area = addPairs(sum.area, part.area);
  sum.runningCost = addPairs(sum.runningCost, part.runningCost);
  sum.carbon = addPairs(sum.carbon, part.carbon);
  for (const bearing of part.bodies.values()) addBearing(sum.bodies, bearing);
}

const addPairs = <T extends number>(a: BeforeAfter<T>, b: BeforeAfter<T>): BeforeAfter<T> => ({
  before: addTotals(a.before, b.before),
  after: addTotals(a.after, b.after),
  planned: a.planned + b.planned,
});
