/** What was decided of pairs, the latest first, each of which can be taken back. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../shared/measure.ts';
import type { DuplicatePair } from '../../shared/quality/quality-answer.ts';
import { formatMoment } from '../../shared/year.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Waiting } from '../ui/waiting.tsx';
import classes from './duplicates.module.css';
import { pageSize, usePairActs, usePairs } from './use-pairs.ts';

const keptOf = ({ one, other, kept }: DuplicatePair) => (kept === other.id ? other : one);

function Decided({ pair, acts }: { pair: DuplicatePair; acts: ReturnType<typeof usePairActs> }) {
  const { one, other } = pair;
  return (
    <li>
      <div>
        <p>
          <Link to="/register/$propertyId" params={{ propertyId: one.id }}>
            {one.name}
          </Link>{' '}
          <span className={classes.reference}>{one.reference}</span> and{' '}
          <Link to="/register/$propertyId" params={{ propertyId: other.id }}>
            {other.name}
          </Link>{' '}
          <span className={classes.reference}>{other.reference}</span>
        </p>
        <p className={classes.quiet}>
          {pair.state === 'merged' ? `The same: merged into ${keptOf(pair).name} (${keptOf(pair).reference})` : 'Different properties'}
          {pair.decidedBy !== null && ` · ${pair.decidedBy}`}
          {pair.decidedAt !== null && `, ${formatMoment(pair.decidedAt)}`}
        </p>
      </div>
      <Button
        variant="default"
        disabled={acts.busy}
        leftSection={<Icon name="undo" size={14} />}
        aria-label={`Take back: ${one.name} and ${other.name}`}
        onClick={() => void acts.undo(pair)}
      >
        Take back
      </Button>
    </li>
  );
}

export function DecidedPairs() {
  const merged = usePairs('merged', null, 0, pageSize);
  const different = usePairs('different', null, 0, pageSize);
  const acts = usePairActs();
  const error = merged.error ?? different.error;
  if (error) return <ErrorNote error={error} title="The decisions could not be read" />;
  if (!merged.data || !different.data) return <Waiting lines={6} label="Reading the decisions" />;
  const pairs = [...merged.data.pairs, ...different.data.pairs].toSorted((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? ''));
  const total = merged.data.total + different.data.total;
  if (pairs.length === 0)
    return (
      <EmptyState
        title="Nothing has been decided yet"
        detail="Every decision about two records that may be one property stands here, with who took it, and can be taken back."
      />
    );
  return (
    <>
      <ul className={classes.decided}>
        {pairs.map((pair) => (
          <Decided key={pair.id} pair={pair} acts={acts} />
        ))}
      </ul>
      {total > pairs.length && (
        <p className={classes.quiet}>
          The latest {formatCount(pairs.length)} of {formatCount(total)} decisions.
        </p>
      )}
    </>
  );
}
