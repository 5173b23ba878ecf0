/** The score of what the filter leaves, what it covers in words, and how many properties have something of each grade. */
import type { QualityScore } from '../../shared/quality/quality-answer.ts';
import { qualityGrades } from '../../shared/quality/rule-keys.ts';
import { gradeMeaning, rulesOf } from '../../shared/quality/rule-words.ts';
import { noTotal } from '../../shared/figure.ts';
import { formatCount } from '../../shared/measure.ts';
import { GradeMark } from '../estate/grade-mark.tsx';
import { CoverageBar } from '../ui/coverage-bar.tsx';
import { CountLink, MapLink } from './count-link.tsx';
import { gradeHead, gradeWords } from './grade-words.ts';
import classes from './quality.module.css';
import { scoreText, soundOf } from './score-text.ts';

export function ScoreHead({ score }: { score: QualityScore }) {
  const sound = soundOf(score);
  const total = { ...noTotal<number>(), recordedCount: sound, unknownCount: score.properties - sound };
  return (
    <section className={classes.head} aria-label="Score">
      <div className={classes.score}>
        <h2>Score</h2>
        <p className={classes.scoreValue}>{scoreText(score.score)}</p>
        <p className={classes.quiet}>
          <CoverageBar total={total} estimates={false} />{' '}
          {sound === score.properties
            ? `all ${formatCount(score.properties)} properties have neither an error nor a warning`
            : `${formatCount(sound)} of ${formatCount(score.properties)} properties have neither an error nor a warning`}
        </p>
      </div>
      <ul className={classes.grades}>
        {qualityGrades.map((grade) => (
          <li key={grade}>
            <h3>
              <GradeMark grade={grade} /> {gradeHead[grade]}
            </h3>
            <p className={classes.gradeCount}>
              <CountLink count={score.byGrade[grade]} part={null} rules={rulesOf(grade)} what={gradeWords[grade]} />
              <span className={classes.quiet}>{score.byGrade[grade] === 1 ? 'property' : 'properties'}</span>
              {score.byGrade[grade] > 0 && (
                <span className={classes.map}>
                  <MapLink part={null} rules={rulesOf(grade)} what={gradeWords[grade]} />
                </span>
              )}
            </p>
            <p className={classes.quiet}>{gradeMeaning[grade]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
