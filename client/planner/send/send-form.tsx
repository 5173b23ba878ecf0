/** The message to the Board and the button that sends the plan as it was last saved; what came of it stands in its place. */
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isFeasible } from '../../../shared/checks.ts';
import { numberWords } from '../../../shared/frozen/sent-plan.ts';
import { trpc } from '../../api.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './send.module.css';

export function SendForm() {
  const { scenario, checks, saving, save, mayEdit } = usePlan();
  const [message, setMessage] = useState('');
  const sending = useMutation(trpc.sent.send.mutationOptions({ onSuccess: () => setMessage('') }));
  const told = useRef<HTMLHeadingElement>(null);
  const number = sending.data?.number ?? null;
  useEffect(() => {
    if (number !== null) told.current?.focus();
  }, [number]);
  if (!mayEdit) return <p className={classes.quiet}>An estates officer sends the plan; you may read what was sent before.</p>;
  const unsaved = saving.kind !== 'saved';
  const stopped = !isFeasible(checks);
  if (sending.data)
    return (
      <section className={classes.sent} aria-labelledby="send">
        <h2 id="send" ref={told} tabIndex={-1}>
          {numberWords(sending.data.number)} is with the Board.
        </h2>
        <p>Its decisions, assumptions and figures are frozen and will not change. The scenario stays yours to work on.</p>
        <p>
          <Link to="/sent/$number" params={{ number: String(sending.data.number) }}>
            Open {numberWords(sending.data.number).toLowerCase()}
          </Link>
        </p>
        <div>
          <Button variant="default" onClick={() => sending.reset()}>
            Send another version
          </Button>
        </div>
      </section>
    );
  const send = () => sending.mutate({ scenario: scenario.id, version: scenario.version, message });
  return (
    <section className={classes.section} aria-labelledby="send">
      <h2 id="send">Send to the Board</h2>
      <Textarea
        label="Message to the Board"
        description="What it is asked to decide, and what it should know; it stays with the plan"
        name="message"
        autosize
        minRows={3}
        maxLength={4000}
        maw={680}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      {unsaved && (
        <p className={classes.quiet}>The plan has changes that are not saved. What is sent is the saved plan, so save them first.</p>
      )}
      <div className={classes.foot}>
        {unsaved && (
          <Button variant="default" loading={saving.kind === 'saving'} onClick={save}>
            Save the plan
          </Button>
        )}
        <Button leftSection={<Icon name="board" size={14} />} disabled={unsaved || stopped} loading={sending.isPending} onClick={send}>
          Send to the Board
        </Button>
        {sending.isPending && (
          <output className={classes.quiet}>Checking version {scenario.version} over the register as it stands, and freezing it…</output>
        )}
      </div>
      {sending.error && <ErrorNote error={sending.error} title="The plan was not sent" />}
    </section>
  );
}
