/** The parts of a filter that restrict the estate, one for each chip: what it is called and the filter without it. */
import { type EstateFilter, type FacetName, facetNames } from '../../shared/filter.ts';
import { facetLabel, labelOnItsOwn } from '../../shared/labels.ts';
import type { Organisation } from '../../shared/organisation.ts';

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

const banded: readonly FacetName[] = ['cost', 'area', 'value', 'completeness'];

/** What a chip says; a band names its facet too, since "Not recorded" alone says nothing. */
export function narrowingLabel({ facet, value }: Narrowing, organisations: readonly Organisation[]): string {
  if (facet === 'text') return `“${value}”`;
  if (facet === 'within') return 'Within the drawn area';
  if (facet === 'archived') return 'With archived properties';
  const label = labelOnItsOwn(facet, value, organisations);
  return banded.includes(facet) ? `${facetLabel[facet]}: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
