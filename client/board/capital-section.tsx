/** From gross to net: what the sales raise, what delivery takes, and what is left before and after relocation. */
import { useCallback } from 'react';
import type { ChartPalette } from '../../shared/chart/chart.ts';
import { widest, type Extent } from '../../shared/chart/money-axis.ts';
import { waterfallChart, waterfallExtent } from '../../shared/chart/waterfall-chart.ts';
import { Chart } from '../ui/chart.tsx';
import { useScale } from './own-scale.tsx';
import type { Presented } from '../../shared/board/presented.ts';
import { headed, Section } from './section.tsx';
import { useExtent } from './use-extent.ts';

function Waterfall({ presented, title, shared }: { presented: Presented; title: string; shared: Extent }) {
  const { appraisal } = presented;
  const { extent, note } = useScale(waterfallExtent(appraisal), shared);
  const picture = useCallback((palette: ChartPalette) => waterfallChart(appraisal, palette, extent), [appraisal, extent]);
  return <Chart title={title} file={`${presented.scenario.name} gross to net`} picture={picture} lead={note} />;
}

export function CapitalSection({ shown }: { shown: readonly Presented[] }) {
  const extent = useExtent(widest(shown.map(({ appraisal }) => waterfallExtent(appraisal))));
  return (
    <Section
      title="From gross to net"
      lead="The net capital receipt is the gross less the cost of delivery, excluding relocation; net after relocation stands below it."
      shown={shown}
      half
      twelfths={3}
      rows={[
        shown.map((presented) => (
          <Waterfall key={presented.scenario.id} presented={presented} title={headed(shown, presented, 'Capital, once')} shared={extent} />
        )),
      ]}
    />
  );
}
