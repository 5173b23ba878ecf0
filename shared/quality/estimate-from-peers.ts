/** Estimates that fill a gap on request: a running cost from the floor area, or a floor area from the running cost, at the median of the nearest peers. */
import { isLandUse } from '../estimate.ts';
import { estimated, known, recordedValueOf, unknown } from '../figure.ts';
import { costOfArea, formatArea } from '../measure.ts';
import { formatPounds, formatPoundsPerSquareMetre, formatPoundsPerYear } from '../money.ts';
import type { Property } from '../property.ts';
import { runningCostTotal } from '../running-cost.ts';
import { pencePerYearSchema, squareMetresSchema, type PencePerSquareMetreYear, type PencePerYear, type SquareMetres } from '../units.ts';
import { usePlural } from '../use.ts';
import { isFromPeers, peerMethod } from './peer-method.ts';
import { fewestPeers, type PeerGroup, type Peers } from './peers.ts';
import type { EstimateKind } from './quality-answer.ts';

/** `low` and `high` are at the quartiles of the peers. */
export type PeerEstimate<T = PencePerYear | SquareMetres> = {
  value: T;
  low: T;
  high: T;
  peers: number;
  peersInWords: string;
  method: string;
};

type Subject = Pick<Property, 'holding' | 'use' | 'holder' | 'district' | 'runningCost' | 'floorArea'>;

/** An estimate, why there can be none, or null where nothing is missing that could be estimated. */
export type Offered = { estimate: PeerEstimate } | { cannot: string } | null;

const rateIn = (value: number) => Math.round(value) as PencePerSquareMetreYear;

const spread = ({ lower, median, upper, inWords }: PeerGroup): string => {
  const [low, high] = [lower, upper].map((value) => formatPounds(Math.round(value) as PencePerYear, 'table'));
  return `at ${formatPoundsPerSquareMetre(rateIn(median))} a year, the median of ${inWords} (half of them from ${low} to ${high})`;
};

function costFrom(area: SquareMetres, group: PeerGroup): PeerEstimate<PencePerYear> {
  const at = (rate: number) => costOfArea(area, rateIn(rate));
  return {
    value: at(group.median),
    low: at(group.lower),
    high: at(group.upper),
    peers: group.count,
    peersInWords: group.inWords,
    method: peerMethod(`${formatArea(area)} ${spread(group)}`),
  };
}

function areaFrom(cost: PencePerYear, group: PeerGroup): PeerEstimate<SquareMetres> {
  const at = (rate: number) => Math.max(1, Math.round(cost / Math.max(1, rateIn(rate)))) as SquareMetres;
  return {
    value: at(group.median),
    low: at(group.upper),
    high: at(group.lower),
    peers: group.count,
    peersInWords: group.inWords,
    method: peerMethod(`${formatPoundsPerYear(cost, 'table')} ${spread(group)}`),
  };
}

const needed: Record<EstimateKind, string> = {
  'running-cost': 'Its floor area is not recorded either, and an estimate is not made from another.',
  'floor-area': 'Its whole running cost is not recorded either, and an estimate is not made from another.',
};

const beyond = 'What its peers suggest is larger than any property.';

/** Whether the figure of a kind is missing altogether; part of a running cost is something that is recorded. */
const isMissing = (kind: EstimateKind, { runningCost, floorArea }: Subject): boolean =>
  kind === 'running-cost' ? !known(runningCostTotal(runningCost)) : !known(floorArea);

/** What an estimate of a gap rests on, why there can be none, or null where nothing is missing. */
type Ground = { from: number; group: PeerGroup } | { cannot: string } | null;

function groundOf(kind: EstimateKind, property: Subject, peers: Peers): Ground {
  if (property.holding === 'land' || isLandUse(property.use) || !isMissing(kind, property)) return null;
  const from = recordedValueOf<number>(kind === 'running-cost' ? property.floorArea : runningCostTotal(property.runningCost));
  if (from === null || from <= 0) return { cannot: needed[kind] };
  const group = peers.nearest(property);
  if (group === null) return { cannot: `Fewer than ${fewestPeers} ${usePlural[property.use]} have both figures recorded.` };
  const most = kind === 'running-cost' ? from * rateIn(group.upper) : from / Math.max(1, rateIn(group.lower));
  const fits = (kind === 'running-cost' ? pencePerYearSchema : squareMetresSchema).safeParse(Math.round(most)).success;
  return fits ? { from, group } : { cannot: beyond };
}

/** Whether anything can be offered for a property: true, why not, or null where nothing is missing. As `offerFor`, without the sum. */
export function mayOffer(kind: EstimateKind, property: Subject, peers: Peers): true | { cannot: string } | null {
  const ground = groundOf(kind, property, peers);
  return ground === null || 'cannot' in ground ? ground : true;
}

/** What can be offered for a property; never anything where a figure stands, and nothing for land. */
export function offerFor(kind: EstimateKind, property: Subject, peers: Peers): Offered {
  const ground = groundOf(kind, property, peers);
  if (ground === null || 'cannot' in ground) return ground;
  const { from, group } = ground;
  return { estimate: kind === 'running-cost' ? costFrom(from as SquareMetres, group) : areaFrom(from as PencePerYear, group) };
}

/** The property with an estimate in its gap. */
export function filledWith(kind: EstimateKind, property: Property, { value, method }: PeerEstimate): Property {
  return kind === 'running-cost'
    ? { ...property, runningCost: { ...property.runningCost, total: estimated(value as PencePerYear, method) } }
    : { ...property, floorArea: estimated(value as SquareMetres, method) };
}

/** Whether a property has an estimate of the kind from peers, which can be taken away. */
export const hasPeerEstimate = (kind: EstimateKind, { runningCost, floorArea }: Pick<Property, 'runningCost' | 'floorArea'>): boolean =>
  isFromPeers(kind === 'running-cost' ? runningCost.total : floorArea);

/** The property without its estimate of the kind from peers: unknown again, as it was. The same object where it has none. */
export function withoutEstimate(kind: EstimateKind, property: Property): Property {
  if (!hasPeerEstimate(kind, property)) return property;
  return kind === 'running-cost'
    ? { ...property, runningCost: { ...property.runningCost, total: unknown } }
    : { ...property, floorArea: unknown };
}
