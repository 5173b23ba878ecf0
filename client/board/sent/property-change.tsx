/** One property that has changed since a plan was frozen: its fields as they were and are, and what that alone does to the headline. */
import { Link } from '@tanstack/react-router';
import type { PropertyDifference } from '../../../shared/frozen/differences.ts';
import type { Shift } from '../../../shared/frozen/effect.ts';
import { shiftWords } from '../../../shared/frozen/shift-words.ts';
import { inSentence } from '../../../shared/in-sentence.ts';
import classes from './sent.module.css';

const stateWords: Record<PropertyDifference['state'], string> = {
  changed: '',
  archived: ': archived since',
  missing: ': not in the register any more',
};

/** What the change comes to in words; undefined while it is being worked out. */
function effectWords(effect: readonly Shift[] | undefined, inPlan: boolean): string {
  if (!inPlan) return 'Not decided on in the plan, so the headline is the same.';
  if (effect === undefined) return 'Working out what this alone does…';
  if (effect.length === 0) return 'Alone it leaves the headline as it was.';
  const parts = effect
    .map(shiftWords)
    .map(({ label, change, after }) => `${inSentence(label)} ${change === '—' ? `now ${after}` : change}`);
  return `Alone: ${parts.join('; ')}`;
}

export function PropertyChange({ difference, effect }: { difference: PropertyDifference; effect: readonly Shift[] | undefined }) {
  const { id, name, reference, state, fields, inPlan } = difference;
  return (
    <li className={classes.change}>
      <h3>
        {state === 'missing' ? (
          name
        ) : (
          <Link to="/register/$propertyId" params={{ propertyId: id }}>
            {name}
          </Link>
        )}
        {reference && <span className={classes.quiet}> {reference}</span>}
        {stateWords[state]}
      </h3>
      {fields.length > 0 && (
        <dl className={classes.fields}>
          {fields.map(({ field, label, before, after }) => (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>
                <span className="visually-hidden">was </span>
                <del className={classes.was}>{before}</del>
                <span className="visually-hidden">, is now</span> → {after}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.effect}>{effectWords(effect, inPlan)}</p>
    </li>
  );
}
