/** The head of a sent plan: its number, that it is frozen, when and by whom it was sent, on which register, and the message to the Board. */
import { placeWords, spanWords } from '../../../shared/board/standing-words.ts';
import { counted } from '../../../shared/counted.ts';
import type { Shift } from '../../../shared/frozen/effect.ts';
import { numberWords } from '../../../shared/frozen/sent-plan.ts';
import { shiftWords } from '../../../shared/frozen/shift-words.ts';
import { formatCount } from '../../../shared/measure.ts';
import { formatMoment } from '../../../shared/year.ts';
import type { Answers } from '../../api.ts';
import { Verdict } from '../../estate/sent-list.tsx';
import { standingDecision } from '../../../shared/frozen/board-decision.ts';
import { Icon } from '../../ui/icon.tsx';
import classes from './sent.module.css';
import { SinceNote } from './since-note.tsx';

type HeadProps = { sent: Answers['sent']['get']; otherwise: readonly Shift[] };

export function SentHead({ sent, otherwise }: HeadProps) {
  const { head, content, decisions, intact } = sent;
  const { scenario, facts } = content;
  return (
    <article className={classes.head}>
      <h2>{head.name}</h2>
      <p className={classes.frozen}>
        {numberWords(head.number)}, sent {formatMoment(head.sentAt)} by {head.sentBy}, frozen
      </p>
      <Verdict decision={standingDecision(decisions)} />
      {head.message && <p className={classes.words}>{head.message}</p>}
      {scenario.purpose && <p className={classes.words}>{scenario.purpose}</p>}
      <p className={classes.quiet}>
        {placeWords(scenario)} · {spanWords(scenario)} · {counted(scenario.hubs.length, 'hub')} ·{' '}
        {counted(scenario.decisions.length, 'decision')} · figures of {counted(facts.length, 'property', 'properties')} on register version{' '}
        {formatCount(head.registerVersion)}
      </p>
      <SinceNote number={head.number} />
      {!intact && (
        <p role="alert">
          <Icon name="alert" size={14} /> What the database holds of this plan is not what was sent. Tell whoever keeps this server.
        </p>
      )}
      {otherwise.length > 0 && (
        <p className={classes.quiet}>
          Shown as stored when it was sent. This version of the product reckons otherwise from the same facts and decisions:{' '}
          {otherwise
            .map(shiftWords)
            .map(({ label, before, after }) => `${label} ${before} as sent, ${after} as reckoned now`)
            .join('; ')}
          .
        </p>
      )}
    </article>
  );
}
