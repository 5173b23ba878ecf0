/** The fields that a list can give of a property, each once: its label, and the headings under which lists have it. */

export const importFieldGroups = ['Property', 'Place', 'Holder and tenure', 'Use', 'Size', 'Money', 'Energy and condition'] as const;

type ImportField = {
  label: string;
  group: (typeof importFieldGroups)[number];
  /** Headings in plain lower case, the commonest first. */
  headings: readonly string[];
};

const field = (group: ImportField['group'], label: string, headings: string): ImportField => ({
  group,
  label,
  headings: headings.split(', '),
});

export const importFields = {
  reference: field(
    'Property',
    'Reference',
    'reference, property reference, asset code, asset id, site code, property ref, ref, asset ref, asset reference, asset number, asset no, property id, property code, site ref, site reference, site id, building code, building ref, id, unique reference',
  ),
  uprn: field('Property', 'UPRN', 'uprn, unique property reference number'),
  name: field(
    'Property',
    'Name',
    'name, property name, site name, building name, asset name, property, site, building, premises, asset, name of property',
  ),
  note: field('Property', 'Note', 'notes, comments, other detail, remarks, description'),
  part: field('Property', 'Part of the property', 'holding id, building id, occupation id, contract id, block'),
  number: field(
    'Place',
    'Number in the street',
    'street number, property number, building number, house number, street no, house no, building no',
  ),
  street: field('Place', 'Street', 'street, street name, road, address line 1, thoroughfare, address 1, road name, street address'),
  locality: field('Place', 'Locality', 'locality, address line 2, dependent locality, address 2, village'),
  town: field('Place', 'Town', 'town, post town, town or city, city, town city'),
  postcode: field('Place', 'Postcode', 'postcode, post code, zip, pcode'),
  address: field('Place', 'Whole address', 'address, full address, site address, property address, postal address'),
  system: field('Place', 'Coordinate system', 'coordinate reference system, crs, srs, coordinate system'),
  x: field('Place', 'X', 'geo x, x, x coordinate, coordinate x, x coord, xcoord'),
  y: field('Place', 'Y', 'geo y, y, y coordinate, coordinate y, y coord, ycoord'),
  easting: field('Place', 'Easting', 'easting, eastings, os easting, grid easting'),
  northing: field('Place', 'Northing', 'northing, northings, os northing, grid northing'),
  latitude: field('Place', 'Latitude', 'latitude, lat'),
  longitude: field('Place', 'Longitude', 'longitude, long, lng, lon'),
  gridReference: field('Place', 'Grid reference', 'grid reference, os grid reference, grid ref, ngr, os grid ref, national grid reference'),
  district: field('Place', 'District', 'district, local authority district, lad name, local authority, borough'),
  holder: field(
    'Holder and tenure',
    'Holder',
    'organisation label, organisation, organisation name, department, holder, owner, held by, holding organisation, body',
  ),
  tenure: field('Holder and tenure', 'Tenure', 'tenure, tenure type, interest, type of tenure, legal interest'),
  tenureDetail: field('Holder and tenure', 'Detail of tenure', 'tenure detail, tenure description'),
  leaseStart: field(
    'Holder and tenure',
    'Lease starts',
    'lease start, lease start date, start date, commencement, lease commencement, term start, lease from',
  ),
  leaseExpiry: field(
    'Holder and tenure',
    'Lease expires',
    'lease expiry, lease end, lease end date, expiry date, lease expiry date, lease expires, lease to, expiry, term end',
  ),
  leaseBreak: field(
    'Holder and tenure',
    'Next break',
    'break, lease break, break date, next break, next break date, lease break date, break option',
  ),
  rent: field('Holder and tenure', 'Rent', 'rent, annual rent, passing rent, rent payable, rent pa, rent per annum, current rent'),
  tenant: field('Holder and tenure', 'Tenant', 'tenant, let to, lessee'),
  titleNumber: field('Holder and tenure', 'Title number', 'title number, land registry title number, title'),
  holding: field('Use', 'Holding', 'holding type, holding, land or building, land building'),
  use: field(
    'Use',
    'Use',
    'use, usage, property type, purpose, function label, site type, asset type, type, type of property, property use, building use, current use, function, category, property category, asset category',
  ),
  staff: field('Use', 'Staff', 'staff, fte, staff fte, headcount, number of staff, no of staff, wte'),
  floorArea: field(
    'Size',
    'Floor area',
    'building size, floor area, gross internal floor area, gia, net internal area, nia, total area, gross internal area, gifa, total floor area, internal floor area, internal area, building area, floor space, gross floor area, net lettable area',
  ),
  siteArea: field('Size', 'Site area', 'land area, site area, site land area, land size, plot size, site size, plot area'),
  spareArea: field('Size', 'Spare area', 'vacant space, spare area, vacant area, empty area, vacant floor area'),
  runningCost: field(
    'Money',
    'Running cost',
    'running cost, building costs, annual running cost, total cost, running costs, annual running costs, total running cost, total running costs, operating cost, operating costs, revenue cost, premises cost, annual cost, estates and facilities costs',
  ),
  rates: field('Money', 'Rates', 'rates, business rates, nndr'),
  energyCost: field('Money', 'Energy cost', 'energy cost, energy costs, utilities, utilities cost, utility cost'),
  waterCost: field('Money', 'Water cost', 'water cost, water, water and sewage cost'),
  cleaningCost: field('Money', 'Cleaning cost', 'cleaning cost, cleaning, cleaning service cost'),
  maintenanceCost: field('Money', 'Maintenance cost', 'maintenance cost, maintenance, repairs and maintenance'),
  bookValue: field('Money', 'Book value', 'book value, net book value, asset value, carrying amount, nbv, carrying value, valuation'),
  disposalValue: field('Money', 'Disposal value', 'disposal value, market value, estimated value'),
  maintenanceBacklog: field(
    'Money',
    'Maintenance backlog',
    'required maintenance, maintenance backlog, backlog, backlog cost, backlog maintenance, condition backlog',
  ),
  electricity: field(
    'Energy and condition',
    'Electricity used',
    'electricity, electricity kwh, electricity consumed, electricity use, electricity consumption',
  ),
  fossilFuel: field('Energy and condition', 'Fossil fuel used', 'gas, gas kwh, gas consumed, fossil fuel, gas consumption, fossil fuels'),
  epc: field(
    'Energy and condition',
    'EPC rating',
    'epc, energy rating, epc rating, dec rating, epc band, energy performance, energy performance rating',
  ),
  condition: field(
    'Energy and condition',
    'Condition',
    'condition, condition grade, condition rating, condition category, building condition',
  ),
  asAt: field(
    'Property',
    'As at',
    'effective date, applicable date, as at, date of record, as at date, record date, date of data, snapshot date',
  ),
} as const satisfies Record<string, ImportField>;

export type ImportFieldKey = keyof typeof importFields;
export const importFieldKeys = Object.keys(importFields) as [ImportFieldKey, ...ImportFieldKey[]];
