/** What restricts the estate just now, a chip each to take it away, and one button that clears them all. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { everything } from '../../shared/filter.ts';
import { Icon } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import classes from './filter-panel.module.css';
import { narrowingLabel, narrowings } from './narrowings.ts';

export function FilterChips() {
  const [{ filter }, change] = useView();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const list = narrowings(filter);
  if (list.length === 0) return null;
  return (
    <section className={classes.chips} aria-label="Active filters">
      {list.map((one) => {
        const label = narrowingLabel(one, about?.organisations ?? []);
        return (
          <button
            key={one.key}
            type="button"
            className={classes.chip}
            aria-label={`Remove filter: ${label}`}
            onClick={() => change({ filter: one.without })}
          >
            <span>{label}</span>
            <Icon name="close" size={12} />
          </button>
        );
      })}
      <Button variant="subtle" size="compact-xs" onClick={() => change({ filter: everything })}>
        Clear all
      </Button>
    </section>
  );
}
