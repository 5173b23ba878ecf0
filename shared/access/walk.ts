/** A straight line as a walk: longer by the plan's detour, at the pace that guidance on streets takes for granted. */
import { formatCount } from '../measure.ts';
import type { Metres, Minutes, Rate } from '../units.ts';

/** Metres a minute: Department for Transport, Manual for Streets (2007), 4.4.1, which takes 800 m for a walk of ten minutes. */
const pace = 80;

export const paceSource = 'Department for Transport, Manual for Streets (2007): about 800 m in ten minutes';

/** How far the walk is; `detour` is how many times longer it is than the straight line. */
export const walkOf = (straight: Metres, detour: Rate): Metres => (straight * detour) as Metres;

/** How long a walk takes, not rounded. */
export const minutesOf = (walk: Metres): Minutes => (walk / pace) as Minutes;

/** "12 min"; less than half a minute is "under 1 min". */
export const formatMinutes = (minutes: Minutes): string => (minutes < 0.5 ? 'under 1 min' : `${formatCount(Math.round(minutes))} min`);
