/** Records what was found of one duty: an answer, who considered it and when, and why; its source stands beside it. */
import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Duty, type DutyRecord, dutyRecordSchema, factsOfDuties } from '../../shared/disposal-duties.ts';
import type { IsoDate } from '../../shared/year.ts';
import classes from './disposal.module.css';
import { saidOf } from './use-disposal-acts.ts';

type DutyFormProps = {
  duty: Duty;
  /** What was recorded before. */
  before: DutyRecord | null;
  person: string;
  today: IsoDate;
  onSave: (record: DutyRecord) => Promise<unknown>;
  onClose: () => void;
};

export function DutyForm({ duty, before, person, today, onSave, onClose }: DutyFormProps) {
  const facts = factsOfDuties[duty];
  const [draft, setDraft] = useState({
    answer: before?.answer ?? '',
    by: before?.by ?? person,
    on: before?.on ?? (today as string),
    why: before?.why ?? '',
  });
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const put = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });

  const save = async () => {
    const read = dutyRecordSchema.safeParse({ duty, ...draft });
    const wrong: Record<string, string> = {};
    if (!read.success) for (const { path, message } of read.error.issues) wrong[String(path[0])] ??= message;
    if (draft.answer === '') wrong['answer'] = 'Choose what was found.';
    if (draft.on === '') wrong['on'] = 'Enter the day on which it was considered.';
    else if (draft.on > today) wrong['on'] = 'It is recorded once it has been considered: the day lies ahead.';
    setMessages(wrong);
    if (!read.success || Object.keys(wrong).length > 0) return;
    setSaving(true);
    try {
      await onSave(read.data);
      onClose();
    } catch (error) {
      setTrouble(saidOf(error));
    } finally {
      setSaving(false);
    }
  };

  return (
    <fieldset className={classes.dutyForm}>
      <legend className="visually-hidden">{facts.label}</legend>
      <Stack gap={12}>
        <Radio.Group
          label={`${facts.label}: what was found`}
          error={messages['answer']}
          value={draft.answer}
          onChange={(answer) => put({ answer })}
        >
          <Stack gap={6} mt={6} mb={4}>
            {Object.entries(facts.answers).map(([value, label]) => (
              <Radio key={value} size="sm" value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <div className={classes.grid}>
          <TextInput
            label="Considered by"
            error={messages['by']}
            value={draft.by}
            maxLength={120}
            onChange={(event) => put({ by: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="On"
            error={messages['on']}
            value={draft.on}
            max={today}
            onChange={(event) => put({ on: event.currentTarget.value })}
          />
        </div>
        <Textarea
          label="Why"
          description="Such as the valuation, the search of the title, or the minute"
          autosize
          minRows={2}
          maxLength={2000}
          error={messages['why']}
          value={draft.why}
          onChange={(event) => put({ why: event.currentTarget.value })}
        />
        <p className={classes.source}>{facts.source}</p>
        <div role="alert" className={classes.trouble}>
          {trouble}
        </div>
        <div className={classes.foot}>
          <Button loading={saving} onClick={() => void save()}>
            Record it
          </Button>
          <Button variant="default" onClick={onClose}>
            Leave it for now
          </Button>
        </div>
      </Stack>
    </fieldset>
  );
}
