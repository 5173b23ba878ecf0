/** Keeps an extent the same object while its ends are the same, so that charts are not drawn anew for nothing. */
import { useMemo } from 'react';
import type { Extent } from '../../shared/chart/money-axis.ts';

export const useExtent = ({ least, most }: Extent): Extent => useMemo(() => ({ least, most }), [least, most]);
