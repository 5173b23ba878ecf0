/**
 * Local authority land and building assets: the schema of the Local Government Association (Land and Building Assets, guidance of 2015) for the
 * Local Government Transparency Code 2015, paragraphs 35 to 38. Floor areas are gross internal m², land in hectares; building costs are the
 * yearly cost of running the building, and required maintenance is what it would take to bring it into repair.
 */
import type { Profile } from './profile.ts';

export const lga: Profile = {
  key: 'lga',
  knownBy: [
    ['organisation label', 'organisation uri', 'organisation name', 'organisation'],
    ['tenure type', 'tenure detail'],
    ['holding type', 'asset code', 'building size', 'land area'],
    ['geo x', 'easting', 'uprn', 'property name'],
  ],
  fields: {
    holder: ['organisation label', 'organisation name', 'organisation'],
    asAt: ['effective date', 'applicable date'],
    uprn: ['uprn'],
    reference: ['asset code', 'property reference', 'unique asset id'],
    name: ['property name', 'asset name'],
    number: ['street number', 'property number'],
    street: ['street name', 'street'],
    town: ['post town', 'town'],
    postcode: ['post code', 'postcode'],
    system: ['coordinate reference system'],
    x: ['geo x'],
    y: ['geo y'],
    tenure: ['tenure type'],
    tenureDetail: ['tenure detail'],
    note: [['other detail', 'purpose'], 'other detail', 'purpose'],
    holding: ['holding type'],
    floorArea: ['building size'],
    siteArea: ['land area'],
    use: ['function label', 'function'],
    runningCost: ['building costs'],
    maintenanceBacklog: ['required maintenance'],
    epc: ['energy rating'],
    titleNumber: ['land registry title number'],
  },
  floorAreaBasis: 'GIA',
  definesUnits: true,
  hasParts: false,
  leftOut: () => null,
  tells: [],
};
