/** A code of an authenticator lets its person in once, though it is shown for half a minute and taken for a while longer. */
import type { IsoMoment } from '../../shared/year.ts';

/** Longer than any code is taken for. */
const keptMilliseconds = 150_000;

/** Whether a person's code is used for the first time; from then on it is used. */
export function rememberCodes(now: () => IsoMoment): (person: string, code: string) => boolean {
  const used = new Map<string, number>();
  return (person, code) => {
    const time = Date.parse(now());
    for (const [key, at] of used) if (at < time - keptMilliseconds) used.delete(key);
    const key = `${person} ${code}`;
    if (used.has(key)) return false;
    used.set(key, time);
    return true;
  };
}
