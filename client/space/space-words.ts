/** Space wanted in a few words, the same in lists, heads and forms. */
import { formatArea, formatDistance, formatStaff } from '../../shared/measure.ts';
import { isOverdue, type Offer } from '../../shared/space/offer.ts';
import { areaWanted, type Requirement } from '../../shared/space/requirement.ts';
import { disposalStageLabel } from '../../shared/disposal.ts';
import { formatDate, type IsoDate } from '../../shared/year.ts';

/** "120 m²", or "70 m² for 10 people". */
export function sizeWords({ area, people }: Pick<Requirement, 'area' | 'people'>): string {
  const size = formatArea(areaWanted({ area, people }));
  return area === null && people !== null ? `${size} for ${formatStaff(people)} people` : size;
}

/** "Within 2 km of Sittingbourne". */
export const placeWords = ({ reach, near }: Pick<Requirement, 'reach' | 'near'>): string =>
  `Within ${formatDistance(reach)} of ${near === '' ? 'the place on the map' : near}`;

/** When an offer can be had, and what makes it so; a day that has passed while it still stands out is said to have passed. */
export function readyWords(offer: Offer, today: IsoDate): string {
  const { from, stage, plan } = offer;
  const due = isOverdue(offer, today) ? 'Was to be ready from' : 'From';
  const when = from === null ? 'Now' : from === 'unknown' ? 'Day not recorded' : `${due} ${formatDate(from)}`;
  if (stage !== null) return `${when} (on its way out: ${disposalStageLabel[stage].toLowerCase()})`;
  return plan === null ? when : `${when}, if “${plan.name}” goes ahead`;
}

/** "3 fit", "none fits". */
export const fitWords = (fits: number): string => (fits === 0 ? 'None fits' : fits === 1 ? '1 fits' : `${fits} fit`);
