/** Plans sent to the Board as a list: number, name, when and by whom, what they came to, and what the Board decided or that it has yet to. */
import { Link } from '@tanstack/react-router';
import { headlineLabel } from '../../shared/appraisal/headline.ts';
import { boardVerdictLabel } from '../../shared/frozen/board-decision.ts';
import { numberWords } from '../../shared/frozen/sent-plan.ts';
import { formatDate, formatMoment } from '../../shared/year.ts';
import type { Answers } from '../api.ts';
import { Icon } from '../ui/icon.tsx';
import { storedText } from './scenario-headline.ts';
import classes from './sent-list.module.css';

export type SentSummary = Answers['sent']['list'][number];

const workingWords = {
  unchanged: '',
  changed: ' · its scenario has been changed since',
  removed: ' · its scenario has been removed',
} as const;

/** What the Board decided of a plan, or that it has not yet. */
export function Verdict({ decision }: { decision: SentSummary['decision'] }) {
  if (decision === null)
    return (
      <p className={classes.verdict} data-verdict="awaited">
        <Icon name="info" size={14} /> Awaits the Board’s decision
      </p>
    );
  return (
    <p className={classes.verdict} data-verdict={decision.decision}>
      <Icon name={decision.decision === 'approved' ? 'check' : 'undo'} size={14} /> {boardVerdictLabel[decision.decision]},{' '}
      {formatDate(decision.decidedOn)}
    </p>
  );
}

function Row({ plan }: { plan: SentSummary }) {
  const { number, name, sentAt, sentBy, headline, working } = plan;
  return (
    <li className={classes.row}>
      <div>
        <Link to="/sent/$number" params={{ number: String(number) }} className={classes.name}>
          {numberWords(number)}: {name}
        </Link>
        <p className={classes.quiet}>
          Sent {formatMoment(sentAt)} by {sentBy}
          {workingWords[working.state]}
        </p>
        <p className={classes.quiet}>
          {headlineLabel.annualSaving} {storedText('annualSaving', headline)} · {headlineLabel.grossReceipt}{' '}
          {storedText('grossReceipt', headline)} · {headlineLabel.netReceipt} {storedText('netReceipt', headline)}
        </p>
      </div>
      <Verdict decision={plan.decision} />
    </li>
  );
}

export const SentList = ({ plans, label }: { plans: readonly SentSummary[]; label: string }) => (
  <ul className={classes.list} aria-label={label}>
    {plans.map((plan) => (
      <Row key={plan.number} plan={plan} />
    ))}
  </ul>
);
