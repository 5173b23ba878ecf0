/** What the Board decided of a sent plan: the record that stands, and the earlier ones that it took the place of. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { boardVerdictLabel, standingDecision, type BoardDecision } from '../../../shared/frozen/board-decision.ts';
import { formatDate, formatMoment } from '../../../shared/year.ts';
import board from '../board.module.css';
import { DecisionDialog } from './decision-dialog.tsx';
import classes from './sent.module.css';

function Recorded({ decision, standing }: { decision: BoardDecision; standing: boolean }) {
  return (
    <div className={classes.record} data-standing={standing}>
      <p>
        <strong>{boardVerdictLabel[decision.decision]}</strong> by {decision.decidedBy} on {formatDate(decision.decidedOn)}
        {!standing && ' (corrected since)'}
      </p>
      {decision.remarks && <p className={classes.words}>{decision.remarks}</p>}
      <p className={classes.quiet}>
        Recorded {formatMoment(decision.recordedAt)} by {decision.recordedBy}
      </p>
    </div>
  );
}

type RecordProps = { number: number; decisions: readonly BoardDecision[]; mayRecord: boolean };

export function DecisionRecord({ number, decisions, mayRecord }: RecordProps) {
  const [recording, setRecording] = useState(false);
  const standing = standingDecision(decisions);
  return (
    <section className={classes.section} aria-labelledby="decision">
      <div className={classes.sectionHead}>
        <h2 id="decision">The Board’s decision</h2>
        {mayRecord && (
          <Button className={board.screenOnly ?? ''} variant={standing ? 'default' : 'filled'} onClick={() => setRecording(true)}>
            {standing ? 'Correct the record' : 'Record the Board’s decision'}
          </Button>
        )}
      </div>
      {standing === null && <p>The Board has not decided on this plan yet.</p>}
      {decisions.toReversed().map((decision) => (
        <Recorded key={decision.version} decision={decision} standing={decision === standing} />
      ))}
      {recording && <DecisionDialog number={number} version={standing?.version ?? 0} onClose={() => setRecording(false)} />}
    </section>
  );
}
