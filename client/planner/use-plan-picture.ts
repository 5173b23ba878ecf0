/** The picture of the plan: the estate of its area, its decisions, moves and hubs, what is chosen and what is lit. */
import { useComputedColorScheme } from '@mantine/core';
import { useCallback, useContext, useMemo } from 'react';
import { everything, filterToSearch } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Answers } from '../api.ts';
import { markedOf, type Marked } from '../map/marked.ts';
import { overlaysOf, styleOf, type Picture } from '../map/picture.ts';
import { useBase } from '../map/use-base.ts';
import { useView } from '../view.ts';
import { LitContext } from './lit-context.ts';
import { usePlan } from './plan-context.ts';

/** That there is a plan is all the style needs to know; what is in it are overlays. */
const noMoves = { scenario: { hubs: [], decisions: [] }, facts: new Map(), year: null };

/** Null while the configured base is fetched. */
export function usePlanPicture(about: Answers['estate']['about']): Picture | null {
  const { draft, facts, organisations, year } = usePlan();
  const [{ colour, selection, property }] = useView();
  const theme = useComputedColorScheme('light');
  const lit = useContext(LitContext);
  const { base } = useBase(about.basemap);
  const { districts, area, hubs, decisions } = draft;

  const plan = useMemo(() => ({ scenario: { hubs, decisions }, facts, year }), [hubs, decisions, facts, year]);
  const style = useMemo(() => {
    if (!base) return null;
    const filter = { ...everything, districts, within: area };
    return styleOf({
      theme,
      base,
      boundaries: about.boundaries,
      estate: { version: about.version, filter, search: filterToSearch(filter) },
      colouring: colour,
      hidden: [],
      plan: noMoves,
    });
  }, [theme, base, about.boundaries, about.version, districts, area, colour]);
  const mark = useCallback(
    (ids: readonly PropertyId[]): Marked[] =>
      [...new Set(ids)].flatMap((id) => {
        const fact = facts.get(id);
        return (fact && markedOf(fact, (holder) => organisations.get(holder)?.sector ?? 'other')) ?? [];
      }),
    [facts, organisations],
  );
  const fixed = useMemo(
    () => overlaysOf({ plan, area, lit: null, selection: mark(property ? [...selection, property] : selection) }),
    [plan, area, mark, selection, property],
  );
  return useMemo(() => {
    if (!style) return null;
    const [one = null] = lit ? mark([lit]) : [];
    return { ...style, overlays: { ...fixed, lit: overlaysOf({ selection: [], lit: one, area: null, plan: null }).lit } };
  }, [style, fixed, lit, mark]);
}
