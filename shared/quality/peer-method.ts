/** How an estimate from peers says so: by its first words it is known again, so that it can be taken away and never feeds another estimate. */
import type { Figure } from '../figure.ts';

const opening = 'From peers: ';

export const peerMethod = (words: string): string => opening + words;

/** Whether a figure was estimated from peers, rather than by somebody who knows the property. */
export const isFromPeers = (figure: Figure<unknown>): boolean => figure.basis === 'estimated' && figure.method.startsWith(opening);
