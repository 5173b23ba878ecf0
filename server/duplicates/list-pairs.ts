/** The pairs that may be one property, or were decided on, with both records side by side; a pair with a member that may not be seen is not there. */
import type { PropertyId } from '../../shared/ids.ts';
import type { AlikePair } from '../../shared/match/match-index.ts';
import { pairId } from '../../shared/match/pair-id.ts';
import type { Answer } from '../../shared/problem.ts';
import { changesBetween } from '../../shared/property-changes.ts';
import type { Property } from '../../shared/property.ts';
import type { DuplicatePair, PairState } from '../../shared/quality/quality-answer.ts';
import { may } from '../../shared/role.ts';
import { runningCostTotal } from '../../shared/running-cost.ts';
import { isThereFor, seenBy } from '../../shared/seen-property.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { decisionPage, type Decision } from '../store/duplicates.ts';
import { propertiesById } from '../store/properties.ts';
import { pairElsewhere } from './pair-problem.ts';

/** `property` asks for the pairs of one property alone; it is heeded for open ones. */
export type Page = { state: PairState; property?: PropertyId | undefined; offset: number; limit: number };

/** Whether the person may see a property that the estate holds. */
export const seesProperties = ({ estate, person }: Asking) => {
  const cleared = may(person, 'sensitive.see');
  return (id: PropertyId): boolean => cleared || estate.isOpen(id);
};

type Found = (AlikePair & { state: 'open' }) | Decision;

const figures = (one: Property, other: Property): DuplicatePair['figures'] => [
  { label: 'Running cost', one: runningCostTotal(one.runningCost), other: runningCostTotal(other.runningCost) },
  { label: 'Floor area', one: one.floorArea, other: other.floorArea },
  { label: 'Site area', one: one.siteArea, other: other.siteArea },
  { label: 'Book value', one: one.bookValue, other: other.bookValue },
  { label: 'Disposal value', one: one.disposalValue, other: other.disposalValue },
];

/** Notes are compared only for somebody who reads both. */
function differences({ person, estate }: Asking, one: Property, other: Property): DuplicatePair['differences'] {
  const all = changesBetween(one, other, estate.organisations);
  const reads = [one, other].every((property) => may(person, 'notes.read', property));
  return all
    .filter(({ field }) => reads || field !== 'notes')
    .map(({ field, label, before, after }) => ({ field, label, one: before, other: after }));
}

function pairOf(ctx: Asking, found: Found, one: Property, other: Property): DuplicatePair {
  const decided = found.state === 'open' ? null : found;
  const why = pairElsewhere(ctx.person, [one, other], ctx.estate.organisations);
  return {
    id: pairId(found),
    state: found.state,
    because: found.because,
    strength: found.state === 'open' ? found.strength : null,
    one: seenBy(ctx.person, one),
    other: seenBy(ctx.person, other),
    kept: found.state === 'merged' ? found.kept : null,
    decidedBy: decided?.by ?? null,
    decidedAt: decided?.at ?? null,
    figures: figures(one, other),
    differences: differences(ctx, one, other),
    may: { decide: why === null, why },
  };
}

async function page(ctx: Asking, { state, property, offset, limit }: Page): Promise<{ found: Found[]; total: number }> {
  if (state === 'open') {
    const all = ctx.twins.open(seesProperties(ctx));
    const open = property === undefined ? all : all.filter(({ one, other }) => one === property || other === property);
    return { found: open.slice(offset, offset + limit).map((pair) => ({ ...pair, state })), total: open.length };
  }
  const { decisions, total } = await decisionPage(ctx.db, { state, cleared: may(ctx.person, 'sensitive.see'), offset, limit });
  return { found: decisions, total };
}

export type PairList = {
  pairs: DuplicatePair[];
  total: number;
  /** The register is still being looked through, as it is for a while after the server started. */
  looking: boolean;
};

export async function listPairs(ctx: Asking, asked: Page): Promise<Answer<PairList>> {
  const { found, total } = await page(ctx, asked);
  const stored = await propertiesById(
    ctx.db,
    found.flatMap(({ one, other }) => [one, other]),
  );
  const problem = await looked(
    ctx,
    stored.filter((property) => isThereFor(ctx.person, property)),
    'pair',
  );
  if (problem) return { ok: false, problem };
  const properties = new Map(stored.map((property) => [property.id, property]));
  const rowOf = ({ id }: Property) => ctx.estate.columns.rowOf.get(id) ?? Infinity;
  const pairs = found.flatMap((pair) => {
    const [one, other] = [properties.get(pair.one), properties.get(pair.other)];
    const seen = one && other && isThereFor(ctx.person, one) && isThereFor(ctx.person, other);
    if (!seen) return [];
    const [first, second] = rowOf(one) < rowOf(other) ? [one, other] : [other, one];
    return [pairOf(ctx, pair, first, second)];
  });
  return { ok: true, value: { pairs, total, looking: ctx.twins.looking() } };
}
