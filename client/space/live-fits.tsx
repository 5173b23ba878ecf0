/** What fits while a requirement is typed: the count with the best few, before anything is saved. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatCount, formatDistance } from '../../shared/measure.ts';
import { isFit } from '../../shared/space/match-space.ts';
import { offerKey, offerKindLabel } from '../../shared/space/offer.ts';
import type { Wanted } from '../../shared/space/requirement.ts';
import { trpc } from '../api.ts';
import { fitWords, readyWords } from './space-words.ts';
import classes from './space.module.css';

/** Asked for once typing rests. */
export function useFits(wanted: Wanted | null) {
  const [settled] = useDebouncedValue(wanted, 250);
  const asked = settled ?? wanted;
  return useQuery({
    ...trpc.space.offersNear.queryOptions({ wanted: asked as Wanted }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
}

export function LiveFits({ wanted, fits }: { wanted: Wanted | null; fits: ReturnType<typeof useFits> }) {
  if (wanted === null)
    return <p className={classes.quiet}>Say how much space is wanted and where: what others hold is counted here as you type.</p>;
  const { data, isFetching } = fits;
  if (!data) return <p className={classes.quiet}>Looking at what others hold…</p>;
  const { counts, matches, today } = data;
  return (
    <div className={classes.live} data-busy={isFetching}>
      <output className={classes.liveCount}>
        <strong>{fitWords(counts.fits)}</strong>, {formatCount(counts.near)} {counts.near === 1 ? 'misses' : 'miss'} nearly
      </output>
      <ul>
        {matches.map((match) => (
          <li key={offerKey(match.offer)}>
            <span>{match.offer.name}</span>
            <span className={classes.quiet}>
              {offerKindLabel[match.offer.kind]}, {formatDistance(match.distance)}
              {match.offer.plan && `. ${readyWords(match.offer, today)}`}
              {match.also.length > 0 && `. Also ${match.also.map(({ offer }) => offerKindLabel[offer.kind].toLowerCase()).join(' and ')}`}
              {!isFit(match) && `. ${match.misses.map(({ sentence }) => sentence).join(' ')}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
