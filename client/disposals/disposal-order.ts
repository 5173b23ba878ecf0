/** The table of disposals in order: what each column is sorted by, with what is not recorded at the end whichever way round. */
import { disposalStandings, exitRouteLabel } from '../../shared/disposal.ts';
import { type DisposalEntry, standingOf } from '../../shared/disposal-entry.ts';
import { forecastYearOf } from '../../shared/disposal-receipts.ts';
import { valueOf } from '../../shared/figure.ts';

export const orderKeys = [
  'name',
  'holder',
  'town',
  'stage',
  'since',
  'circulation',
  'route',
  'value',
  'receipt',
  'year',
  'duties',
  'barriers',
] as const;
export type OrderKey = (typeof orderKeys)[number];
export type DisposalOrder = { by: OrderKey; direction: 'ascending' | 'descending' };

export const usualOrder: DisposalOrder = { by: 'stage', direction: 'ascending' };

export const orderText = ({ by, direction }: DisposalOrder): string => (direction === 'descending' ? `-${by}` : by);

export function orderIn(text: string): DisposalOrder {
  const by = orderKeys.find((key) => key === text.replace(/^-/, ''));
  return by === undefined ? usualOrder : { by, direction: text.startsWith('-') ? 'descending' : 'ascending' };
}

const largestFirst: readonly OrderKey[] = ['value', 'receipt', 'duties', 'barriers'];

/** The same column turns round; another begins with its more telling end. */
export function headPressed(order: DisposalOrder, by: OrderKey): DisposalOrder {
  if (order.by === by) return { by, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  return { by, direction: largestFirst.includes(by) ? 'descending' : 'ascending' };
}

/** Along the way out; what is only planned comes before what has begun. */
const alongTheWay = ['not-proposed', ...disposalStandings.filter((standing) => standing !== 'not-proposed')];

type NameOf = (holder: string) => string;

/** What of a line a column is sorted by; null where it is not recorded. */
const keyOf: Record<OrderKey, (entry: DisposalEntry, nameOf: NameOf) => string | number | null> = {
  name: ({ property }) => property.name,
  holder: ({ property }, nameOf) => nameOf(property.holder),
  town: ({ property }) => property.town || null,
  stage: (entry) => alongTheWay.indexOf(standingOf(entry)),
  since: ({ stageOn }) => stageOn,
  circulation: ({ circulation }) => circulation?.endsOn ?? null,
  route: ({ disposal, plans }) => {
    const route = disposal ? disposal.route : (plans[0]?.route ?? null);
    return route && exitRouteLabel[route];
  },
  value: ({ property }) => valueOf(property.disposalValue),
  receipt: (entry) => valueOf(expectedOf(entry)),
  year: (entry) => yearOf(entry),
  duties: ({ dutiesDue }) => dutiesDue.length,
  barriers: ({ barriers }) => barriers.length,
};

/** What the property is expected to bring: of its disposal, else of the first plan that lets it go. */
export const expectedOf = ({ disposal, plans }: Pick<DisposalEntry, 'disposal' | 'plans'>) =>
  disposal?.expectedReceipt ?? plans[0]?.receipt ?? ({ basis: 'unknown' } as const);

/** The year in which it is to complete: of its disposal, else of the first plan that lets it go. */
export const yearOf = ({ disposal, plans }: Pick<DisposalEntry, 'disposal' | 'plans'>) =>
  disposal ? forecastYearOf(disposal) : (plans[0]?.year ?? null);

const compare = (one: string | number, other: string | number) =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en-GB', { numeric: true });

/** The lines in order; those alike in the column follow their stage and then their name. */
export function inOrder(entries: readonly DisposalEntry[], { by, direction }: DisposalOrder, nameOf: NameOf): DisposalEntry[] {
  const way = direction === 'ascending' ? 1 : -1;
  return entries.toSorted((one, other) => {
    const [a, b] = [keyOf[by](one, nameOf), keyOf[by](other, nameOf)];
    if (a === null || b === null) {
      if (a !== b) return a === null ? 1 : -1;
    } else if (compare(a, b) !== 0) return way * compare(a, b);
    return keyOf.stage(one, nameOf) === keyOf.stage(other, nameOf)
      ? compare(one.property.name, other.property.name)
      : Number(keyOf.stage(one, nameOf)) - Number(keyOf.stage(other, nameOf));
  });
}
