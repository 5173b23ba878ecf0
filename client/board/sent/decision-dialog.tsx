/** An officer records what the Board decided of a sent plan: approved or returned, when, by whom, and its remarks. */
import { Button, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { boardDecisions, boardDecisionSchema, boardVerdictLabel, type BoardVerdict } from '../../../shared/frozen/board-decision.ts';
import { describeZodIssues } from '../../../shared/issue-sentences.ts';
import { problemOf, trpc } from '../../api.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useMutation } from '@tanstack/react-query';
import classes from './sent.module.css';

type DialogProps = { number: number; version: number; onClose: () => void };
type Messages = Record<string, string | undefined>;

const messagesOf = (fields: readonly { path: string; message: string }[]): Messages =>
  Object.fromEntries(fields.map(({ path, message }) => [path.replace(/^draft\./, ''), message]));

const today = () => new Date().toISOString().slice(0, 10);

export function DecisionDialog({ number, version, onClose }: DialogProps) {
  const [decision, setDecision] = useState<BoardVerdict | null>(null);
  const [decidedOn, setDecidedOn] = useState(today);
  const [decidedBy, setDecidedBy] = useState('');
  const [remarks, setRemarks] = useState('');
  const [messages, setMessages] = useState<Messages>({});
  const deciding = useMutation(trpc.sent.decide.mutationOptions());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (decision === null) return setMessages({ decision: 'Say whether the Board approved the plan or returned it.' });
    const draft = boardDecisionSchema.safeParse({ decision, decidedOn, decidedBy, remarks });
    if (!draft.success) return setMessages(messagesOf(describeZodIssues(draft.error)));
    setMessages({});
    try {
      await deciding.mutateAsync({ number, version, draft: draft.data });
      onClose();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'invalid') setMessages(messagesOf(problem.fields));
    }
  };
  const told = deciding.error && problemOf(deciding.error).kind !== 'invalid' ? deciding.error : null;
  return (
    <Modal opened onClose={onClose} title={`What the Board decided of plan no. ${number}`}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap={14}>
          {version > 0 && <p className={classes.quiet}>What was recorded before stays in the history beside this.</p>}
          <Radio.Group
            label="Decision"
            name="decision"
            error={messages['decision']}
            value={decision}
            onChange={(value) => setDecision(boardDecisions.find((one) => one === value) ?? null)}
          >
            <Stack gap={6} mt={6}>
              {boardDecisions.map((one) => (
                <Radio key={one} value={one} label={boardVerdictLabel[one]} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            type="date"
            name="decidedOn"
            label="On"
            description="The day on which the Board decided"
            max={today()}
            error={messages['decidedOn']}
            value={decidedOn}
            onChange={(event) => setDecidedOn(event.currentTarget.value)}
          />
          <TextInput
            name="decidedBy"
            label="By"
            description="The meeting, or who decided for the Board"
            maxLength={200}
            error={messages['decidedBy']}
            value={decidedBy}
            onChange={(event) => setDecidedBy(event.currentTarget.value)}
          />
          <Textarea
            name="remarks"
            label="Remarks"
            description={decision === 'approved' ? 'Conditions or wishes, if there were any' : 'What is to be changed before it comes back'}
            autosize
            minRows={3}
            maxLength={4000}
            error={messages['remarks']}
            value={remarks}
            onChange={(event) => setRemarks(event.currentTarget.value)}
          />
          {told && <ErrorNote error={told} title="Nothing was recorded" />}
          <div className={classes.foot}>
            <Button type="submit" loading={deciding.isPending}>
              Record the decision
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
