/** Which columns the register shows: those of the link, else those this browser last chose, else the usual ones; the name always leads. */
import { useEffect } from 'react';
import { type Column, columnOf, columns } from '../../shared/columns.ts';
import { useView } from '../view.ts';

const place = 'common-ground-columns';
const usual = columns.filter((column) => column.default).map((column) => column.key);

function remembered(): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return Array.isArray(kept) && kept.every((key) => typeof key === 'string') ? kept : null;
  } catch {
    return null;
  }
}

function remember(keys: string[] | null) {
  try {
    if (keys) localStorage.setItem(place, JSON.stringify(keys));
    else localStorage.removeItem(place);
  } catch {
    return;
  }
}

/** The columns of these keys in the catalogue's order, the name first; keys that have gone are passed over. */
export function columnsShown(keys: readonly string[]): Column[] {
  const name = columnOf('name');
  const rest = columns.filter((column) => column.key !== 'name' && keys.includes(column.key));
  return name ? [name, ...rest] : rest;
}

export function useChosenColumns(): { keys: readonly string[]; choose: (keys: string[] | null) => void } {
  const [{ columns: inLink }, change] = useView();
  useEffect(() => {
    const kept = inLink === null ? remembered() : null;
    if (kept) change({ columns: kept }, { replace: true });
  }, [inLink, change]);
  const choose = (keys: string[] | null) => {
    remember(keys);
    change({ columns: keys }, { replace: true });
  };
  return { keys: inLink ?? usual, choose };
}
