/** Gaps of the register filled with estimates from peers on request, and those estimates taken away again; a recorded figure is never touched. */
import { setImmediate as breath } from 'node:timers/promises';
import type { EstateFilter } from '../../shared/filter.ts';
import { everything } from '../../shared/filter.ts';
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { filledWith, mayOffer, offerFor, withoutEstimate } from '../../shared/quality/estimate-from-peers.ts';
import type { BulkDone, EstimateKind, EstimateOffer, EstimatePreview } from '../../shared/quality/quality-answer.ts';
import { may } from '../../shared/role.ts';
import type { PencePerYear } from '../../shared/units.ts';
import { barePropertyOf, peersIn, rowsAtOnce } from '../estate/peer-columns.ts';
import { basisCode } from '../estate/estate-columns.ts';
import { passes } from '../estate/standing.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { changeMany, mostAtOnce, nextVersion, planOf, planOfItems, type Item, type Verdict } from './change-many.ts';

/** The properties that a filter leaves, or those of the ids. */
export type Scope = { filter: EstateFilter } | { ids: readonly PropertyId[] };

const elsewhere = 'They belong to bodies whose records you do not keep.';

/** The rows of a scope that the person may see, archived ones left out unless the filter shows them. */
function rowsOf({ estate, person }: Asking, scope: Scope): number[] {
  const { columns } = estate;
  const standing = estate.standing('filter' in scope ? scope.filter : everything, may(person, 'sensitive.see'));
  const rows = 'filter' in scope ? columns.ids.map((_, row) => row) : scope.ids.flatMap((id) => columns.rowOf.get(id) ?? []);
  return rows.filter((row) => standing[row] === passes);
}

type Found = { offered: PropertyId[]; filled: PropertyId[]; cannot: Map<string, number> };

/** What can be filled within a scope, what is, and for how many there is no estimate and why. */
async function findGaps(ctx: Asking, kind: EstimateKind, scope: Scope): Promise<Found> {
  const peers = await peersIn(ctx.estate);
  const { columns } = ctx.estate;
  const figures = columns.figures[kind === 'running-cost' ? 'runningCost' : 'floorArea'];
  const fromPeers = kind === 'running-cost' ? columns.costFromPeers : columns.areaFromPeers;
  const found: Found = { offered: [], filled: [], cannot: new Map() };
  const keeps = new Map<OrganisationId, boolean>();
  const mayEdit = (holder: OrganisationId) => {
    const known = keeps.get(holder) ?? may(ctx.person, 'register.edit', { holder, sensitive: false });
    keeps.set(holder, known);
    return known;
  };
  const rows = rowsOf(ctx, scope);
  for (const [at, row] of rows.entries()) {
    if (at > 0 && at % rowsAtOnce === 0) await breath();
    if (figures.basis.data[row] === basisCode.recorded || columns.land.data[row] === 1) continue;
    const id = columns.ids[row] as PropertyId;
    const property = barePropertyOf(columns, row);
    if (fromPeers.data[row] === 1 && mayEdit(property.holder)) found.filled.push(id);
    const offer = mayOffer(kind, property, peers);
    if (offer === null) continue;
    const because = offer !== true ? offer.cannot : mayEdit(property.holder) ? null : elsewhere;
    if (because === null) found.offered.push(id);
    else found.cannot.set(because, (found.cannot.get(because) ?? 0) + 1);
  }
  return found;
}

type Asked = Scope & { kind: EstimateKind; offset: number; limit: number };

export async function previewEstimates(ctx: Asking, asked: Asked): Promise<Answer<EstimatePreview>> {
  const { kind, offset, limit } = asked;
  const { offered, filled, cannot } = await findGaps(ctx, kind, asked);
  const peers = await peersIn(ctx.estate);
  const properties = await propertiesById(ctx.db, offered.slice(offset, offset + limit));
  const problem = await looked(ctx, properties, 'selection');
  if (problem) return { ok: false, problem };
  const { columns } = ctx.estate;
  const { basis, values } = columns.figures.runningCost;
  const reckonedFor = (id: PropertyId) => {
    const row = kind === 'running-cost' ? columns.rowOf.get(id) : undefined;
    return row !== undefined && basis.data[row] === basisCode.estimated ? (values.data[row] as PencePerYear) : null;
  };
  const offers = properties.flatMap((property): EstimateOffer[] => {
    const offer = offerFor(kind, property, peers);
    const { id, version, name, holder } = property;
    return offer && 'estimate' in offer ? [{ id, version, name, holder, reckoned: reckonedFor(id), ...offer.estimate }] : [];
  });
  const reasons = [...cannot].map(([because, count]) => ({ because, count })).sort((a, b) => b.count - a.count);
  return { ok: true, value: { kind, offers, total: offered.length, filled: filled.length, cannot: reasons } };
}

const tooMany = (count: number): Answer<never> => ({
  ok: false,
  problem: {
    kind: 'refused',
    message: `These are ${formatCount(count)} properties, and at most ${formatCount(mostAtOnce)} are changed at once. Narrow the filter, or choose some of them.`,
  },
});

const standing = 'Nothing is missing there any more.';

/** Fills the gaps of those that were offered, or of all within a scope, in one change. */
export async function fillGaps(ctx: Asking, kind: EstimateKind, what: Scope | { offers: readonly Item[] }): Promise<Answer<BulkDone>> {
  const peers = await peersIn(ctx.estate);
  const judge = (before: Property): Verdict => {
    const offer = offerFor(kind, before, peers);
    if (offer === null) return { because: standing };
    if ('cannot' in offer) return { because: offer.cannot };
    return { before, after: nextVersion(before, filledWith(kind, before, offer.estimate)), kind: 'property.estimated' };
  };
  if ('offers' in what) return changeMany(ctx, await planOfItems(ctx, what.offers, judge));
  const { offered } = await findGaps(ctx, kind, what);
  return offered.length > mostAtOnce ? tooMany(offered.length) : changeMany(ctx, await planOf(ctx, offered, judge));
}

/** Takes the estimates from peers within a scope away in one change: what they filled is unknown again. */
export async function removeEstimates(ctx: Asking, kind: EstimateKind, scope: Scope): Promise<Answer<BulkDone>> {
  const { filled } = await findGaps(ctx, kind, scope);
  if (filled.length > mostAtOnce) return tooMany(filled.length);
  const plan = await planOf(ctx, filled, (before) => {
    const without = withoutEstimate(kind, before);
    return without === before ? null : { before, after: nextVersion(before, without), kind: 'property.estimate-removed' };
  });
  return changeMany(ctx, plan);
}
