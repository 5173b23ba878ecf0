/** The twelve offices of the Tunbridge Wells study, three of central government and nine local, and what they move to. */
export const tunbridgeOffices: ReadonlySet<string> = new Set([
  'Tunbridge Wells land registry',
  'Tunbridge Wells tax office',
  'Tunbridge Wells probation office',
  'Tunbridge Wells council annexe',
  'Tunbridge Wells housing office',
  'Southborough council office',
  'Paddock Wood council office',
  'Tunbridge Wells area office',
  'Tunbridge Wells social services office',
  'Tunbridge Wells education office',
  'Tunbridge Wells primary care office',
  'Tunbridge Wells community health office',
]);

export const tunbridgeGateway = 'Tunbridge Wells Gateway';
export const tunbridgeHost = 'Tunbridge Wells civic complex';
