/** Says of figures that are generated for demonstration that they are, as their own sources state it. */
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Figure } from '../../shared/figure.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './illustrative-note.module.css';

const isIllustrative = (figure: Figure<unknown>): boolean => {
  if (figure.basis === 'unknown') return false;
  return /^illustrative\b/i.test(figure.basis === 'recorded' ? figure.source : figure.method);
};

/** Whether any figure of the property says that it is illustrative. */
export const restsOnIllustration = (facts: PropertyFacts): boolean =>
  [
    facts.runningCost,
    facts.floorArea,
    facts.spareArea,
    facts.siteArea,
    facts.bookValue,
    facts.disposalValue,
    facts.electricity,
    facts.fossilFuel,
  ].some(isIllustrative);

export function IllustrativeNote({ facts }: { facts: PropertyFacts }) {
  if (!restsOnIllustration(facts)) return null;
  return (
    <p className={classes.note} role="note">
      <Icon name="info" size={14} /> Illustrative figures, generated. The source of each is on the figure.
    </p>
  );
}
