/** What fits a requirement and what misses nearly, ranked, with the map of the same beside the list; what was answered stays even where it is not offered any more. */
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { formatCount } from '../../shared/measure.ts';
import { isFit, type PlaceMatch } from '../../shared/space/match-space.ts';
import { offerKey, offerKindLabel, offerKinds, type OfferKind } from '../../shared/space/offer.ts';
import type { Requirement } from '../../shared/space/requirement.ts';
import type { IsoDate } from '../../shared/year.ts';
import { type Answers, trpc } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AnswerOnly } from './answer-only.tsx';
import { MatchCard } from './match-card.tsx';
import { placesOfKinds } from './places-of-kinds.ts';
import { SpaceLegend } from './space-legend.tsx';
import { SpaceMap } from './space-map.tsx';
import { markedOffer } from './space-picture.ts';
import { fitWords } from './space-words.ts';
import classes from './space.module.css';
import type { useSpaceActs } from './use-space-acts.ts';

type MatchesProps = {
  requirement: Requirement;
  counts: Answers['space']['get']['counts'];
  matches: readonly PlaceMatch[];
  today: IsoDate;
  acts: ReturnType<typeof useSpaceActs>;
};

export function Matches({ requirement, counts, matches, today, acts }: MatchesProps) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const [kinds, setKinds] = useState<readonly OfferKind[]>([]);
  const [lit, setLit] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const organisations = new Map((about?.organisations ?? []).map((one) => [one.id, one]));
  const shown = placesOfKinds(matches, kinds);
  const [fits, near] = [shown.filter(isFit), shown.filter((match) => !isFit(match))];
  const marked = shown.map((match) => markedOffer(match, (holder) => (holder && organisations.get(holder)?.sector) ?? 'other'));
  const keys = new Set(matches.flatMap(({ offer, also }) => [offer, ...also.map((other) => other.offer)].map(offerKey)));
  const gone = requirement.responses.filter(({ offer }) => !keys.has(offer.key));
  const open = (key: string) => {
    setLit(key);
    list.current?.querySelector<HTMLElement>(`[data-offer="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  const card = (match: PlaceMatch) => {
    const key = offerKey(match.offer);
    const holder = match.offer.holder && organisations.get(match.offer.holder);
    return (
      <MatchCard
        key={key}
        match={match}
        holder={holder?.name ?? 'Nobody yet'}
        requirement={requirement}
        today={today}
        acts={acts}
        lit={lit === key}
        onLight={(on) => setLit(on ? key : null)}
      />
    );
  };
  const total = counts.fits + counts.near;
  return (
    <div className={classes.columns}>
      <div ref={list} className={classes.list}>
        <fieldset className={classes.kinds}>
          <legend className="visually-hidden">Kinds of space</legend>
          {offerKinds.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={kinds.includes(kind)}
              onClick={() => setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind])}
            >
              {offerKindLabel[kind]} <span>{formatCount(counts.byKind[kind].fits + counts.byKind[kind].near)}</span>
            </button>
          ))}
        </fieldset>
        <section aria-label="What fits">
          <h2>{kinds.length === 0 ? fitWords(counts.fits) : fitWords(fits.length)}</h2>
          {fits.map(card)}
          {fits.length === 0 && (
            <EmptyState
              title="Nothing that others hold fits"
              detail={near.length > 0 ? 'What misses by a little stands below, with why.' : 'Try a wider reach, a later day or less space.'}
            />
          )}
        </section>
        {near.length > 0 && (
          <section aria-label="Near misses">
            <h2>
              {formatCount(kinds.length === 0 ? counts.near : near.length)} near {near.length === 1 ? 'miss' : 'misses'}
            </h2>
            {near.map(card)}
          </section>
        )}
        {total > matches.length && (
          <p className={classes.quiet}>
            The best {formatCount(matches.length)} of {formatCount(total)} are shown. Less reach or less time narrows them.
          </p>
        )}
        {gone.length > 0 && (
          <section aria-label="Answered before">
            <h2>Answered, and not offered any more</h2>
            {gone.map((response) => (
              <AnswerOnly key={response.offer.key} response={response} requirement={requirement} today={today} acts={acts} />
            ))}
          </section>
        )}
      </div>
      <div className={classes.aside}>
        <div className={classes.map}>
          <SpaceMap wanted={requirement} offers={marked} lit={marked.find(({ id }) => id === lit) ?? null} onLight={setLit} onOpen={open} />
        </div>
        <SpaceLegend offers={marked} />
      </div>
    </div>
  );
}
