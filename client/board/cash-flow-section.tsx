/** Cash flow: each year's money in and out, and what it comes to; scenarios side by side share one scale. */
import { useCallback } from 'react';
import { cashFlowChart, cashFlowExtent, cumulativeChart, cumulativeExtent } from '../../shared/chart/cash-flow-chart.ts';
import type { ChartPalette } from '../../shared/chart/chart.ts';
import { widest, type Extent } from '../../shared/chart/money-axis.ts';
import { fundingInWords } from '../../shared/phasing/funding-words.ts';
import { formatFinancialYear } from '../../shared/year.ts';
import { Chart } from '../ui/chart.tsx';
import { useScale } from './own-scale.tsx';
import type { Presented } from '../../shared/board/presented.ts';
import { headed, Section } from './section.tsx';
import { useExtent } from './use-extent.ts';

type PartProps = { presented: Presented; title: string; shared: Extent };

function YearByYear({ presented, title, shared }: PartProps) {
  const { flows } = presented.appraisal;
  const { extent, note } = useScale(cashFlowExtent(flows), shared);
  const picture = useCallback((palette: ChartPalette) => cashFlowChart(flows, palette, extent), [flows, extent]);
  return <Chart title={title} file={`${presented.scenario.name} cash flow year by year`} picture={picture} lead={note} />;
}

function Cumulative({ presented, title, shared }: PartProps) {
  const { flows, paybackYear } = presented.appraisal;
  const { extent, note } = useScale(cumulativeExtent(flows), shared);
  const picture = useCallback(
    (palette: ChartPalette) => cumulativeChart(flows, paybackYear, palette, extent),
    [flows, paybackYear, extent],
  );
  return <Chart title={title} file={`${presented.scenario.name} cumulative cash flow`} picture={picture} lead={note} />;
}

export function CashFlowSection({ shown }: { shown: readonly Presented[] }) {
  const yearly = useExtent(widest(shown.map(({ appraisal }) => cashFlowExtent(appraisal.flows))));
  const cumulative = useExtent(widest(shown.map(({ appraisal }) => cumulativeExtent(appraisal.flows))));
  const bases = [...new Set(shown.map(({ scenario }) => formatFinancialYear(scenario.baseYear)))].join(' and ');
  return (
    <Section
      title="Cash flow"
      lead={`At the prices of ${bases}. A saving begins the year after its property is left. Costs are below the line.`}
      shown={shown}
      twelfths={6}
      rows={[
        shown.map((presented) => (
          <YearByYear key={presented.scenario.id} presented={presented} title={headed(shown, presented, 'Year by year')} shared={yearly} />
        )),
        shown.map((presented) => (
          <Cumulative
            key={presented.scenario.id}
            presented={presented}
            title={headed(shown, presented, 'Cumulative')}
            shared={cumulative}
          />
        )),
        shown.map(({ scenario, appraisal }) => <p key={scenario.id}>{fundingInWords(appraisal.flows, scenario.capitalCeilings)}</p>),
      ]}
    />
  );
}
