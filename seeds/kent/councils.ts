/** Which council and which primary care trust serves each district, as in 2010. */
import type { DistrictName } from '../../geodata/district-codes.ts';

export const councilOf: Record<DistrictName, string> = {
  Ashford: 'ashford',
  Canterbury: 'canterbury',
  Dartford: 'dartford',
  Dover: 'dover',
  'Folkestone and Hythe': 'shepway',
  Gravesham: 'gravesham',
  Maidstone: 'maidstone',
  Sevenoaks: 'sevenoaks',
  Swale: 'swale',
  Thanet: 'thanet',
  'Tonbridge and Malling': 'tonbridge-malling',
  'Tunbridge Wells': 'tunbridge-wells',
};

const eastern: ReadonlySet<DistrictName> = new Set(['Ashford', 'Canterbury', 'Dover', 'Folkestone and Hythe', 'Swale', 'Thanet']);

export const trustOf = (district: DistrictName) => (eastern.has(district) ? 'eck-pct' : 'west-kent-pct');
