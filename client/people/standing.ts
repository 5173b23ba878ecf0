/** What an administrator gives a person: role, bodies, and whether sensitive sites are shown. */
import type { PersonEntry } from '../../shared/account.ts';

export type Standing = Pick<PersonEntry, 'role' | 'cleared' | 'keeps'>;

export const beginner: Standing = { role: 'viewer', cleared: false, keeps: [] };

/** The standing as it is sent: bodies belong to estates officers alone. */
export const settled = ({ role, cleared, keeps }: Standing): Standing => ({
  role,
  cleared,
  keeps: role === 'editor' ? keeps : role === 'administrator' ? 'every' : [],
});

/** What is missing from a standing; null where nothing is. */
export const missingFrom = ({ role, keeps }: Standing): string | null =>
  role === 'editor' && keeps !== 'every' && keeps.length === 0 ? 'Choose at least one body, or every body.' : null;

export const sameStanding = (one: Standing, other: Standing): boolean =>
  JSON.stringify([one.role, one.cleared, sorted(one.keeps)]) === JSON.stringify([other.role, other.cleared, sorted(other.keeps)]);

const sorted = (keeps: Standing['keeps']) => (keeps === 'every' ? keeps : keeps.toSorted());
