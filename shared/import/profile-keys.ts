/** The kinds of list that are known by their headings, each with its own meaning of the words. */

export const profileKeys = ['lga', 'central-government', 'nhs-eric', 'generic'] as const;
export type ProfileKey = (typeof profileKeys)[number];

export const profileLabel: Record<ProfileKey, string> = {
  lga: 'Local authority land and building assets (Transparency Code)',
  'central-government': 'Central-government holdings (e-PIMS, InSite)',
  'nhs-eric': 'NHS ERIC site return',
  generic: 'Another list',
};
