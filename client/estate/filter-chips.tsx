/** What restricts the estate just now, a chip each to take it away, and one button that clears them all. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { everything } from '../../shared/filter.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { Icon } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import classes from './filter-panel.module.css';
import { keyLabel, type Narrowing, narrowings } from './narrowings.ts';

function chipLabel({ facet, value }: Narrowing, organisations: readonly Organisation[]): string {
  if (facet === 'text') return `“${value}”`;
  if (facet === 'within') return 'Within the drawn area';
  if (facet === 'archived') return 'With archived properties';
  return keyLabel(facet, value, organisations);
}

export function FilterChips() {
  const [{ filter }, change] = useView();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const list = narrowings(filter);
  if (list.length === 0) return null;
  return (
    <div className={classes.chips} role="group" aria-label="Active filters">
      {list.map((one) => {
        const label = chipLabel(one, about?.organisations ?? []);
        return (
          <button key={one.key} type="button" className={classes.chip} aria-label={`Remove filter: ${label}`} onClick={() => change({ filter: one.without })}>
            <span>{label}</span>
            <Icon name="close" size={12} />
          </button>
        );
      })}
      <Button variant="subtle" size="compact-xs" onClick={() => change({ filter: everything })}>
        Clear all
      </Button>
    </div>
  );
}
