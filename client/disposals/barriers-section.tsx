/** What still stands in the way of a disposal; barriers are the property's, where they are entered and resolved. */
import { Link } from '@tanstack/react-router';
import type { PropertyId } from '../../shared/ids.ts';
import classes from './disposal.module.css';
import { Section } from './section.tsx';

export const BarriersSection = ({ barriers, property }: { barriers: readonly string[]; property: PropertyId }) => (
  <Section title="Barriers">
    {barriers.length === 0 ? (
      <p className={classes.quiet}>Nothing recorded stands in its way.</p>
    ) : (
      <ul className={classes.bullets}>
        {barriers.map((barrier) => (
          <li key={barrier}>{barrier}</li>
        ))}
      </ul>
    )}
    <p className={classes.onward}>
      <Link to="/register/$propertyId" params={{ propertyId: property }}>
        Barriers in the register
      </Link>
    </p>
  </Section>
);
