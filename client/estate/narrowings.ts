/** The parts of a filter that restrict the estate, one for each chip: what it is called and the filter without it. */
import { areaBands, type Band, completenessBands, costBands, unknownBand, valueBands } from '../../shared/band.ts';
import { type EstateFilter, type FacetName, facetNames } from '../../shared/filter.ts';
import { type Organisation, type Sector, sectorLabel } from '../../shared/organisation.ts';
import { type Tenure, tenureLabel } from '../../shared/tenure.ts';
import { type Component, componentLabel, type Use, useFacts } from '../../shared/use.ts';

export const facetTitle: Record<FacetName, string> = {
  sectors: 'Sector',
  organisations: 'Organisation',
  tenures: 'Tenure',
  uses: 'Use',
  components: 'Component of service',
  districts: 'District',
  cost: 'Running cost a year',
  area: 'Floor area',
  value: 'Disposal value',
  completeness: 'Completeness',
};

const bandLabel = (bands: readonly Band[], missing: string) => (key: string) =>
  key === unknownBand ? missing : (bands.find((band) => band.key === key)?.label ?? key);

/** What a facet's key is called on screen; organisations by their short names where they are known. */
export function keyLabel(facet: FacetName, key: string, organisations: readonly Organisation[]): string {
  const labels: Record<FacetName, (key: string) => string> = {
    sectors: (sector) => sectorLabel[sector as Sector] ?? sector,
    organisations: (id) => organisations.find((one) => one.id === id)?.name ?? id,
    tenures: (tenure) => tenureLabel[tenure as Tenure] ?? tenure,
    uses: (use) => useFacts[use as Use]?.label ?? use,
    components: (component) => componentLabel[component as Component] ?? component,
    districts: (district) => district,
    cost: bandLabel(costBands, 'Running cost not recorded'),
    area: bandLabel(areaBands, 'Floor area not recorded'),
    value: bandLabel(valueBands, 'Value not recorded'),
    completeness: bandLabel(completenessBands, 'Not known'),
  };
  return labels[facet](key);
}

export type Narrowing = { key: string; facet: FacetName | 'text' | 'within' | 'archived'; value: string; without: EstateFilter };

/** Every restriction of the filter on its own, in the order of the panel. */
export function narrowings(filter: EstateFilter): Narrowing[] {
  const list: Narrowing[] = [];
  if (filter.text !== '') list.push({ key: 'text', facet: 'text', value: filter.text, without: { ...filter, text: '' } });
  if (filter.within) list.push({ key: 'within', facet: 'within', value: '', without: { ...filter, within: null } });
  for (const facet of facetNames) {
    const chosen: readonly string[] = filter[facet];
    for (const value of chosen)
      list.push({ key: `${facet} ${value}`, facet, value, without: { ...filter, [facet]: chosen.filter((one) => one !== value) } });
  }
  if (filter.archived) list.push({ key: 'archived', facet: 'archived', value: '', without: { ...filter, archived: false } });
  return list;
}
