/** What the disposals page is asked, as the text of its address: it stands beside the view, whose filter and estimates it shares with the map. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type ScenarioId, scenarioIdSchema } from '../../shared/ids.ts';
import type { disposalKeys, Search } from '../view.ts';
import { type DisposalOrder, orderIn, orderText, usualOrder } from './disposal-order.ts';

type DisposalKey = (typeof disposalKeys)[number];

export const showings = ['board', 'table', 'receipts'] as const;
export type Showing = (typeof showings)[number];

export type AskedOfDisposals = {
  shown: Showing;
  order: DisposalOrder;
  /** Only what this plan lets go, or what was proposed from it. */
  from: ScenarioId | null;
};

/** What an address asks for; a part that cannot be read asks for what is usual. */
export const askedIn = ({ shown, order, from }: Partial<Record<DisposalKey, string | undefined>>): AskedOfDisposals => ({
  shown: showings.find((one) => one === shown) ?? 'board',
  order: orderIn(order ?? ''),
  from: scenarioIdSchema.safeParse(from).data ?? null,
});

/** The text of each part, left out where it is usual. */
export const searchFor = ({ shown, order, from }: Partial<AskedOfDisposals>): Partial<Record<DisposalKey, string | undefined>> => ({
  ...(shown === undefined ? {} : { shown: shown === 'board' ? undefined : shown }),
  ...(order === undefined ? {} : { order: orderText(order) === orderText(usualOrder) ? undefined : orderText(order) }),
  ...(from === undefined ? {} : { from: from ?? undefined }),
});

export function useAskedOfDisposals(): { asked: AskedOfDisposals; ask: (change: Partial<AskedOfDisposals>) => void } {
  const { shown, order, from }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = useMemo(() => askedIn({ shown, order, from }), [shown, order, from]);
  const ask = (change: Partial<AskedOfDisposals>) =>
    void navigate({
      to: '.',
      search: (previous: Search) => ({ ...previous, ...searchFor(change), '': '' }),
      replace: true,
      resetScroll: false,
    });
  return { asked, ask };
}
