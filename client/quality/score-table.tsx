/** The scores of bodies or of districts in a table that can be put in order; every number opens the list behind it. */
import { useState } from 'react';
import { qualityGrades, type QualityGrade } from '../../shared/quality/rule-keys.ts';
import { rulesOf } from '../../shared/quality/rule-words.ts';
import { GradeMark } from '../estate/grade-mark.tsx';
import { usePhone } from '../estate/use-phone.ts';
import { Icon } from '../ui/icon.tsx';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { CountLink, MapLink } from './count-link.tsx';
import { gradeHead, gradeWords } from './grade-words.ts';
import type { ScoredPart } from './narrowed-view.ts';
import classes from './quality.module.css';
import { clicked, ordered, type ScoreKey, type ScoreOrder, type ScoreRow, usualOrder } from './score-order.ts';
import { scoreText } from './score-text.ts';

export type PartRow = ScoreRow & { part: ScoredPart; colour?: string };

type HeadProps = { by: ScoreKey; label: string; order: ScoreOrder; onOrder: (order: ScoreOrder) => void; grade?: QualityGrade };

function Head({ by, label, order, onOrder, grade }: HeadProps) {
  const phone = usePhone();
  const sorted = order.by === by;
  return (
    <th scope="col" data-kind={by} aria-sort={sorted ? order.direction : 'none'}>
      <button type="button" onClick={() => onOrder(clicked(order, by))}>
        {grade && <GradeMark grade={grade} />}
        <span className={grade && phone ? 'visually-hidden' : ''}>{label}</span>
        {sorted && <Icon name={order.direction === 'descending' ? 'chevron-down' : 'chevron-up'} size={12} />}
      </button>
    </th>
  );
}

const toMend = [...rulesOf('error'), ...rulesOf('warning')];

export function ScoreTable({ caption, label, rows }: { caption: string; label: string; rows: readonly PartRow[] }) {
  const [order, setOrder] = useState(usualOrder);
  const head = { order, onOrder: setOrder };
  return (
    <ScrollFrame label={caption}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <Head by="name" label={label} {...head} />
            <Head by="properties" label="Properties" {...head} />
            <Head by="score" label="Score" {...head} />
            {qualityGrades.map((grade) => (
              <Head key={grade} by={grade} label={gradeHead[grade]} grade={grade} {...head} />
            ))}
            <th scope="col" data-kind="map">
              <span className="visually-hidden">On the map</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered(rows, order).map(({ key, name, part, colour, score }) => (
            <tr key={key}>
              <th scope="row">
                <span className={classes.dotted}>
                  {colour && <span className={classes.dot} style={{ background: colour }} aria-hidden="true" />}
                  <span>{name}</span>
                </span>
              </th>
              <td data-kind="properties">
                <CountLink count={score.properties} part={part} rules={[]} what={`of ${name}`} />
              </td>
              <td data-kind="score" title={`${scoreText(score.score)} have neither an error nor a warning`}>
                {scoreText(score.score)}
              </td>
              {qualityGrades.map((grade) => (
                <td key={grade} data-kind={grade}>
                  <CountLink
                    count={score.byGrade[grade]}
                    of={score.properties}
                    part={part}
                    rules={rulesOf(grade)}
                    what={`of ${name} ${gradeWords[grade]}`}
                  />
                </td>
              ))}
              <td data-kind="map">
                {score.byGrade.error + score.byGrade.warning > 0 && (
                  <MapLink part={part} rules={toMend} what={`of ${name} with an error or a warning`} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
