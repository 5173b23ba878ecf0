/** What a property's schema cannot see: contradictions between its fields (errors, which stop a save) and unlikely values (warnings, which do not). */
import { known, valueOf, type Figure } from './figure.ts';
import { formatArea } from './measure.ts';
import { formatPounds, formatPoundsPerSquareMetre } from './money.ts';
import type { PropertyDraft } from './property.ts';
import { costLineLabel, costLines, runningCostTotal } from './running-cost.ts';
import type { Interest, Lease } from './tenure.ts';
import type { PencePerSquareMetreYear, PencePerYear, Position } from './units.ts';
import { factsOfUses } from './use.ts';
import { formatDate } from './year.ts';

export type PropertyFinding = { severity: 'error' | 'warning'; path: string; message: string };

const error = (path: string, message: string): PropertyFinding => ({ severity: 'error', path, message });
const warning = (path: string, message: string): PropertyFinding => ({ severity: 'warning', path, message });

/** A box about Great Britain and its islands, degrees WGS84. */
const inBritain = (longitude: number, latitude: number) => longitude > -8.7 && longitude < 1.8 && latitude > 49.8 && latitude < 60.9;

/** Running costs outside this range are more often a slip of a unit than a cost; our own judgement, pence a m² a year. */
const likelyCost = { low: 200, high: 150_000 };

/** A whole postcode or an outcode alone, which is all that some lists publish for an empty property; the last two letters are never C, I, K, M, O or V (BS 7666). */
const postcodeShape = /^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]?( ?\d[ABD-HJLNP-UW-Z]{2})?)$/i;

/** What is odd about a postcode, in a sentence; null for a UK postcode or an outcode, and where none is given. */
export const unlikelyPostcode = (postcode: string): string | null =>
  postcode.trim() === '' || postcodeShape.test(postcode.trim())
    ? null
    : `“${postcode.trim()}” is not a UK postcode such as ME10 2NX, nor the first half of one.`;

function checkPlace({ position, address, uprn }: PropertyDraft): PropertyFinding[] {
  const findings: PropertyFinding[] = [];
  if (position !== null) findings.push(...checkPosition(position));
  const postcode = unlikelyPostcode(address.postcode);
  if (postcode !== null) findings.push(warning('address.postcode', postcode));
  if (uprn !== null && /^\d+0{6,}$/.test(uprn))
    findings.push(warning('uprn', 'This UPRN ends in many noughts, as one rounded by a spreadsheet does: check it.'));
  return findings;
}

function checkPosition({ longitude, latitude }: Position): PropertyFinding[] {
  if (inBritain(longitude, latitude)) return [];
  const remedy = inBritain(latitude, longitude)
    ? 'Latitude and longitude seem to have been exchanged.'
    : 'Check the figures, or leave the place empty if it is not known.';
  return [error('position', `This place is outside Great Britain. ${remedy}`)];
}

function checkLease(lease: Lease, path: string): PropertyFinding[] {
  const { startsOn, expiresOn, breakOn, rentReviewOn, rent } = lease;
  const findings: PropertyFinding[] = [];
  const after = (date: string | null, limit: string | null) => date !== null && limit !== null && date > limit;
  if (startsOn !== null && expiresOn !== null && startsOn >= expiresOn)
    findings.push(error(`${path}.expiresOn`, `The lease expires on ${formatDate(expiresOn)}, which is not after it starts.`));
  if (expiresOn !== null && after(breakOn, expiresOn))
    findings.push(error(`${path}.breakOn`, `The break comes after the lease expires on ${formatDate(expiresOn)}.`));
  if (startsOn !== null && after(startsOn, breakOn))
    findings.push(error(`${path}.breakOn`, `The break comes before the lease starts on ${formatDate(startsOn)}.`));
  if (expiresOn !== null && after(rentReviewOn, expiresOn))
    findings.push(warning(`${path}.rentReviewOn`, `The rent review comes after the lease expires on ${formatDate(expiresOn)}.`));
  if ((valueOf(rent) ?? 0) < 0) findings.push(error(`${path}.rent.value`, 'Rent is nought or more.'));
  if ((valueOf(lease.breakPenalty) ?? 0) < 0) findings.push(error(`${path}.breakPenalty.value`, 'A penalty is nought or more.'));
  return findings;
}

function checkInterest({ tenure, lease, letOut }: Interest, path: string): PropertyFinding[] {
  const findings: PropertyFinding[] = [];
  if (tenure === 'leasehold' && lease === null)
    findings.push(error(`${path}.lease`, 'A leasehold has a lease: add its terms, even if its dates are not known.'));
  if (tenure === 'freehold' && lease !== null)
    findings.push(error(`${path}.lease`, 'A freehold has no lease of its own. If it is let to somebody, enter that as let out.'));
  if (lease !== null) findings.push(...checkLease(lease, `${path}.lease`));
  if (letOut?.lease) findings.push(...checkLease(letOut.lease, `${path}.letOut.lease`));
  return findings;
}

