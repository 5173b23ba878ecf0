/** What is wrong or unlikely in one property's record, a sentence each under its grade, with the way to the field that mends it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../api.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { QualityIssue } from '../../shared/quality/quality-answer.ts';
import { gradeLabel } from '../../shared/quality/rule-words.ts';
import type { Search } from '../view.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { GradeMark } from './grade-mark.tsx';
import classes from './property-issues.module.css';

function Way({ id, issue, mayEdit }: { id: PropertyId; issue: QualityIssue; mayEdit: boolean }) {
  if (!mayEdit) return null;
  if (issue.pair)
    return (
      <Link
        to="/data/duplicates"
        search={(previous: Search) => ({ ...previous, alike: id, pairs: undefined })}
        aria-label={`Compare with ${issue.pair.with.name}`}
      >
        Compare
      </Link>
    );
  if (issue.field === null) return null;
  const act = issue.grade === 'information' ? 'Check' : 'Put right';
  return (
    <Link
      to="/register/$propertyId/edit"
      params={{ propertyId: id }}
      hash={`field-${issue.field}`}
      aria-label={`${act}: ${issue.sentence}`}
    >
      {act}
    </Link>
  );
}

type PropertyIssuesProps = { id: PropertyId; mayEdit: boolean /** Said where there is nothing to put right. */; none?: string };

export function PropertyIssues({ id, mayEdit, none }: PropertyIssuesProps) {
  const { data, error } = useQuery(trpc.quality.ofProperty.queryOptions({ id }));
  if (error) return <ErrorNote error={error} title="What there is to put right could not be read" />;
  if (!data) return null;
  if (data.length === 0) return none === undefined ? null : <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.issues} aria-label="To put right">
      {data.map((issue) => (
        <li key={`${issue.rule} ${issue.pair?.id ?? ''}`}>
          <GradeMark grade={issue.grade} />
          <span>
            <span className="visually-hidden">{gradeLabel[issue.grade]}: </span>
            {issue.sentence} <Way id={id} issue={issue} mayEdit={mayEdit} />
          </span>
        </li>
      ))}
    </ul>
  );
}
