/** The filter as a panel: words, chips of what is active, and facets whose counts and bars follow the other filters. */
import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { areaBands, type Band, completenessBands, costBands, unknownBand, valueBands } from '../../shared/band.ts';
import { disposalStandings } from '../../shared/disposal.ts';
import { noDistrict, type EstateFilter, type FacetName, type Facets } from '../../shared/filter.ts';
import { qualityRuleKeys } from '../../shared/quality/rule-keys.ts';
import { noTenure, tenureKeys } from '../../shared/tenure.ts';
import { components, factsOfUses, uses } from '../../shared/use.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { useView } from '../view.ts';
import { type FacetGroup, FacetList } from './facet-list.tsx';
import { FilterChips } from './filter-chips.tsx';
import classes from './filter-panel.module.css';
import { FilterText } from './filter-text.tsx';
import { OrganisationFacet } from './organisation-facet.tsx';
import { useSummary } from './use-summary.ts';

const plain = (keys: readonly string[]): FacetGroup[] => [{ title: null, keys }];
const banded = (bands: readonly Band[]) => plain([...bands.map((band) => band.key), unknownBand]);
const groupsOfUse: FacetGroup[] = [...new Set(uses.map((use) => factsOfUses[use].group))].map((title) => ({
  title,
  keys: uses.filter((use) => factsOfUses[use].group === title),
}));

const fixedFacets: [FacetName, FacetGroup[]][] = [
  ['uses', groupsOfUse],
  ['components', plain(components)],
  ['stages', plain(disposalStandings)],
  ['cost', banded(costBands)],
  ['area', banded(areaBands)],
  ['value', banded(valueBands)],
  ['completeness', plain(completenessBands.map((band) => band.key))],
  ['issues', plain(qualityRuleKeys)],
];

/** The key of what is not recorded is no choice in a register where everything is. */
const isOffered = (facet: 'tenures' | 'districts', key: string, filter: EstateFilter, facets: Facets | undefined) =>
  filter[facet].some((one) => one === key) || (facets?.[facet].some((one) => one.key === key && one.count > 0) ?? false);

const tenuresShown = (filter: EstateFilter, facets: Facets | undefined) =>
  tenureKeys.filter((key) => key !== noTenure || isOffered('tenures', key, filter, facets));

const districtsShown = (districts: readonly string[], filter: EstateFilter, facets: Facets | undefined) =>
  isOffered('districts', noDistrict, filter, facets) ? [...districts, noDistrict] : districts;

export function FilterPanel({ note }: { note?: string | undefined }) {
  const [{ filter }, change] = useView();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const { data: summary, error, refetch } = useSummary();
  const onChange = (next: EstateFilter) => change({ filter: next });
  const shared = { filter, facets: summary?.facets, onChange };
  return (
    <div className={classes.panel}>
      <search>
        <FilterText text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      </search>
      <FilterChips />
      {note && <p className={classes.note}>{note}</p>}
      {error && (
        <ErrorNote error={error} title="The counts could not be read">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      )}
      <OrganisationFacet organisations={about?.organisations ?? []} {...shared} />
      <FacetList facet="tenures" groups={plain(tenuresShown(filter, summary?.facets))} {...shared} startOpen />
      {(about?.districts.length ?? 0) > 0 && (
        <FacetList facet="districts" groups={plain(districtsShown(about?.districts ?? [], filter, summary?.facets))} {...shared} />
      )}
      {fixedFacets.map(([facet, groups]) => (
        <FacetList key={facet} facet={facet} groups={groups} {...shared} />
      ))}
      <Switch
        mt="md"
        size="xs"
        label="Show archived properties"
        checked={filter.archived}
        onChange={(event) => onChange({ ...filter, archived: event.currentTarget.checked })}
      />
    </div>
  );
}