function checkAreas({ holding, use, floorArea, siteArea, spareArea, occupations }: PropertyDraft): PropertyFinding[] {
  const findings: PropertyFinding[] = [];
  const [floor, site, spare] = [valueOf(floorArea), valueOf(siteArea), valueOf(spareArea)];
  if (holding === 'land' && floor !== null && floor > 0)
    findings.push(error('floorArea', 'This holding is land only, so it has no floor area: change the holding, or clear the area.'));
  if (holding === 'building' && factsOfUses[use].group === 'Land')
    findings.push(warning('holding', `${factsOfUses[use].label} is a use of land, but the holding is a building.`));
  if (holding !== 'land' && floor === 0)
    findings.push(warning('floorArea.value', 'The floor area is nought: choose “not recorded” if it is not known.'));
  if (site === 0) findings.push(warning('siteArea.value', 'The site area is nought: choose “not recorded” if it is not known.'));
  if (floor === null) return findings;
  if (spare !== null && spare > floor)
    findings.push(error('spareArea.value', `The spare area is larger than the whole floor area of ${formatArea(floor)}.`));
  const occupied = occupations.reduce((sum, { area }) => sum + (valueOf(area) ?? 0), 0);
  if (occupied > floor * 1.005)
    findings.push(
      warning(
        'occupations',
        `The occupations take ${formatArea(occupied as typeof floor)}, more than the floor area of ${formatArea(floor)}.`,
      ),
    );
  return findings;
}

const negative = (figure: Figure<number> | undefined) => figure !== undefined && known(figure) && figure.value < 0;

function checkMoney(draft: PropertyDraft): PropertyFinding[] {
  const { runningCost, floorArea, interests } = draft;
  const findings: PropertyFinding[] = [];
  if (negative(runningCost.total)) findings.push(error('runningCost.total.value', 'A running cost is nought or more.'));
  for (const line of costLines)
    if (negative(runningCost.lines[line]))
      findings.push(error(`runningCost.lines.${line}.value`, `${costLineLabel[line]} is a cost: enter nought or more.`));
  for (const field of ['bookValue', 'maintenanceBacklog'] as const)
    if (negative(draft[field])) findings.push(error(`${field}.value`, 'Enter nought or more.'));
  if (negative(draft.disposalValue))
    findings.push(warning('disposalValue.value', 'A disposal value below nought means that somebody is paid to take the property.'));
  const sum = costLines.reduce((total, line) => total + (valueOf(runningCost.lines[line] ?? { basis: 'unknown' }) ?? 0), 0) as PencePerYear;
  const total = valueOf(runningCost.total);
  if (total !== null && sum > total)
    findings.push(
      warning(
        'runningCost.total.value',
        `The lines add up to ${formatPounds(sum, 'table')}, more than the total of ${formatPounds(total, 'table')}.`,
      ),
    );
  const [cost, floor] = [valueOf(runningCostTotal(runningCost)), valueOf(floorArea)];
  if (cost === 0) findings.push(warning('runningCost', 'The running cost is nought: choose “not recorded” if it is not known.'));
  const perArea = cost !== null && cost > 0 && floor !== null && floor > 0 ? cost / floor : null;
  if (perArea !== null && (perArea < likelyCost.low || perArea > likelyCost.high))
    findings.push(
      warning(
        'runningCost',
        `${formatPoundsPerSquareMetre(Math.round(perArea) as PencePerSquareMetreYear)} a year is far from what buildings cost to run: check the cost and the floor area.`,
      ),
    );
  if ((valueOf(draft.disposalValue) ?? 0) > 0 && interests.length === 0)
    findings.push(warning('disposalValue', 'A plan counts this value only once the tenure is known to be freehold.'));
  else if (interests[0]?.tenure !== 'freehold' && (valueOf(draft.disposalValue) ?? 0) > 0)
    findings.push(
      warning('disposalValue', 'Only a freehold, or a lease with a premium, raises a receipt: a plan will not count this value.'),
    );
  return findings;
}

/** Everything that is wrong or unlikely in a draft that its schema accepts; errors first. An empty list means that it may be saved as it is. */
export function checkProperty(draft: PropertyDraft): PropertyFinding[] {
  const findings = [
    ...checkPlace(draft),
    ...(draft.interests.length === 0
      ? [warning('interests', 'No tenure is recorded. Add an interest if it is known by what right the property is held.')]
      : []),
    ...draft.interests.flatMap((interest, index) => checkInterest(interest, `interests.${index}`)),
    ...checkAreas(draft),
    ...checkMoney(draft),
  ];
  return findings.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
