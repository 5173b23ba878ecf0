/** Who saves and who pays: each body's annual saving and one-off balance, by the plan's sharing rule or by another to see what it would change. */
import { SegmentedControl } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import type { BodyShare } from '../../shared/appraisal/appraisal.ts';
import { restsOnEstimates, type HeadlineKey } from '../../shared/appraisal/headline.ts';
import { sharingRuleLabel, sharingRules } from '../../shared/assumptions.ts';
import { bodiesChart, bodiesExtent, type BodyMeasure, type BodyNames } from '../../shared/chart/bodies-chart.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { ChartPalette } from '../../shared/chart/chart.ts';
import { widest, type Extent } from '../../shared/chart/money-axis.ts';
import { Chart } from '../ui/chart.tsx';
import { useView } from '../view.ts';
import classes from './board.module.css';
import { bodiesBy, type Presented } from '../../shared/board/presented.ts';
import { bodyMeasures, ownRuleWords, sharingMeaning } from '../../shared/board/sharing-words.ts';
import { useScale } from './own-scale.tsx';
import { headed, Section } from './section.tsx';
import { SettledLines } from './settled.tsx';
import { useExtent } from './use-extent.ts';

type BodiesProps = {
  presented: Presented;
  bodies: readonly BodyShare[];
  measure: BodyMeasure;
  figure: HeadlineKey;
  nameOf: BodyNames;
  shared: Extent;
  title: string;
};

function Bodies({ presented, bodies, measure, figure, nameOf, shared, title }: BodiesProps) {
  const { extent, note } = useScale(bodiesExtent(bodies, measure), shared);
  const estimated = restsOnEstimates(figure, presented.appraisal);
  const picture = useCallback(
    (palette: ChartPalette) => bodiesChart(bodies, measure, nameOf, palette, extent, estimated),
    [bodies, measure, nameOf, extent, estimated],
  );
  return <Chart title={title} file={`${presented.scenario.name} ${title}`} picture={picture} lead={note} />;
}

type BodiesSectionProps = { shown: readonly Presented[]; nameOf: BodyNames; organisations: readonly Organisation[] };

export function BodiesSection({ shown, nameOf, organisations }: BodiesSectionProps) {
  const [{ sharing }, change] = useView();
  const own = shown[0]?.scenario.assumptions.sharingRule ?? 'where-it-falls';
  const rule = sharing ?? own;
  const shares = useMemo(() => new Map(shown.map((presented) => [presented, bodiesBy(presented, rule)])), [shown, rule]);
  const of = (presented: Presented) => shares.get(presented) ?? presented.appraisal.bodies;
  const annual = useExtent(widest(shown.map((presented) => bodiesExtent(of(presented), 'annual'))));
  const once = useExtent(widest(shown.map((presented) => bodiesExtent(of(presented), 'once'))));
  const others = shown.filter(({ scenario }) => scenario.assumptions.sharingRule !== rule);
  return (
    <>
      <Section
        title="Who saves and who pays"
        lead={
          <>
            {sharingMeaning[rule]}{' '}
            {others.length === 0
              ? ownRuleWords
              : `The rule of ${others.map(({ scenario }) => `${scenario.name} is “${sharingRuleLabel[scenario.assumptions.sharingRule].toLowerCase()}”`).join(', of ')}; this shows what another would change.`}
          </>
        }
        controls={
          <SegmentedControl
            className={`${classes.screenOnly} ${classes.sharing}`}
            size="xs"
            aria-label="How hub costs are shared"
            value={rule}
            onChange={(value) => {
              const next = sharingRules.find((one) => one === value) ?? own;
              change({ sharing: next === own ? null : next }, { replace: true });
            }}
            data={sharingRules.map((one) => ({ value: one, label: sharingRuleLabel[one] }))}
          />
        }
        shown={shown}
        twelfths={5}
        rows={bodyMeasures.map(({ measure, title, figure }) =>
          shown.map((presented) => (
            <Bodies
              key={presented.scenario.id}
              presented={presented}
              bodies={of(presented)}
              measure={measure}
              figure={figure}
              nameOf={nameOf}
              shared={measure === 'annual' ? annual : once}
              title={headed(shown, presented, title)}
            />
          )),
        )}
      />
      <Section
        title="What would leave nobody worse off"
        lead={`Savings, receipts and costs over the years of the plan, in present value, shared ${sharingRuleLabel[rule].toLowerCase()}.`}
        shown={shown}
        rows={[
          shown.map((presented) => (
            <SettledLines
              key={presented.scenario.id}
              presented={presented}
              organisations={organisations}
              rule={rule}
              caption={headed(shown, presented, 'Central and local government')}
            />
          )),
        ]}
      />
    </>
  );
}
