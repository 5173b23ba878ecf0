/** Field by field: how many properties have it recorded, and how many of the others have it filled in or reckoned. */
import { inSentence } from '../../shared/in-sentence.ts';
import { formatCount } from '../../shared/measure.ts';
import type { QualityScores } from '../../shared/quality/quality-answer.ts';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { CountLink } from './count-link.tsx';
import classes from './quality.module.css';
import { scoreText, shareOf } from './score-text.ts';

type Field = QualityScores['fields'][number];

const notRecorded = ({ of, known }: Field) => Math.max(0, of - known);

function FieldBar({ field }: { field: Field }) {
  const width = (count: number) => ({ width: `${shareOf(count, field.of) * 100}%` });
  return (
    <span className={classes.parts} aria-hidden="true">
      <span data-part="recorded" style={width(field.known)} />
      <span data-part="estimated" style={width(field.filled + field.reckoned)} />
    </span>
  );
}

export function FieldTable({ fields }: { fields: readonly Field[] }) {
  const rows = fields.toSorted((a, b) => shareOf(a.known, a.of) - shareOf(b.known, b.of));
  return (
    <ScrollFrame label="Scores by field">
      <table className={classes.table}>
        <caption className="visually-hidden">Scores by field</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col" data-kind="score">
              Score
            </th>
            <th scope="col" data-kind="bar">
              <span className="visually-hidden">Share</span>
            </th>
            <th scope="col" data-kind="count">
              Recorded
            </th>
            <th scope="col" data-kind="count">
              Not recorded
            </th>
            <th scope="col" data-kind="count" title="An estimate stands in the record until it is removed or a recorded figure comes">
              Of those, filled in
            </th>
            <th scope="col" data-kind="count" title="Nothing stands in the record: totals reckon with the average of the use">
              Of those, reckoned
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((field) => (
            <tr key={field.field}>
              <th scope="row">{field.label}</th>
              <td data-kind="score">{field.of === 0 ? '—' : scoreText(shareOf(field.known, field.of))}</td>
              <td data-kind="bar">
                <FieldBar field={field} />
              </td>
              <td data-kind="count">
                {formatCount(field.known)} of {formatCount(field.of)}
              </td>
              <td data-kind="count">
                {field.rule === null ? (
                  formatCount(notRecorded(field))
                ) : (
                  <CountLink
                    count={notRecorded(field)}
                    part={null}
                    rules={[field.rule]}
                    what={`whose ${inSentence(field.label)} is not recorded`}
                  />
                )}
              </td>
              {[field.filled, field.reckoned].map((count, at) => (
                <td key={at === 0 ? 'filled' : 'reckoned'} data-kind="count">
                  {count === 0 ? <span className={classes.nought}>0</span> : `≈ ${formatCount(count)}`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
