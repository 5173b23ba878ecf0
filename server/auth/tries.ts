/** How often signing in may fail, by account and by network address, before one has to wait; unknown accounts wait like known ones. */
import type { IsoMoment } from '../../shared/year.ts';

const windowMilliseconds = 15 * 60_000;

export const mostTries = {
  /** Enough for a person who has half forgotten; far too few for one who guesses. */
  account: 10,
  /** A whole office may stand behind one address. */
  address: 100,
};

export type Key = { kind: keyof typeof mostTries; name: string };

/** `first` is true of the first refusal since the limit was reached, which is worth telling; the rest is noise. */
export type Wait = { seconds: number; first: boolean };

type Count = { at: number[]; told: boolean };

/** Beyond this many keys the eldest are forgotten, so that inventing names fills no memory. */
const mostKeys = 50_000;

export type Tries = {
  /** Counts a try, or says how long to wait; it counts before the answer is known, so that many at once are not all let through. */
  take: (keys: readonly Key[]) => Wait | null;
  /** The try succeeded, so it was none; what was tried before for that account is forgiven too. */
  forgive: (keys: readonly Key[]) => void;
};

const nameOf = ({ kind, name }: Key) => `${kind} ${name}`;

export function countTries(now: () => IsoMoment): Tries {
  const counts = new Map<string, Count>();
  const countOf = (key: Key, time: number): Count => {
    const count = counts.get(nameOf(key)) ?? { at: [], told: false };
    count.at = count.at.filter((at) => at > time - windowMilliseconds);
    if (count.at.length < mostTries[key.kind]) count.told = false;
    return count;
  };
  const take = (keys: readonly Key[]): Wait | null => {
    const time = Date.parse(now());
    const found = keys.map((key) => ({ key, count: countOf(key, time) }));
    const full = found.filter(({ key, count }) => count.at.length >= mostTries[key.kind]);
    if (full.length > 0) {
      const until = Math.max(...full.map(({ count }) => (count.at[0] ?? time) + windowMilliseconds));
      const first = full.some(({ count }) => !count.told);
      for (const { count } of full) count.told = true;
      return { seconds: Math.max(1, Math.ceil((until - time) / 1000)), first };
    }
    for (const { key, count } of found) {
      count.at.push(time);
      counts.delete(nameOf(key));
      counts.set(nameOf(key), count);
    }
    const eldest = counts.size > mostKeys ? counts.keys().next().value : undefined;
    if (eldest !== undefined) counts.delete(eldest);
    return null;
  };
  const forgive = (keys: readonly Key[]): void => {
    for (const key of keys) {
      if (key.kind === 'account') counts.delete(nameOf(key));
      else counts.get(nameOf(key))?.at.pop();
    }
  };
  return { take, forgive };
}

/** "40 seconds", "12 minutes". */
export function waitInWords(seconds: number): string {
  const [count, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
