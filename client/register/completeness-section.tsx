/** How complete a property's record is, and what is missing. */
import type { Completeness } from '../../shared/completeness.ts';
import { formatRate } from '../../shared/measure.ts';
import { PropertySection } from './property-section.tsx';
import classes from './property.module.css';

export function CompletenessSection({ completeness }: { completeness: Completeness }) {
  const { filled, of, missing, share } = completeness;
  return (
    <PropertySection title="Completeness">
      <p>
        <strong>{formatRate(share, 0)}</strong> <span className={classes.quiet}>{`${filled} of ${of} fields that a plan needs`}</span>
      </p>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      {missing.length === 0 ? (
        <p className={classes.note}>Nothing that a plan needs is missing.</p>
      ) : (
        <>
          <p className={classes.note}>Missing:</p>
          <ul className={classes.missing}>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </PropertySection>
  );
}
