/** The rules under their grades: how many properties each finds, what it looks at, and what can be done about it. */
import { Link } from '@tanstack/react-router';
import type { QualityScore } from '../../shared/quality/quality-answer.ts';
import { qualityGrades, type QualityRuleKey } from '../../shared/quality/rule-keys.ts';
import { rulesOf, ruleWords } from '../../shared/quality/rule-words.ts';
import { GradeMark } from '../estate/grade-mark.tsx';
import { useMe } from '../session/me.ts';
import { may } from '../../shared/role.ts';
import type { Search } from '../view.ts';
import { CountLink, MapLink } from './count-link.tsx';
import { gradeHead } from './grade-words.ts';
import classes from './quality.module.css';

/** Where more can be done about a rule than to open each property. */
function Remedy({ rule }: { rule: QualityRuleKey }) {
  if (rule === 'no-running-cost' || rule === 'no-floor-area') {
    const kind = rule === 'no-running-cost' ? 'running-cost' : 'floor-area';
    return (
      <Link to="/data/estimates" search={(previous: Search) => ({ ...previous, kind })}>
        Estimate
      </Link>
    );
  }
  if (rule === 'possible-duplicate') return <Link to="/data/duplicates">Compare</Link>;
  return null;
}

export function RuleList({ score }: { score: QualityScore }) {
  const edits = may(useMe().person, 'register.edit');
  return (
    <section aria-labelledby="rules" className={classes.rules}>
      <h2 id="rules">What is looked at</h2>
      <p className={classes.quiet}>Every rule is applied again as soon as a property is saved or imported.</p>
      {qualityGrades.map((grade) => (
        <div key={grade} className={classes.ruleGroup}>
          <h3>
            <GradeMark grade={grade} /> {gradeHead[grade]}
          </h3>
          <ul>
            {rulesOf(grade).map((rule) => {
              const count = score.byRule[rule] ?? 0;
              const { label, phrase: what, explanation } = ruleWords[rule];
              return (
                <li key={rule}>
                  <span className={classes.ruleCount}>
                    <CountLink count={count} part={null} rules={[rule]} what={what} />
                  </span>
                  <span className={classes.ruleWords}>
                    <strong>{label}</strong>
                    <span>{explanation}</span>
                  </span>
                  <span className={classes.ruleWays}>
                    {count > 0 && rule !== 'no-place' && <MapLink part={null} rules={[rule]} what={what} />}
                    {count > 0 && edits && <Remedy rule={rule} />}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
