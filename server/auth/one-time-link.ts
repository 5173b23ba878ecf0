/** Links that let somebody in once: whoever has one has its secret, and the database has only the hash of it. */
import { createHash, randomBytes } from 'node:crypto';
import { oneTimePath } from '../../shared/account.ts';
import type { IsoMoment } from '../../shared/year.ts';

/** 256 bits, so that guessing one is hopeless however often it is tried. */
const secretBytes = 32;

export const newToken = (): string => randomBytes(secretBytes).toString('base64url');

/** Plain SHA-256 is enough of a hash for a secret that is random through and through. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const invitationHours = 7 * 24;
export const resetHours = 24;
/** The link that a start prints is used soon or not at all; the next start prints another. */
export const firstLinkHours = 24;

export const hoursAfter = (moment: IsoMoment, hours: number): IsoMoment =>
  new Date(Date.parse(moment) + hours * 3_600_000).toISOString() as IsoMoment;

export const linkTo = (origin: string, page: 'invitation' | 'reset', token: string): string => `${origin}${oneTimePath(page, token)}`;
