/** The pairs that nobody has decided, one at a time; N and P go to the next and the one before. */
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Waiting } from '../ui/waiting.tsx';
import classes from './duplicates.module.css';
import { PairCard } from './pair-card.tsx';
import { pageSize, usePairActs, usePairs } from './use-pairs.ts';

export function OpenPairs({ property, onAll }: { property: PropertyId | null; onAll: () => void }) {
  const [wanted, setWanted] = useState(0);
  const page = Math.floor(wanted / pageSize);
  const { data, error, refetch, isPlaceholderData } = usePairs('open', property, page * pageSize);
  const acts = usePairActs();
  const total = data?.total ?? 0;
  const at = Math.max(0, Math.min(wanted, total - 1));
  const go = (to: number) => setWanted(Math.max(0, Math.min(to, total - 1)));
  useHotkeys([
    ['N', () => go(at + 1)],
    ['P', () => go(at - 1)],
  ]);
  if (error)
    return (
      <ErrorNote error={error} title="The pairs could not be read">
        <Button variant="default" onClick={() => void refetch()}>
          Try again
        </Button>
      </ErrorNote>
    );
  const pair = isPlaceholderData ? undefined : data?.pairs[at - page * pageSize];
  if (!data || (total > 0 && !pair)) return <Waiting lines={10} label="Reading the pairs" />;
  if (!pair)
    return property ? (
      <EmptyState
        title="No pair of this property is to be decided"
        detail="Nothing in the register is like it any more, or it was decided."
      >
        <Button onClick={onAll}>Show all pairs</Button>
      </EmptyState>
    ) : data.looking ? (
      <EmptyState title="The register is still being looked through" detail="Pairs appear here as they are found." />
    ) : (
      <EmptyState
        title="No pair is left to decide"
        detail="Every property is held against the others as it is saved: the same UPRN, the same reference, or close in place and alike in name and postcode. Pairs to decide would stand here."
      >
        <Link to="/data">Data quality</Link>
      </EmptyState>
    );
  return (
    <>
      <div className={classes.stepper}>
        <p aria-live="polite">
          Pair <strong>{formatCount(at + 1)}</strong> of {formatCount(total)}
          {property && (
            <>
              {' '}
              of one property{' '}
              <Button variant="subtle" size="compact-xs" onClick={onAll}>
                Show all pairs
              </Button>
            </>
          )}
        </p>
        <Button
          variant="default"
          disabled={at === 0}
          title="Key P"
          leftSection={<Icon name="chevron-left" size={14} />}
          onClick={() => go(at - 1)}
        >
          Previous
        </Button>
        <Button
          variant="default"
          disabled={at >= total - 1}
          title="Key N"
          rightSection={<Icon name="chevron-right" size={14} />}
          onClick={() => go(at + 1)}
        >
          Next
        </Button>
      </div>
      <PairCard key={pair.id} pair={pair} acts={acts} />
    </>
  );
}
