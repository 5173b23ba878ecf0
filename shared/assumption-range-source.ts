/** Where the library's range of each assumption comes from; the source of its value stands beside it in the library. */
import type { AssumptionKey } from './assumptions.ts';

const own = 'Assumption of this product (2026)';

/** A rule has no range. */
export const assumptionRangeSource: Record<AssumptionKey, string> = {
  discountRate: 'HM Treasury, The Green Book (2003): 3 % for what lies more than 30 years ahead; 6 % was the rate before 2003',
  horizon: own,
  optimismBias: 'HM Treasury, Green Book supplementary guidance on optimism bias (2003): the bounds for standard buildings',
  spacePerDesk: `${own} below; 12 m² is the maximum of the Office of Government Commerce and IPD (2007)`,
  desksPerFte: `${own}: from six desks to ten posts up to a desk for each`,
  spaceReduction: own,
  counterSharing: `${own}: at most the present area`,
  fitOut: 'The published range of office fit-out to category B in 2010',
  newBuild: own,
  newBuildRunning: own,
  hostMarginal: own,
  relocationPerHead: own,
  disposalFees: own,
  dilapidations: `${own}: at most as much as fit-out`,
  frontOfficeLimit: own,
  otherLimit: own,
  walkingDetour: 'Judgement of this product (2026): a fifth to two fifths longer; it moves no money',
  electricityFactor: `${own}: a tenth less or more, since the factor of the grid moves from year to year`,
  fossilFactor: `${own}: from a tenth less up to that of heating oil, which is counted as gas`,
  sharingRule: own,
};
