/** What a property is used for: one list of uses with their label, group, TM46 benchmark and usual component of service delivery. */
import { z } from 'zod';

export const components = ['front-office', 'specialist', 'back-office'] as const;
export const componentSchema = z.enum(components);
/** A component of service delivery: front office (public interface), specialist (custody, clinic), back office (administration). */
export type Component = z.infer<typeof componentSchema>;

export const componentLabel: Record<Component, string> = {
  'front-office': 'Front office',
  specialist: 'Specialist',
  'back-office': 'Back office',
};

/** Building categories of CIBSE TM46 (2008) for which the brief gives kWh/m² benchmarks. */
export type EnergyCategory = 'office' | 'cultural' | 'school' | 'light-use' | 'dry-sports' | 'pool';

type UseFacts = {
  label: string;
  group:
    | 'Offices and counters'
    | 'Community and culture'
    | 'Education'
    | 'Health and care'
    | 'Justice and emergency'
    | 'Leisure'
    | 'Operational'
    | 'Land'
    | 'Other';
  energy: EnergyCategory | null;
  component: Component | null;
  /** The use cannot share a building with others (custody suite, prison, crematorium). */
  exclusive: boolean;
};

const use = (
  label: string,
  group: UseFacts['group'],
  energy: EnergyCategory | null,
  component: Component | null,
  exclusive = false,
): UseFacts => ({ label, group, energy, component, exclusive });

export const factsOfUses = {
  office: use('Office', 'Offices and counters', 'office', 'back-office'),
  'civic-centre': use('Civic centre or town hall', 'Offices and counters', 'office', 'back-office'),
  gateway: use('Gateway or public counter', 'Offices and counters', 'office', 'front-office'),
  jobcentre: use('Jobcentre', 'Offices and counters', 'office', 'front-office'),
  library: use('Library', 'Community and culture', 'cultural', 'front-office'),
  museum: use('Museum or gallery', 'Community and culture', 'cultural', 'specialist'),
  'community-centre': use('Community centre or hall', 'Community and culture', 'light-use', 'front-office'),
  'youth-centre': use('Youth centre', 'Community and culture', 'light-use', 'front-office'),
  'childrens-centre': use("Children's centre", 'Community and culture', 'light-use', 'front-office'),
  'adult-education': use('Adult education centre', 'Education', 'school', 'specialist'),
  school: use('School', 'Education', 'school', 'specialist'),
  college: use('College', 'Education', 'school', 'specialist'),
  university: use('University', 'Education', 'school', 'specialist'),
  hospital: use('Hospital', 'Health and care', null, 'specialist'),
  'health-centre': use('Health centre or clinic', 'Health and care', 'light-use', 'specialist'),
  'day-centre': use('Day centre', 'Health and care', 'light-use', 'specialist'),
  'care-home': use('Care home', 'Health and care', null, 'specialist'),
  refuge: use('Refuge or secure accommodation', 'Health and care', null, 'specialist', true),
  'police-station': use('Police station', 'Justice and emergency', 'office', 'front-office'),
  custody: use('Custody suite', 'Justice and emergency', null, 'specialist', true),
  'fire-station': use('Fire station', 'Justice and emergency', null, 'specialist', true),
  'ambulance-station': use('Ambulance station', 'Justice and emergency', null, 'specialist'),
  court: use('Court', 'Justice and emergency', 'office', 'specialist', true),
  probation: use('Probation office', 'Justice and emergency', 'office', 'front-office'),
  prison: use('Prison', 'Justice and emergency', null, 'specialist', true),
  'leisure-centre': use('Leisure centre', 'Leisure', 'dry-sports', 'specialist'),
  'swimming-pool': use('Swimming pool', 'Leisure', 'pool', 'specialist'),
  depot: use('Depot or workshop', 'Operational', null, 'specialist'),
  'waste-site': use('Waste or recycling site', 'Operational', null, 'specialist', true),
  cemetery: use('Cemetery or crematorium', 'Operational', null, 'specialist', true),
  laboratory: use('Laboratory', 'Operational', null, 'specialist', true),
  'military-site': use('Military site', 'Operational', null, 'specialist', true),
  'car-park': use('Car park', 'Land', null, null),
  'open-space': use('Park or open space', 'Land', null, null),
  farm: use('Farm or smallholding', 'Land', null, null),
  'development-land': use('Development land', 'Land', null, null),
  'other-land': use('Other land', 'Land', null, null),
  shop: use('Shop or commercial unit', 'Other', null, null),
  other: use('Other building', 'Other', null, null),
} as const satisfies Record<string, UseFacts>;

export type Use = keyof typeof factsOfUses;
export const uses = Object.keys(factsOfUses) as [Use, ...Use[]];
export const useSchema = z.enum(uses);

export type UseGroup = UseFacts['group'];

/** Several of a use, in the middle of a sentence: "14 offices". */
export const usePlural: Record<Use, string> = {
  office: 'offices',
  'civic-centre': 'civic centres and town halls',
  gateway: 'gateways and public counters',
  jobcentre: 'jobcentres',
  library: 'libraries',
  museum: 'museums and galleries',
  'community-centre': 'community centres and halls',
  'youth-centre': 'youth centres',
  'childrens-centre': "children's centres",
  'adult-education': 'adult education centres',
  school: 'schools',
  college: 'colleges',
  university: 'universities',
  hospital: 'hospitals',
  'health-centre': 'health centres and clinics',
  'day-centre': 'day centres',
  'care-home': 'care homes',
  refuge: 'refuges and secure accommodation',
  'police-station': 'police stations',
  custody: 'custody suites',
  'fire-station': 'fire stations',
  'ambulance-station': 'ambulance stations',
  court: 'courts',
  probation: 'probation offices',
  prison: 'prisons',
  'leisure-centre': 'leisure centres',
  'swimming-pool': 'swimming pools',
  depot: 'depots and workshops',
  'waste-site': 'waste and recycling sites',
  cemetery: 'cemeteries and crematoria',
  laboratory: 'laboratories',
  'military-site': 'military sites',
  'car-park': 'car parks',
  'open-space': 'parks and open spaces',
  farm: 'farms and smallholdings',
  'development-land': 'sites of development land',
  'other-land': 'sites of other land',
  shop: 'shops and commercial units',
  other: 'other buildings',
};
