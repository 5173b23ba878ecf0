/** The bar in hand: the plan as it would be while a bar is dragged, and what was last moved in words. */
import { useMemo, useState } from 'react';
import type { PropertyId } from '../../../shared/ids.ts';
import { effectInWords, movedInWords } from '../../../shared/phasing/moved-words.ts';
import { retimed, type Retiming } from '../../../shared/phasing/retiming.ts';
import { tidied, type TidyKind } from '../../../shared/phasing/tidy.ts';
import { moveAll } from '../../../shared/phasing/move.ts';
import type { FinancialYear } from '../../../shared/year.ts';
import { usePlan } from '../plan-context.ts';
import { editOf, keyOf, retimingBy, type MovedBar } from './moved-bar.ts';

type InHand = { bar: MovedBar; year: FinancialYear };

export function useMoving() {
  const { draft, facts, appraisal, appraise, edit, nameOf } = usePlan();
  const [held, setHeld] = useState<ReadonlySet<PropertyId>>(() => new Set());
  const [inHand, setInHand] = useState<InHand | null>(null);
  const [said, setSaid] = useState('');
  const retiming = useMemo(() => (inHand ? retimingBy(draft, inHand.bar, inHand.year, held) : null), [draft, inHand, held]);
  const shown = useMemo(() => (retiming ? retimed(draft, retiming) : draft), [draft, retiming]);
  const then = useMemo(() => appraise(shown), [appraise, shown]);

  const tell = (next: Retiming) => {
    const after = retimed(draft, next);
    return after === draft ? 'Nothing moves.' : `${movedInWords(draft, next, nameOf)} ${effectInWords(appraisal, appraise(after))}.`;
  };
  const all = (phrase: string, next: Retiming) => {
    setSaid(tell(next));
    edit({ kind: 'retime', about: null, phrase, retiming: next });
  };
  return {
    /** The plan and its appraisal with the bar in hand where it is held. */
    shown,
    appraisal: then,
    inHand: inHand === null ? null : keyOf(inHand.bar),
    said: retiming === null ? said : tell(retiming),
    held,
    hold: (property: PropertyId) =>
      setHeld((was) => (was.has(property) ? new Set([...was].filter((one) => one !== property)) : new Set([...was, property]))),
    preview: (bar: MovedBar, year: FinancialYear | null) =>
      setInHand((was) => (year === null ? null : was !== null && keyOf(was.bar) === keyOf(bar) && was.year === year ? was : { bar, year })),
    move: (bar: MovedBar, year: FinancialYear) => {
      const next = retimingBy(draft, bar, year, held);
      setInHand(null);
      setSaid(tell(next));
      edit(editOf(bar, year, next));
    },
    tidy: (kind: TidyKind) =>
      all(kind === 'mend' ? 'mend the order of the programme' : 'move all to the earliest years', tidied(facts, draft, appraise, kind)),
    moveAll: (by: number) => all(by > 0 ? 'move the whole programme later' : 'move the whole programme earlier', moveAll(draft, by)),
  };
}

export type Moving = ReturnType<typeof useMoving>;
