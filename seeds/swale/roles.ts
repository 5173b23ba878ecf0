/** The part that each property of Swale plays in the remodelled estate, by town, as the report lists the releases. */

export type TownRoles = {
  town: string;
  freeholdsReleased: readonly string[];
  leaseholdsReleased: readonly string[];
  /** Public sites put together for the town's new hub. */
  assembled: readonly string[];
  /** Existing properties in which services come together. */
  hosts: readonly string[];
};

export const townRoles: readonly TownRoles[] = [
  {
    town: 'Sheerness',
    freeholdsReleased: ['Sheerness area office', 'Sheerness adult education centre', 'Sheerness day centre', 'Sheerness police station'],
    leaseholdsReleased: ['Sheerness social services office'],
    assembled: [],
    hosts: ['Sheerness library'],
  },
  {
    town: 'Queenborough',
    freeholdsReleased: [
      'Queenborough neighbourhood office',
      'Queenborough library',
      'Queenborough community hall',
      'Queenborough works depot',
    ],
    leaseholdsReleased: [],
    assembled: [],
    hosts: [],
  },
  {
    town: 'Sittingbourne',
    freeholdsReleased: [
      'Sittingbourne area office',
      'Sittingbourne adult education centre',
      'Sittingbourne day centre',
      'Sittingbourne police station',
      'Sittingbourne highway depot',
    ],
    leaseholdsReleased: ['Sittingbourne social services office', 'Sittingbourne primary care office'],
    assembled: ['Sittingbourne council offices', 'Sittingbourne library', 'Sittingbourne town clinic', 'Sittingbourne post office'],
    hosts: [],
  },
  {
    town: 'Faversham',
    freeholdsReleased: [
      'Faversham area office',
      'Faversham district office',
      'Faversham adult education centre',
      'Faversham day centre',
      'Faversham police station',
    ],
    leaseholdsReleased: ['Faversham primary care office'],
    assembled: [],
    hosts: ['Faversham library'],
  },
];

export const vacatedNames: ReadonlySet<string> = new Set(
  townRoles.flatMap((roles) => [...roles.freeholdsReleased, ...roles.leaseholdsReleased, ...roles.assembled]),
);
export const hostNames: ReadonlySet<string> = new Set(townRoles.flatMap((roles) => roles.hosts));
export const soldNames: ReadonlySet<string> = new Set(townRoles.flatMap((roles) => roles.freeholdsReleased));
export const buildingSites: ReadonlySet<string> = new Set([
  'Sheerness town car park',
  'Queenborough waterside land',
  'Faversham central car park',
]);
