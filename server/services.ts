/** What every request works with; built once by main.ts (or a test) and handed down, never imported as a global. */
import type { IsoMoment } from '../shared/year.ts';

export type Services = {
  now: () => IsoMoment;
};
