/** The recorded peers of the estate as it stands, gathered from the columns with room between for requests and kept until the register changes. */
import { setImmediate as breath } from 'node:timers/promises';
import { unknown, type Figure } from '../../shared/figure.ts';
import { noDistrict } from '../../shared/filter.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import { noPeers, peerRateOf, type Peers } from '../../shared/quality/peers.ts';
import type { Use } from '../../shared/use.ts';
import type { Estate } from './estate.ts';
import { basisCode, type EstateColumns, type FigureColumn } from './estate-columns.ts';

/** So many rows take some ten milliseconds. */
export const rowsAtOnce = 4000;

type Bare = Pick<Property, 'archived' | 'sensitive' | 'holding' | 'use' | 'holder' | 'district' | 'runningCost' | 'floorArea'>;

/** A figure as far as estimates need it: its value and basis, without its source. */
function bareFigure<T extends number>({ values, basis }: FigureColumn, row: number): Figure<T> {
  const value = values.data[row] as T;
  const code = basis.data[row];
  if (code === basisCode.recorded) return { basis: 'recorded', value, source: '', asAt: null };
  return code === basisCode.estimated ? { basis: 'estimated', value, method: '', asAt: null } : unknown;
}

const keyIn = (columns: EstateColumns, facet: 'uses' | 'organisations' | 'districts', row: number): string =>
  columns.dictionaries[facet].keys[columns.facets[facet].data[row] as number] ?? '';

function districtOf(columns: EstateColumns, row: number): string | null {
  const key = keyIn(columns, 'districts', row);
  return key === noDistrict || key === '' ? null : key;
}

/** A row as far as estimates need it. */
export const barePropertyOf = (columns: EstateColumns, row: number): Bare => ({
  archived: columns.archived.data[row] === 1,
  sensitive: columns.sensitive.data[row] !== 0,
  holding: columns.land.data[row] === 1 ? 'land' : 'building',
  use: keyIn(columns, 'uses', row) as Use,
  holder: keyIn(columns, 'organisations', row) as OrganisationId,
  district: districtOf(columns, row),
  runningCost: { lines: {}, total: columns.costMissing.data[row] === 1 ? unknown : bareFigure(columns.figures.runningCost, row) },
  floorArea: bareFigure(columns.figures.floorArea, row),
});

async function gathered(columns: EstateColumns): Promise<Peers> {
  const peers = noPeers();
  for (let row = 0; row < columns.size; row += 1) {
    if (row > 0 && row % rowsAtOnce === 0) await breath();
    if (columns.figures.runningCost.basis.data[row] !== basisCode.recorded) continue;
    const property = barePropertyOf(columns, row);
    const rate = peerRateOf(property);
    if (rate !== null) peers.add(property, rate);
  }
  return peers;
}

const kept = new WeakMap<Estate, { version: number; peers: Promise<Peers> }>();

/** The peers of the present version of the register. */
export function peersIn(estate: Estate): Promise<Peers> {
  const { version } = estate.state();
  const known = kept.get(estate);
  if (known?.version === version) return known.peers;
  const peers = gathered(estate.columns);
  kept.set(estate, { version, peers });
  return peers;
}
