/** A facet whose choices stay in one fixed order, with the counts that the other filters leave. */
import { unknownBand } from '../../shared/band.ts';
import type { EstateFilter, FacetName, Facets } from '../../shared/filter.ts';
import { facetLabel, labelOfFacetKey } from '../../shared/labels.ts';
import { formatCount } from '../../shared/measure.ts';
import { forgotten, groupState, toggleGroup } from './facet-group.ts';
import { FacetOption } from './facet-option.tsx';
import { FacetSection } from './facet-section.tsx';
import classes from './filter-panel.module.css';

export type FacetGroup = { title: string | null; keys: readonly string[] };

type FacetListProps = {
  facet: FacetName;
  groups: readonly FacetGroup[];
  filter: EstateFilter;
  facets: Facets | undefined;
  onChange: (filter: EstateFilter) => void;
  startOpen?: boolean;
};

export function FacetList({ facet, groups, filter, facets, onChange, startOpen = false }: FacetListProps) {
  const chosen: readonly string[] = filter[facet];
  const counts = new Map(facets?.[facet].map(({ key, count }) => [key, count]));
  const most = Math.max(0, ...counts.values());
  const countOf = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  const scale = groups.some(({ title }) => title) ? Math.max(0, ...groups.map(({ keys }) => countOf(keys))) : most;
  const unrecorded = forgotten(chosen, unknownBand, counts);
  const toggle = (key: string) =>
    onChange({ ...filter, [facet]: chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key] });
  return (
    <FacetSection title={facetLabel[facet]} chosen={chosen.length} startOpen={startOpen}>
      {groups.map(({ title, keys }) => (
        <fieldset key={title ?? ''} className={classes.bare} aria-label={title ?? facetLabel[facet]}>
          {title && (
            <FacetOption
              label={title}
              count={facets ? countOf(keys) : null}
              most={scale}
              checked={groupState(chosen, keys) === 'all'}
              partly={groupState(chosen, keys) === 'some'}
              onToggle={() => onChange({ ...filter, [facet]: toggleGroup(chosen, keys) })}
            />
          )}
          <div className={title ? classes.members : ''}>
            {keys.map((key) => (
              <FacetOption
                key={key}
                label={labelOfFacetKey(facet, key, [])}
                count={facets ? (counts.get(key) ?? 0) : null}
                most={scale}
                checked={chosen.includes(key)}
                onToggle={() => toggle(key)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {unrecorded > 0 && <p className={classes.forgotten}>{formatCount(unrecorded)} more not recorded</p>}
    </FacetSection>
  );
}
