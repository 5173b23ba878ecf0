/** A row of the Swale list: one property in a line, tenure by its letter (F freehold, L leasehold, U user rights, P PFI), floor area where the list fixes it. */
import type { Tenure } from '../../shared/tenure.ts';
import type { Use } from '../../shared/use.ts';

export type SwaleRow = readonly [name: string, place: string, holder: string, use: Use, tenure: keyof typeof tenureOf, area?: number];

export const tenureOf = {
  F: 'freehold',
  L: 'leasehold',
  U: 'user-rights',
  P: 'pfi',
} as const satisfies Record<string, Tenure>;
