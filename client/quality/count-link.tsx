/** A number that opens the register on exactly the properties that it counts, with a small bar for their share; nought opens nothing. */
import { Link } from '@tanstack/react-router';
import type { QualityRuleKey } from '../../shared/quality/rule-keys.ts';
import { formatCount } from '../../shared/measure.ts';
import { searchOf, useView } from '../view.ts';
import { narrowedView, type ScoredPart } from './narrowed-view.ts';
import classes from './quality.module.css';
import { shareOf } from './score-text.ts';

type CountLinkProps = {
  count: number;
  /** Of how many, which the bar is drawn against; none where there is no bar. */
  of?: number;
  part: ScoredPart;
  rules: readonly QualityRuleKey[];
  /** What is counted, as it ends "12 of 40 properties …". */
  what: string;
};

export function CountLink({ count, of, part, rules, what }: CountLinkProps) {
  const [view] = useView();
  const words =
    of === undefined ? `${formatCount(count)} properties ${what}` : `${formatCount(count)} of ${formatCount(of)} properties ${what}`;
  return (
    <span className={classes.counted} title={words}>
      {of !== undefined && (
        <span className={classes.track} aria-hidden="true">
          <span style={{ width: `${shareOf(count, of) * 100}%` }} />
        </span>
      )}
      {count === 0 ? (
        <span className={classes.nought}>0</span>
      ) : (
        <Link to="/register" search={searchOf(narrowedView(view, part, rules))} aria-label={`${words}: open the list`}>
          {formatCount(count)}
        </Link>
      )}
    </span>
  );
}

/** The same properties on the map. */
export function MapLink({ part, rules, what }: Pick<CountLinkProps, 'part' | 'rules' | 'what'>) {
  const [view] = useView();
  return (
    <Link
      to="/"
      search={searchOf({ ...narrowedView(view, part, rules), property: null })}
      aria-label={`Show on the map: properties ${what}`}
    >
      Map
    </Link>
  );
}
