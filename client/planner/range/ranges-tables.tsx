/** What is drawn and from where: each assumption with its low, own and high value, each class of figures by its basis, and what moves together, every range with its source. */
import { commonFactors, together } from '../../../shared/appraisal/common-factor.ts';
import { figureClasses, figureRanges, type FactorRange } from '../../../shared/appraisal/figure-ranges.ts';
import { isDrawn, rangesOf } from '../../../shared/appraisal/ranged-assumptions.ts';
import { assumptionText } from '../../../shared/assumption-text.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import { DataTable } from '../../ui/data-table.tsx';
import classes from './range.module.css';

const percent = (factor: number) => `${factor < 1 ? '−' : '+'}${Math.round(Math.abs(factor - 1) * 100)} %`;
const factors = ({ low, high }: FactorRange) => `${percent(low)} to ${percent(high)}`;

export function RangesTables({ scenario }: { scenario: Pick<ScenarioDraft, 'assumptions' | 'ranges'> }) {
  return (
    <section aria-labelledby="ranges" className={classes.section}>
      <h2 id="ranges">What is drawn, and from where</h2>
      <p className={classes.quiet}>
        Each is drawn from a triangle: the plan’s own value is the likeliest and the ends are the least likely. A plan may have ranges of
        its own, under Assumptions on the map page; those marked “not drawn” are choices of method, moved in the chart above but not drawn.
      </p>
      <DataTable
        caption="Ranges of assumptions"
        columns={[
          { key: 'label', label: 'Assumption' },
          { key: 'low', label: 'Low', align: 'right' },
          { key: 'central', label: 'The plan', align: 'right' },
          { key: 'high', label: 'High', align: 'right' },
          { key: 'unit', label: 'Unit' },
          { key: 'source', label: 'Source of the range' },
        ]}
        rows={rangesOf(scenario).map(({ entry, low, central, high, source, own }) => ({
          key: entry.key,
          cells: [
            isDrawn(entry.key) ? entry.label : `${entry.label} (not drawn)`,
            ...[low, central, high].map((value) => assumptionText(entry, value)),
            entry.unit,
            <span key="source" className={classes.source}>
              {own ? `This plan’s own: ${source}` : source}
            </span>,
          ],
        }))}
      />
      <DataTable
        caption="Ranges of figures, by what is known of them"
        columns={[
          { key: 'label', label: 'Figures' },
          { key: 'recorded', label: 'Recorded' },
          { key: 'estimated', label: 'Estimated' },
          { key: 'unknown', label: 'Not recorded' },
          { key: 'source', label: 'Source of the ranges' },
        ]}
        rows={figureClasses.map((key) => {
          const { label, what, recorded, estimated, unknown } = figureRanges[key];
          return {
            key,
            cells: [
              <span key="label" title={what}>
                {label}
              </span>,
              factors(recorded),
              factors(estimated),
              unknown.rule === 'similar' ? 'From similar properties' : 'Left out',
              <span key="source" className={classes.source}>
                Recorded: {recorded.source}. Estimated: {estimated.source}. Not recorded: {unknown.why}.
              </span>,
            ],
          };
        })}
      />
      <DataTable
        caption="What is drawn together"
        columns={[
          { key: 'label', label: 'What moves them' },
          { key: 'members', label: 'What is moved' },
          { key: 'share', label: 'In common', align: 'right' },
          { key: 'why', label: 'Why' },
        ]}
        rows={commonFactors.map((key) => {
          const { label, members, share, why } = together[key];
          return {
            key,
            cells: [
              label,
              members,
              `${Math.round(share * 100)} %`,
              <span key="why" className={classes.source}>
                {why}
              </span>,
            ],
          };
        })}
      />
      <p className={classes.quiet}>
        Shares in common are assumptions of this product (2026). Without them thirty values drawn apart would even out and the range would
        look far narrower than it is. Similar properties are those of the same use in the plan’s place, or of the same group of uses, whose
        figure is recorded: at least five, between the tenth and the ninetieth in a hundred of them, for each square metre where the floor
        area is known.
      </p>
    </section>
  );
}
