/** The public bodies of Kent as they stood in 2010, with their sector and the prefix of their property references. */
import { organisationSchema, type Organisation, type Sector } from '../shared/organisation.ts';

const body = (id: string, name: string, shortName: string, sector: Sector, prefix: string) => ({
  prefix,
  organisation: organisationSchema.parse({ id, name, shortName, sector }),
});

const bodies = [
  body('kcc', 'Kent County Council', 'Kent CC', 'county', 'KCC'),
  body('ashford', 'Ashford Borough Council', 'Ashford BC', 'district', 'ABC'),
  body('canterbury', 'Canterbury City Council', 'Canterbury CC', 'district', 'CCC'),
  body('dartford', 'Dartford Borough Council', 'Dartford BC', 'district', 'DBC'),
  body('dover', 'Dover District Council', 'Dover DC', 'district', 'DDC'),
  body('gravesham', 'Gravesham Borough Council', 'Gravesham BC', 'district', 'GBC'),
  body('maidstone', 'Maidstone Borough Council', 'Maidstone BC', 'district', 'MBC'),
  body('sevenoaks', 'Sevenoaks District Council', 'Sevenoaks DC', 'district', 'SDC'),
  body('shepway', 'Shepway District Council', 'Shepway DC', 'district', 'SHE'),
  body('swale', 'Swale Borough Council', 'Swale BC', 'district', 'SBC'),
  body('thanet', 'Thanet District Council', 'Thanet DC', 'district', 'TDC'),
  body('tonbridge-malling', 'Tonbridge and Malling Borough Council', 'Tonbridge & Malling BC', 'district', 'TMB'),
  body('tunbridge-wells', 'Tunbridge Wells Borough Council', 'Tunbridge Wells BC', 'district', 'TWB'),
  body('eck-pct', 'NHS Eastern and Coastal Kent (primary care trust)', 'NHS Eastern & Coastal Kent', 'health', 'ECK'),
  body('west-kent-pct', 'NHS West Kent (primary care trust)', 'NHS West Kent', 'health', 'WKP'),
  body('east-kent-hospitals', 'East Kent Hospitals University NHS Foundation Trust', 'East Kent Hospitals', 'health', 'EKH'),
  body('mtw', 'Maidstone and Tunbridge Wells NHS Trust', 'Maidstone & TW Hospitals', 'health', 'MTW'),
  body('dartford-gravesham-nhs', 'Dartford and Gravesham NHS Trust', 'Dartford & Gravesham NHS', 'health', 'DGN'),
  body('kmpt', 'Kent and Medway NHS and Social Care Partnership Trust', 'Kent & Medway Partnership', 'health', 'KMP'),
  body('ambulance', 'South East Coast Ambulance Service NHS Trust', 'Ambulance Service', 'health', 'SEC'),
  body('police', 'Kent Police', 'Kent Police', 'police-fire-justice', 'POL'),
  body('fire', 'Kent Fire and Rescue Service', 'Kent Fire & Rescue', 'police-fire-justice', 'KFR'),
  body('probation', 'Kent Probation', 'Kent Probation', 'police-fire-justice', 'PRO'),
  body('courts', "Her Majesty's Courts Service", 'Courts Service', 'police-fire-justice', 'HMC'),
  body('prisons', 'HM Prison Service', 'Prison Service', 'police-fire-justice', 'HMP'),
  body('jobcentre-plus', 'Jobcentre Plus (Department for Work and Pensions)', 'Jobcentre Plus', 'central-government', 'JCP'),
  body('hmrc', 'HM Revenue and Customs', 'HMRC', 'central-government', 'HRC'),
  body('land-registry', 'HM Land Registry', 'Land Registry', 'central-government', 'HLR'),
  body('border-agency', 'UK Border Agency', 'UK Border Agency', 'central-government', 'UKB'),
  body('environment-agency', 'Environment Agency', 'Environment Agency', 'central-government', 'ENV'),
  body('coastguard', 'Maritime and Coastguard Agency', 'Coastguard', 'central-government', 'MCA'),
  body('highways-agency', 'Highways Agency', 'Highways Agency', 'central-government', 'HWA'),
  body('driving-standards', 'Driving Standards Agency', 'Driving Standards', 'central-government', 'DSA'),
  body('seeda', 'South East England Development Agency', 'SEEDA', 'central-government', 'SED'),
  body('mod', 'Ministry of Defence', 'MoD', 'defence', 'MOD'),
  body('university-of-kent', 'University of Kent', 'University of Kent', 'education', 'UOK'),
  body('christ-church', 'Canterbury Christ Church University', 'Canterbury Christ Church', 'education', 'CUU'),
  body('creative-arts', 'University for the Creative Arts', 'Creative Arts', 'education', 'UCA'),
  body('canterbury-college', 'Canterbury College', 'Canterbury College', 'education', 'CAC'),
  body('mid-kent-college', 'MidKent College', 'MidKent College', 'education', 'MKC'),
  body('north-west-kent-college', 'North West Kent College', 'North West Kent College', 'education', 'NWK'),
  body('south-kent-college', 'South Kent College', 'South Kent College', 'education', 'SKC'),
  body('thanet-college', 'Thanet College', 'Thanet College', 'education', 'THC'),
  body('west-kent-college', 'West Kent College', 'West Kent College', 'education', 'WKC'),
  body('hadlow-college', 'Hadlow College', 'Hadlow College', 'education', 'HAD'),
  body('post-office', 'Post Office Ltd', 'Post Office', 'other', 'POS'),
  body('royal-mail', 'Royal Mail', 'Royal Mail', 'other', 'RML'),
  body('lower-medway-idb', 'Lower Medway Internal Drainage Board', 'Lower Medway IDB', 'other', 'LMD'),
  body('river-stour-idb', 'River Stour Internal Drainage Board', 'River Stour IDB', 'other', 'RSD'),
  body('romney-marshes-idb', 'Romney Marshes Area Internal Drainage Board', 'Romney Marshes IDB', 'other', 'RMD'),
  body('dover-harbour', 'Dover Harbour Board', 'Dover Harbour Board', 'other', 'DHB'),
];

export const organisations: readonly Organisation[] = bodies.map((one) => one.organisation);

/** The letters that start a body's property references: KCC-0123. */
export const referencePrefix: ReadonlyMap<string, string> = new Map(bodies.map((one) => [one.organisation.id, one.prefix]));
