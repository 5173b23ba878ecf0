/** Kent as the published report knows it: its districts east and west, its study, and what it prints for the county (Total Place Pilot Kent, Final Report, 5 February 2010). */
import type { CountyDraft } from './estimate.ts';
import type { CountyOutcome } from './outcome.ts';

/** By the names that districts bear today: Shepway is Folkestone and Hythe since 2018. */
const kentEast = ['Swale', 'Canterbury', 'Thanet', 'Dover', 'Folkestone and Hythe', 'Ashford'];
export const kentWest = ['Dartford', 'Gravesham', 'Sevenoaks', 'Tonbridge and Malling', 'Tunbridge Wells', 'Maidstone'];

/** The district that the published study covers. */
export const kentStudy = 'Swale';

/** Whether the districts of a register are those of Kent. */
export const isKent = (districts: readonly string[]): boolean => [...kentEast, ...kentWest].every((one) => districts.includes(one));

const million = 100_000_000;

/** What the report prints; null where it prints nothing. In pence, or as a rate. */
export const publishedKent: Record<keyof CountyOutcome, number | null> = {
  savingRate: 0.128,
  saving: 38 * million,
  gross: 700 * million,
  delivery: 500 * million,
  net: 200 * million,
  netAfterRelocation: null,
  furtherSaving: 42 * million,
  furtherGross: 780 * million,
  furtherNet: 280 * million,
};

/** Where an estimate starts: with the published study in Kent, with no scenario chosen elsewhere. */
export const startOfEstimate = (kent: boolean): CountyDraft => ({
  name: kent ? 'Kent by formula' : 'County by formula',
  learnsFrom: kent ? 'published' : 'scenarios',
  scenarios: [],
  west: kent ? kentWest : [],
  exclusions: [],
  entered: [],
});
