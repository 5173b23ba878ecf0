/** How far a circulation to public bodies is, in words. */
import { type Circulation, circulationLength } from '../../shared/disposal-steps.ts';
import { formatDate, type IsoDate } from '../../shared/year.ts';

const whole = (day: IsoDate) => formatDate(day).replaceAll(' ', '\u00a0');

/** "23 of 40 working days, ends 12 Jan 2027"; once it is over, since when. */
export const circulationWords = ({ elapsed, endsOn, over }: Circulation): string =>
  over
    ? `${circulationLength} working days over, ended ${whole(endsOn)}`
    : `${elapsed} of ${circulationLength} working days, ends ${whole(endsOn)}`;
