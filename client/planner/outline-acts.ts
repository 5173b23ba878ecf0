/** What a line of the outline can ask for, as functions that stay the same from draw to draw. */
import { createContext, useContext, useLayoutEffect, useMemo, useRef } from 'react';
import type { PropertyId } from '../../shared/ids.ts';
import { useView } from '../view.ts';
import { LightContext } from './lit-context.ts';
import { usePlan } from './plan-context.ts';

export type OutlineActs = {
  toggle: (property: PropertyId) => void;
  open: (property: PropertyId) => void;
  light: (property: PropertyId | null) => void;
  /** What is dragged with a property: everything chosen where it is chosen, else itself. */
  carried: (property: PropertyId) => readonly PropertyId[];
};

export const OutlineActsContext = createContext<OutlineActs>({
  toggle: () => undefined,
  open: () => undefined,
  light: () => undefined,
  carried: (property) => [property],
});

export function useOutlineActs(): OutlineActs {
  const { setFocus } = usePlan();
  const [{ selection }, change] = useView();
  const light = useContext(LightContext);
  const acts: OutlineActs = {
    toggle: (property) => {
      const rest = selection.filter((id) => id !== property);
      change({ selection: rest.length < selection.length ? rest : [...rest, property].sort() }, { replace: true });
    },
    open: (property) => setFocus({ kind: 'property', property }),
    light,
    carried: (property) => (selection.includes(property) ? selection : [property]),
  };
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  return useMemo(
    () => ({
      toggle: (property) => latest.current.toggle(property),
      open: (property) => latest.current.open(property),
      light: (property) => latest.current.light(property),
      carried: (property) => latest.current.carried(property),
    }),
    [],
  );
}
