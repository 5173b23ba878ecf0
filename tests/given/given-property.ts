/** Builds valid properties for tests: say only what the test is about. */
import { unknown } from '../../shared/figure.ts';
import { position } from '../../shared/measure.ts';
import { propertySchema, type Property } from '../../shared/property.ts';

const plain = {
  id: 'p1',
  version: 1,
  archived: false,
  reference: 'KCC-001',
  uprn: null,
  name: 'Example office',
  address: { street: '1 High Street', town: 'Sittingbourne', postcode: 'ME10 1AA' },
  district: 'Swale',
  position: position(0.735, 51.341),
  positionPrecision: 'exact',
  holder: 'kcc',
  use: 'office',
  holding: 'building',
  sensitive: false,
  ringFenced: false,
  interests: [{ tenure: 'freehold', lease: null, letOut: null, titleNumber: null }],
  occupations: [],
  runningCost: { lines: {}, total: unknown },
  floorArea: unknown,
  floorAreaBasis: 'GIA',
  siteArea: unknown,
  bookValue: unknown,
  disposalValue: unknown,
  spareArea: unknown,
  electricity: unknown,
  fossilFuel: unknown,
  epc: null,
  condition: null,
  maintenanceBacklog: unknown,
  barriers: [],
  disposalStage: null,
  notes: '',
};

/** A property that passes its schema, with the given parts in place of the plain ones; numbers need no brands. */
export const givenProperty = (parts: Record<string, unknown> = {}): Property => propertySchema.parse({ ...plain, ...parts });

/** A recorded figure of a test's making. */
export const given = (value: number) => ({ basis: 'recorded' as const, value, source: 'Given for the test', asAt: null });
