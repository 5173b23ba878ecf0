/** What will be frozen: the headline figures with what they cover, and on how many decisions, assumptions and properties they rest. */
import { headlineGroups, headlineOf } from '../../../shared/board/headlines.ts';
import { counted } from '../../../shared/counted.ts';
import { formatCount } from '../../../shared/measure.ts';
import { usePlan } from '../plan-context.ts';
import classes from './send.module.css';

export function WhatIsFrozen() {
  const { draft, appraisal, facts } = usePlan();
  const keys = headlineGroups.flatMap((group) => group.keys);
  return (
    <section className={classes.section} aria-labelledby="frozen">
      <h2 id="frozen">What will be frozen</h2>
      <p className={classes.quiet}>
        {counted(draft.hubs.length, 'hub')}, {counted(draft.decisions.length, 'decision')},{' '}
        {counted(Object.keys(draft.assumptions).length, 'assumption')} and the figures of {formatCount(facts.size)}{' '}
        {facts.size === 1 ? 'property' : 'properties'} as the register has them now. Later changes in the register will show as differences.
      </p>
      <dl className={classes.figures}>
        {keys.map((key) => {
          const headline = headlineOf(key, appraisal, draft.assumptions.discountRate);
          return (
            <div key={key}>
              <dt>{headline.label}</dt>
              <dd title={headline.exact}>{headline.text}</dd>
              <dd className={classes.quiet}>{headline.detail}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
