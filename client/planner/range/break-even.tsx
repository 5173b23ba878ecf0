/** Where the plan comes to nothing: the value of land, and each assumption that matters most, a sentence each. */
import type { PlanRange } from '../../../shared/appraisal/plan-range.ts';
import { breakEvenInWords, landInWords } from '../../../shared/appraisal/range-words.ts';
import classes from './range.module.css';

export function BreakEven({ range: { land, breakEvens } }: { range: PlanRange }) {
  return (
    <section aria-labelledby="break-even" className={classes.section}>
      <h2 id="break-even">Where it breaks even</h2>
      <p className={classes.quiet}>One thing at a time, all else as the plan has it.</p>
      <ul className={classes.sentences}>
        {landInWords(land).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {breakEvens.map(({ key, central, root }) => (
          <li key={key}>{breakEvenInWords(key, central, root)}</li>
        ))}
      </ul>
    </section>
  );
}
