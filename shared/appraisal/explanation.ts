/** An explanation of a figure: the formula in words and rows that add up to it. */
import type { PropertyFacts } from '../facts.ts';
import { valueOf, type Basis, type Figure } from '../figure.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { FinancialYear } from '../year.ts';

/** Amounts are pence, pence a year or kilograms of CO2e a year as the figure is, with the sign they have in it. */
export type ExplanationRow = {
  property: PropertyId | null;
  hub: HubId | null;
  year: FinancialYear | null;
  label: string;
  amount: number;
  basis: Basis;
  note: string;
};

export type Explanation = { formula: string; rows: ExplanationRow[]; total: number };

/** What the parts of an explanation need: the plan, its facts, and names for people. */
export type Named = {
  scenario: ScenarioDraft;
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  nameOf: (property: PropertyId) => string;
  hubNameOf: (hub: HubId) => string;
};

/** A row of nothing, to be filled in. */
export const emptyRow: ExplanationRow = { property: null, hub: null, year: null, label: '', amount: 0, basis: 'recorded', note: '' };

/** An explanation whose total is the sum of its rows. */
export const summed = (formula: string, rows: ExplanationRow[]): Explanation => ({
  formula,
  rows,
  total: rows.reduce((sum, row) => sum + row.amount, 0),
});

/** Where a figure comes from, in words. */
export function originOf(figure: Figure<unknown>): string {
  if (valueOf(figure) === null) return 'Not recorded';
  return figure.basis === 'recorded' ? figure.source : figure.basis === 'estimated' ? figure.method : '';
}

/**
 * Amounts in pence as whole pounds (still in pence) that add up, row by row, to the rounded sum: each is the rise of the rounded running
 * sum, so it lies within a pound of the amount, and whole pounds stay as they are.
 */
export function inWholePounds(amounts: readonly number[]): number[] {
  let sum = 0;
  return amounts.map((amount) => {
    const before = Math.round(sum / 100);
    sum += amount;
    return (Math.round(sum / 100) - before) * 100 + 0;
  });
}

/** Rows as they are listed: those of years in their order, others the largest first, whatever their sign. */
export const inListOrder = (rows: readonly ExplanationRow[]): ExplanationRow[] =>
  rows.some(({ year }) => year !== null) ? [...rows] : rows.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
