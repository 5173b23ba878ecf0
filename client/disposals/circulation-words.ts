/** How far a circulation to public bodies is, in words. */
import { type Circulation, circulationLength } from '../../shared/disposal-steps.ts';
import { formatDate } from '../../shared/year.ts';

/** "23 of 40 working days, ends 12 Jan 2027"; once it is over, since when. */
export const circulationWords = ({ elapsed, endsOn, over }: Circulation): string =>
  over
    ? `${circulationLength} working days over, ended ${formatDate(endsOn)}`
    : `${elapsed} of ${circulationLength} working days, ends ${formatDate(endsOn)}`;
