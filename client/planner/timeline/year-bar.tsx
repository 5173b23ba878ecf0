/** One bar that can be taken to another year: by dragging, snapping to years, or by the arrow keys; it says where it stands. */
import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { addYears, type FinancialYear } from '../../../shared/year.ts';
import classes from './timeline.module.css';

type YearBarProps = {
  label: string;
  text: string;
  year: FinancialYear;
  /** The column in which the bar is drawn, where that is not its year. */
  drawnIn?: FinancialYear;
  from: FinancialYear;
  to: FinancialYear;
  first: FinancialYear;
  count: number;
  look: 'works' | 'leaving' | 'receipt';
  amiss?: boolean;
  mayMove: boolean;
  onPreview: (year: FinancialYear | null) => void;
  onMove: (year: FinancialYear) => void;
  onSettle: () => void;
  children?: ReactNode;
};

type Grip = { x: number; width: number; year: FinancialYear; at: FinancialYear };

export function YearBar(props: YearBarProps) {
  const { label, text, year, drawnIn = year, from, to, first, count, look, amiss = false, mayMove, onPreview, onMove, onSettle } = props;
  const grip = useRef<Grip | null>(null);
  const within = (wanted: number) => Math.min(to, Math.max(from, wanted)) as FinancialYear;

  const take = (event: PointerEvent<HTMLDivElement>) => {
    const track = event.currentTarget.parentElement;
    if (!mayMove || event.button !== 0 || !track) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width: track.getBoundingClientRect().width / count, year, at: year };
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const held = grip.current;
    if (!held) return;
    const at = within(held.year + Math.round((event.clientX - held.x) / held.width));
    if (at === held.at) return;
    held.at = at;
    onPreview(at === held.year ? null : at);
  };
  const drop = () => {
    const held = grip.current;
    grip.current = null;
    if (held && held.at !== held.year) onMove(held.at);
    onSettle();
  };
  const letGo = () => {
    grip.current = null;
    onPreview(null);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' && grip.current) {
      event.stopPropagation();
      letGo();
      return;
    }
    const wanted = { ArrowRight: addYears(year, 1), ArrowLeft: addYears(year, -1), Home: from, End: to }[event.key];
    if (wanted === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (mayMove && within(wanted) !== year) onMove(within(wanted));
  };
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a bar among others on one track, dragged as a whole
      role="slider"
      tabIndex={0}
      className={classes.bar}
      data-look={look}
      data-amiss={amiss}
      aria-label={label}
      aria-valuemin={from}
      aria-valuemax={Math.max(to, year)}
      aria-valuenow={year}
      aria-valuetext={text}
      aria-disabled={!mayMove}
      title={`${label}: ${text}`}
      style={{ '--at': drawnIn - first, '--count': count } as CSSProperties}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={letGo}
      onKeyDown={press}
      onBlur={onSettle}
    >
      {props.children}
    </div>
  );
}
