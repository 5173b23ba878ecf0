/** One pair to decide: both records, why they are alike, how far apart they lie, and the ways to settle it. */
import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { distance, formatDistance } from '../../shared/measure.ts';
import type { DuplicatePair } from '../../shared/quality/quality-answer.ts';
import type { SeenProperty } from '../../shared/seen-property.ts';
import { trpc } from '../api.ts';
import { plainView, searchOf, useView } from '../view.ts';
import classes from './duplicates.module.css';
import { PairFields, sideLabel } from './pair-fields.tsx';
import { pairRows, proposedTakes, type Side, type Takeable, takenFrom, type Takes } from './pair-rows.ts';
import type { usePairActs } from './use-pairs.ts';

type PairCardProps = { pair: DuplicatePair; acts: ReturnType<typeof usePairActs> };

const sides = ['one', 'other'] as const;

/** How far apart the two are, in words, where that is not why they are alike. */
function apartWords({ because, one, other }: DuplicatePair): string {
  if (/\blies?\b/.test(because)) return '';
  if (one.position === null && other.position === null) return 'Neither has a place.';
  if (one.position === null || other.position === null) return 'Only one of them has a place.';
  const metres = distance(one.position, other.position);
  return metres < 1 ? 'They lie at the same point.' : `They lie ${formatDistance(metres)} apart.`;
}

function Record({ side, property, kept, onKeep }: { side: Side; property: SeenProperty; kept: Side | null; onKeep: (side: Side) => void }) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const holder = about?.organisations.find(({ id }) => id === property.holder);
  const words = (
    <>
      <span className={classes.side}>{sideLabel[side]}</span>
      <Link to="/register/$propertyId" params={{ propertyId: property.id }} className={classes.name ?? ''}>
        {property.name}
      </Link>
      <span className={classes.quiet}>
        {holder?.name ?? property.holder} · {property.reference}
      </span>
      {property.archived && <Badge color="gray">Archived</Badge>}
    </>
  );
  return (
    <div className={classes.record} data-stands={kept === side}>
      {words}
      {kept && (
        <label className={classes.keep}>
          <input type="radio" name="keep" checked={kept === side} onChange={() => onKeep(side)} />
          {kept === side ? 'This record stays' : 'Keep this one instead'}
        </label>
      )}
    </div>
  );
}

export function PairCard({ pair, acts }: PairCardProps) {
  const [view] = useView();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const rows = useMemo(() => pairRows(pair.one, pair.other, about?.organisations ?? []), [pair, about]);
  const [merge, setMerge] = useState<{ kept: Side; takes: Takes } | null>(null);
  const keep = (kept: Side) => setMerge({ kept, takes: proposedTakes(rows, kept) });
  const take = (field: Takeable, side: Side) => merge && setMerge({ ...merge, takes: { ...merge.takes, [field]: side } });
  const places = [pair.one.position, pair.other.position].filter((place) => place !== null);
  const [first, second = first] = places;
  const both = searchOf({
    ...view,
    filter: plainView.filter,
    selection: [pair.one.id, pair.other.id].toSorted(),
    property: null,
    listing: false,
    camera:
      first && second ? { lng: (first.longitude + second.longitude) / 2, lat: (first.latitude + second.latitude) / 2, zoom: 16 } : null,
  });

  return (
    <article className={classes.pair} aria-label={`${pair.one.name} and ${pair.other.name}`}>
      <p className={classes.why}>
        <strong>{pair.because}</strong> {apartWords(pair)}{' '}
        {places.length > 0 && (
          <Link to="/" search={both}>
            Both on the map
          </Link>
        )}
      </p>
      <div className={classes.records}>
        {sides.map((side) => (
          <Record key={side} side={side} property={pair[side]} kept={merge?.kept ?? null} onKeep={keep} />
        ))}
      </div>
      <PairFields rows={rows} takes={merge?.takes ?? null} onTake={take} />
      <div className={classes.foot}>
        {!pair.may.decide ? (
          <p className={classes.quiet}>{pair.may.why ?? 'Somebody who keeps the records of both decides on this pair.'}</p>
        ) : merge ? (
          <>
            <Button
              size="sm"
              loading={acts.busy}
              onClick={() => void acts.merge(pair, pair[merge.kept].id, takenFrom(merge.takes, merge.kept))}
            >
              Merge into {sideLabel[merge.kept].toLowerCase()}
            </Button>
            <Button size="sm" variant="default" disabled={acts.busy} onClick={() => setMerge(null)}>
              Back
            </Button>
            <span className={classes.quiet}>The other record is archived. A merge can be undone.</span>
          </>
        ) : (
          <>
            <Button size="sm" variant="default" loading={acts.busy} onClick={() => void acts.differ(pair)}>
              Different properties
            </Button>
            <Button size="sm" variant="default" disabled={acts.busy} onClick={() => keep('one')}>
              The same: keep left
            </Button>
            <Button size="sm" variant="default" disabled={acts.busy} onClick={() => keep('other')}>
              The same: keep right
            </Button>
          </>
        )}
      </div>
    </article>
  );
}
