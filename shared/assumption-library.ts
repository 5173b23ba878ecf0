/** The library of assumptions: label, default, range and source of every value an appraisal rests on, and the defaults as one set. */
import { assumptionsSchema, type AssumptionKey, type Assumptions, type SharingRule } from './assumptions.ts';

/** How a value is entered and printed: shares as per cent, pence as pounds, distances in metres, rules by their name. */
export type AssumptionMeasure = 'share' | 'years' | 'area' | 'ratio' | 'pence' | 'distance' | 'factor' | 'rule';

export type AssumptionEntry = {
  key: AssumptionKey;
  label: string;
  measure: AssumptionMeasure;
  /** The unit in words, as it stands beside the field. */
  unit: string;
  default: number | SharingRule;
  /** The range used for low and high cases, in the unit of the value; null where there is none. */
  low: number | null;
  high: number | null;
  /** The publication and its date, or who assumed it and why it is only an assumption. */
  source: string;
  kind: 'published' | 'assumption';
  explanation: string;
};

const pounds = (amount: number) => amount * 100;

export const assumptionLibrary: readonly AssumptionEntry[] = [
  {
    key: 'discountRate',
    label: 'Discount rate',
    measure: 'share',
    unit: '% a year, real',
    default: 0.035,
    low: 0.03,
    high: 0.06,
    source: 'HM Treasury, The Green Book (2003): social time preference rate',
    kind: 'published',
    explanation: 'A pound in a year’s time counts for this much less than a pound now. All money is at the prices of the base year.',
  },
  {
    key: 'horizon',
    label: 'Years appraised',
    measure: 'years',
    unit: 'years',
    default: 10,
    low: 5,
    high: 20,
    source: 'Assumption of this product (2026, for 2010 prices and practice): the usual term of an office lease and of an estates strategy',
    kind: 'assumption',
    explanation: 'The base year is the first. Whatever falls after the last year is outside the plan.',
  },
  {
    key: 'optimismBias',
    label: 'Optimism bias',
    measure: 'share',
    unit: '% of capital works',
    default: 0.24,
    low: 0.02,
    high: 0.24,
    source: 'HM Treasury, Green Book supplementary guidance on optimism bias (2003), after Mott MacDonald (2002): standard buildings',
    kind: 'published',
    explanation:
      'Added to new build, fit-out, dilapidations and entered works costs because early estimates of works come out low. Not added to rent, penalties or fees. 24 % is the upper bound, 2 % the lower.',
  },
  {
    key: 'spacePerDesk',
    label: 'Space for each desk',
    measure: 'area',
    unit: 'm² NIA',
    default: 10,
    low: 8,
    high: 12,
    source: 'Office of Government Commerce and IPD, space standard for new or refurbished offices (2007); 12 m² is its maximum',
    kind: 'published',
    explanation: 'Floor area that a desk needs in the hub’s back office, with its share of meeting and support space.',
  },
  {
    key: 'desksPerFte',
    label: 'Desks for each full-time post',
    measure: 'ratio',
    unit: 'desks',
    default: 0.7,
    low: 0.6,
    high: 1,
    source: 'Office of Government Commerce (2007): seven desks to ten full-time posts',
    kind: 'published',
    explanation: 'Desks are shared, since not everybody is in at once.',
  },
  {
    key: 'spaceReduction',
    label: 'Space saved by a back office that moves',
    measure: 'share',
    unit: '% of current area',
    default: 0.3,
    low: 0.1,
    high: 0.5,
    source: 'Total Place Pilot Kent, Final Report (February 2010): a further 30 % on administrative space',
    kind: 'published',
    explanation: 'Used only where the staff who move are not known: they need their current area less this share.',
  },
  {
    key: 'counterSharing',
    label: 'Counter space when shared',
    measure: 'share',
    unit: '% of current area',
    default: 0.6,
    low: 0.4,
    high: 1,
    source: 'Assumption of this product (2026, for 2010 prices and practice)',
    kind: 'assumption',
    explanation:
      'A front office that moves into a hub shares reception, waiting and interview rooms, and needs this share of its present area.',
  },
  {
    key: 'fitOut',
    label: 'Fit-out',
    measure: 'pence',
    unit: '£/m²',
    default: pounds(650),
    low: pounds(484),
    high: pounds(807),
    source: 'Office fit-out to category B in 2010: the published range £484 to £807/m²; its middle is assumed',
    kind: 'published',
    explanation: 'On the space taken by those who move in, in hosts and in new builds alike.',
  },
  {
    key: 'newBuild',
    label: 'New build',
    measure: 'pence',
    unit: '£/m²',
    default: pounds(1900),
    low: pounds(1500),
    high: pounds(2400),
    source: 'Assumption of this product (2026, for 2010 prices and practice)',
    kind: 'assumption',
    explanation: 'Shell and core, external works and professional fees, on the whole area of the new building.',
  },
  {
    key: 'newBuildRunning',
    label: 'Running cost of a new build',
    measure: 'pence',
    unit: '£/m² a year',
    default: pounds(75),
    low: pounds(55),
    high: pounds(110),
    source:
      'Assumption of this product (2026, for 2010 prices and practice): a little under the £82/m² that Swale’s offices cost in the Total Place Pilot Kent report',
    kind: 'assumption',
    explanation: 'On the whole area of the new building, whatever is taken of it.',
  },
  {
    key: 'hostMarginal',
    label: 'Running cost of space taken in a host',
    measure: 'pence',
    unit: '£/m² a year',
    default: pounds(45),
    low: pounds(25),
    high: pounds(80),
    source: 'Assumption of this product (2026, for 2010 prices and practice)',
    kind: 'assumption',
    explanation: 'What a host’s running cost rises by for each square metre taken in: energy, cleaning and services, but no new building.',
  },
  {
    key: 'relocationPerHead',
    label: 'Relocation',
    measure: 'pence',
    unit: '£ a full-time post',
    default: pounds(1000),
    low: pounds(500),
    high: pounds(2500),
    source: 'Assumption of this product (2026, for 2010 prices and practice)',
    kind: 'assumption',
    explanation: 'Moving people and their equipment. Kept apart from the cost of delivery and shown beside it.',
  },
  {
    key: 'disposalFees',
    label: 'Disposal fees',
    measure: 'share',
    unit: '% of gross receipt',
    default: 0.025,
    low: 0.015,
    high: 0.04,
    source: 'Assumption of this product (2026, for 2010 prices and practice)',
    kind: 'assumption',
    explanation: 'Agents, solicitors and marketing.',
  },
  {
    key: 'dilapidations',
    label: 'Dilapidations',
    measure: 'pence',
    unit: '£/m²',
    default: pounds(100),
    low: pounds(50),
    high: pounds(650),
    source: 'Assumption of this product (2026, for 2010 prices and practice); can be as much as fit-out',
    kind: 'assumption',
    explanation: 'Putting a leasehold back into repair on leaving, on its floor area.',
  },
  {
    key: 'frontOfficeLimit',
    label: 'Furthest move of a front office',
    measure: 'distance',
    unit: 'm',
    default: 1600,
    low: 800,
    high: 5000,
    source: 'Assumption of this product (2026, for 2010 prices and practice): a mile, some twenty minutes on foot, in towns',
    kind: 'assumption',
    explanation: 'A public counter that moves further than this, in a straight line, raises a check.',
  },
  {
    key: 'otherLimit',
    label: 'Furthest move of another service',
    measure: 'distance',
    unit: 'm',
    default: 16_000,
    low: 8000,
    high: 40_000,
    source:
      'Assumption of this product (2026, for 2010 prices and practice): ten miles, a usual limit of reasonable travel to a new workplace',
    kind: 'assumption',
    explanation: 'A back office or specialist service that moves further than this, in a straight line, raises a check.',
  },
  {
    key: 'electricityFactor',
    label: 'Carbon of electricity',
    measure: 'factor',
    unit: 'kgCO2e/kWh',
    default: 0.494,
    low: null,
    high: null,
    source: 'Defra and DECC, greenhouse gas conversion factors for company reporting: factor for 2009-10',
    kind: 'published',
    explanation: 'Emissions for each unit of grid electricity used.',
  },
  {
    key: 'fossilFactor',
    label: 'Carbon of heating fuel',
    measure: 'factor',
    unit: 'kgCO2e/kWh',
    default: 0.185,
    low: null,
    high: null,
    source: 'Defra and DECC, greenhouse gas conversion factors for company reporting: natural gas, factor for 2009-10',
    kind: 'published',
    explanation: 'Emissions for each unit of gas used; oil and other fuels are counted as gas.',
  },
  {
    key: 'sharingRule',
    label: 'Sharing of hub costs',
    measure: 'rule',
    unit: 'rule',
    default: 'where-it-falls',
    low: null,
    high: null,
    source: 'Assumption of this product (2026, for 2010 prices and practice): the partners choose',
    kind: 'assumption',
    explanation: 'Which bodies bear a hub’s running cost and its cost of delivery: its lead, those who take space, or those who gain.',
  },
];

/** The default of every assumption. */
export const defaultAssumptions: Assumptions = assumptionsSchema.parse(
  Object.fromEntries(assumptionLibrary.map((entry) => [entry.key, entry.default])),
);
