/** One choice of a facet: a tick box, its name, a small bar and how many properties it would give. */
import { type ReactNode, useEffect, useRef } from 'react';
import { formatCount } from '../../shared/measure.ts';
import classes from './filter-panel.module.css';

type FacetOptionProps = {
  label: string;
  /** Null where the other filters leave no count to state. */
  count: number | null;
  /** The largest count of the facet, against which the bar is drawn. */
  most: number;
  checked: boolean;
  partly?: boolean;
  colour?: string;
  onToggle: () => void;
  before?: ReactNode;
};

export function FacetOption({ label, count, most, checked, partly = false, colour, onToggle, before }: FacetOptionProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  const share = count === null || most === 0 ? 0 : (count / most) * 100;
  return (
    <div className={classes.option} data-none={count === 0 && !checked}>
      {before}
      <label className={classes.choice}>
        <input ref={box} type="checkbox" checked={checked} onChange={onToggle} />
        <span className={classes.label}>{label}</span>
        <span className={classes.count}>{count === null ? '' : formatCount(count)}</span>
        <span className={classes.track} aria-hidden="true">
          <span className={classes.fill} style={{ width: `${share}%`, ...(colour ? { background: colour } : {}) }} />
        </span>
      </label>
    </div>
  );
}
