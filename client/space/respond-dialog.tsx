/** One step of an answer: the day and, where it has to say something, what. */
import { Button, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { noteWanted, responseStageLabel, responseVerb, type ResponseStage, type ResponseStep } from '../../shared/space/response.ts';
import { isoDateSchema, type IsoDate } from '../../shared/year.ts';
import { problemOf } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import type { Messages } from './typed-requirement.ts';
import { saidOf } from './use-space-acts.ts';
import classes from './space.module.css';

type RespondDialogProps = {
  to: ResponseStage;
  place: string;
  today: IsoDate;
  onClose: () => void;
  onRespond: (step: ResponseStep) => Promise<void>;
};

export function RespondDialog({ to, place, today, onClose, onRespond }: RespondDialogProps) {
  const [on, setOn] = useState<string>(today);
  const [note, setNote] = useState('');
  const [messages, setMessages] = useState<Messages>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const question = noteWanted(to);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTrouble(null);
    const day = isoDateSchema.safeParse(on);
    const wrong: Messages = {
      ...(day.success ? {} : { on: 'Enter the day on which it happened.' }),
      ...(question !== null && note.trim() === '' ? { note: question } : {}),
    };
    setMessages(wrong);
    if (!day.success || Object.keys(wrong).length > 0) return;
    setSaving(true);
    try {
      await onRespond({ to, on: day.data, note: note.trim() });
      onClose();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'invalid')
        setMessages(Object.fromEntries(problem.fields.map(({ path, message }) => [path.replace('step.', ''), message])));
      else setTrouble(saidOf(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={`${responseStageLabel[to]}: ${place}`}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap={14}>
          <TextInput
            type="date"
            name="on"
            label="On"
            description="The day on which it happened"
            max={today}
            error={messages['on']}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Textarea
            label={question === null ? 'Note' : 'In words'}
            description={question ?? 'Who spoke with whom, and what about, if it matters'}
            name="note"
            autosize
            minRows={3}
            maxLength={2000}
            error={messages['note']}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {trouble && <ErrorNote error={trouble} title="Nothing was recorded" />}
          <div className={classes.foot}>
            <Button type="submit" loading={saving}>
              {responseVerb[to]}
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
