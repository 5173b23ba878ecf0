/** Whether the estate in memory is what the tables say. */
import { isDeepStrictEqual } from 'node:util';
import { everything } from '../../shared/filter.ts';
import type { Database } from '../db/open.ts';
import type { Estate } from '../estate/estate.ts';
import { openEstate } from '../estate/open-estate.ts';
import type { Finding } from './finding.ts';

const whole = { ...everything, archived: true };

const idsOf = ({ columns }: Estate) => columns.ids.filter((_, row) => columns.gone.data[row] === 0);

const telling = (estate: Estate) =>
  [true, false].map((cleared) => ({
    ...estate.summary(whole, [], cleared),
    ids: new Set(idsOf(estate)),
  }));

/** Nothing where they agree, or where the register was written meanwhile and cannot be held against itself. */
export async function examineEstate(db: Database, estate: Estate): Promise<Finding[]> {
  const afresh = await openEstate(db);
  const { rowOf, doubles } = estate.columns;
  afresh.double(() => [...rowOf].flatMap(([id, row]) => (doubles.data[row] === 1 ? [id] : [])));
  afresh.settle(afresh.state());
  if (afresh.state().version !== estate.state().version || isDeepStrictEqual(telling(afresh), telling(estate))) return [];
  return [
    {
      what: 'What the running server counts is not what the tables hold.',
      remedy: 'Stop the server and start it again; nothing that is stored is affected.',
      grave: false,
    },
  ];
}
