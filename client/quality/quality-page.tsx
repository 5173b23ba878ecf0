/** How good the register's data is: a score with what it covers, by organisation, district and field, and the rules behind it; every number opens its list. */
import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { everything } from '../../shared/filter.ts';
import { formatCount } from '../../shared/measure.ts';
import type { QualityScores } from '../../shared/quality/quality-answer.ts';
import { trpc } from '../api.ts';
import { DataTabs } from '../estate/data-tabs.tsx';
import { EstateFrame } from '../estate/estate-frame.tsx';
import { FilterChips } from '../estate/filter-chips.tsx';
import { usePhone } from '../estate/use-phone.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useView } from '../view.ts';
import { FieldTable } from './field-table.tsx';
import { useAsked } from './quality-address.ts';
import classes from './quality.module.css';
import { RuleList } from './rule-list.tsx';
import { ScoreHead } from './score-head.tsx';
import { type PartRow, ScoreTable } from './score-table.tsx';

const lead = 'What is missing in the register, what is unlikely, and where to put it right. Every number opens the list behind it.';

function useRows(scores: QualityScores | undefined): { organisations: PartRow[]; districts: PartRow[] } {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  return useMemo(() => {
    const names = new Map((about?.organisations ?? []).map((one) => [one.id, one]));
    const organisations = (scores?.organisations ?? []).map(({ organisation, ...score }) => ({
      key: organisation,
      name: names.get(organisation)?.name ?? organisation,
      part: { organisation },
      colour: `var(--sector-${names.get(organisation)?.sector ?? 'other'})`,
      score,
    }));
    const districts = (scores?.districts ?? []).map(({ district, ...score }) => ({
      key: district ?? '',
      name: district ?? 'District not recorded',
      part: { district },
      score,
    }));
    return { organisations, districts };
  }, [about, scores]);
}

function Scores({ scores }: { scores: QualityScores }) {
  const { asked, ask } = useAsked();
  const { organisations, districts } = useRows(scores);
  return (
    <>
      <ScoreHead score={scores.all} />
      <section className={classes.section} aria-labelledby="scores">
        <div className={classes.sectionHead}>
          <h2 id="scores">Scores</h2>
          <SegmentedControl
            size="xs"
            aria-label="Scores by"
            data={[
              { value: 'organisation', label: 'By organisation' },
              { value: 'district', label: 'By district' },
              { value: 'field', label: 'By field' },
            ]}
            value={asked.by}
            onChange={(by) => ask({ by })}
          />
        </div>
        {asked.by === 'organisation' && <ScoreTable caption="Scores by organisation" label="Organisation" rows={organisations} />}
        {asked.by === 'district' && <ScoreTable caption="Scores by district" label="District" rows={districts} />}
        {asked.by === 'field' && <FieldTable fields={scores.fields} />}
      </section>
      <RuleList score={scores.all} />
    </>
  );
}

export function QualityPage() {
  const [{ filter }, change] = useView();
  const phone = usePhone();
  const whole = useMemo(() => ({ ...filter, issues: [] }), [filter]);
  const { data, error, refetch } = useQuery({
    ...trpc.quality.scores.queryOptions({ filter: whole }),
    placeholderData: keepPreviousData,
  });
  return (
    <EstateFrame panels="beside">
      <Page title="Data quality" lead={lead}>
        <DataTabs />
        {phone && <FilterChips />}
        {filter.issues.length > 0 && data && (
          <p className={classes.note} role="note">
            The filter on data quality is left out here: the scores are of all {formatCount(data.all.properties)} properties that the other
            filters leave.
          </p>
        )}
        {error && (
          <ErrorNote error={error} title="The scores could not be read">
            <Button variant="default" onClick={() => void refetch()}>
              Try again
            </Button>
          </ErrorNote>
        )}
        {!data && !error && <Waiting lines={12} label="Reading the scores" />}
        {data?.all.properties === 0 && (
          <EmptyState
            title="No property passes this filter"
            detail="Scores are of what the filters leave: how many properties have a tenure, a place, a floor area and a running cost, and whose values are likely."
          >
            <Button onClick={() => change({ filter: everything })}>Clear all filters</Button>
          </EmptyState>
        )}
        {data && data.all.properties > 0 && <Scores scores={data} />}
      </Page>
    </EstateFrame>
  );
}
