/** Kent's twelve districts with their GSS codes, as in force since 2009 and still used for statistics. */
export const districtCodes = {
  Ashford: 'E07000105',
  Canterbury: 'E07000106',
  Dartford: 'E07000107',
  Dover: 'E07000108',
  'Folkestone and Hythe': 'E07000112',
  Gravesham: 'E07000109',
  Maidstone: 'E07000110',
  Sevenoaks: 'E07000111',
  Swale: 'E07000113',
  Thanet: 'E07000114',
  'Tonbridge and Malling': 'E07000115',
  'Tunbridge Wells': 'E07000116',
} as const;

export type DistrictName = keyof typeof districtCodes;

export const districtNames = Object.keys(districtCodes) as DistrictName[];

/** Names that older lists and the 2010 report use. */
export const formerNames: Readonly<Partial<Record<DistrictName, string>>> = { 'Folkestone and Hythe': 'Shepway' };
