/** What the pages on data quality are asked, as the text of their address; it stands beside the view, which the other pages keep there. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type PropertyId, propertyIdSchema } from '../../shared/ids.ts';
import type { EstimateKind } from '../../shared/quality/quality-answer.ts';
import type { qualityKeys, Search } from '../view.ts';

type QualityKey = (typeof qualityKeys)[number];

const scoredBy = ['organisation', 'district', 'field'] as const;
const kinds: readonly EstimateKind[] = ['running-cost', 'floor-area'];
const standings = ['open', 'decided'] as const;

export type Asked = {
  /** What the scores are shown by. */
  by: (typeof scoredBy)[number];
  /** What is estimated. */
  kind: EstimateKind;
  /** Which pairs are shown. */
  pairs: (typeof standings)[number];
  /** Only the pairs of one property. */
  alike: PropertyId | null;
};

/** What an address asks for; a part that cannot be read asks for what is usual. */
export const askedIn = ({ by, kind, pairs, alike }: Partial<Record<QualityKey, string | undefined>>): Asked => ({
  by: scoredBy.find((one) => one === by) ?? 'organisation',
  kind: kinds.find((one) => one === kind) ?? 'running-cost',
  pairs: standings.find((one) => one === pairs) ?? 'open',
  alike: propertyIdSchema.safeParse(alike).data ?? null,
});

export function useAsked(): { asked: Asked; ask: (change: Partial<Record<QualityKey, string | undefined>>) => void } {
  const { by, kind, pairs, alike }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = useMemo(() => askedIn({ by, kind, pairs, alike }), [by, kind, pairs, alike]);
  const ask = (change: Partial<Record<QualityKey, string | undefined>>) =>
    void navigate({ to: '.', search: (previous: Search) => ({ ...previous, ...change, '': '' }), replace: true, resetScroll: false });
  return { asked, ask };
}
