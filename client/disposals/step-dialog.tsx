/** Takes a step: offers only those that are allowed, asks for exactly what each needs, and keeps what was typed when it is refused. */
import { Button, Modal, Radio, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { type DisposalEntry, dutyBearerOf } from '../../shared/disposal-entry.ts';
import type { DutyRecord } from '../../shared/disposal-duties.ts';
import type { Disposal, Step } from '../../shared/disposal-record.ts';
import type { DisposalStage, ExitRoute } from '../../shared/disposal.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { IsoDate } from '../../shared/year.ts';
import { problemOf } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { BeforeMarket } from './before-market.tsx';
import { CirculationClock } from './circulation-clock.tsx';
import classes from './disposal.module.css';
import { allowedSteps, askedOf, type FieldMessages, startStep, type StepDraft, stepOf, stepWords } from './step-draft.ts';
import { StepFields } from './step-fields.tsx';
import { saidOf } from './use-disposal-acts.ts';

type StepDialogProps = {
  entry: DisposalEntry;
  disposal: Disposal;
  /** Where the dialog begins, where it is one of the steps that are allowed. */
  start: DisposalStage | null;
  person: string;
  today: IsoDate;
  organisations: readonly Organisation[];
  /** The route that is chosen here; null leaves the disposal's own. */
  onTake: (step: Step, route: ExitRoute | null) => Promise<void>;
  onDuty: (record: DutyRecord) => Promise<unknown>;
  onClose: () => void;
};

export function StepDialog(props: StepDialogProps) {
  const { entry, disposal, start, person, today, organisations, onTake, onDuty, onClose } = props;
  const allowed = allowedSteps(disposal);
  const fresh = startStep(disposal, today);
  const [typed, setTyped] = useState<StepDraft | null>(fresh && { ...fresh, to: start && allowed.includes(start) ? start : fresh.to });
  const [chosen, setChosen] = useState<ExitRoute | null>(null);
  const route = chosen ?? disposal.route;
  const [messages, setMessages] = useState<FieldMessages>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [taking, setTaking] = useState(false);
  // A notice of the step before would lie over this one's buttons.
  useEffect(() => notifications.clean(), []);
  const fields = useRef<HTMLDivElement>(null);
  if (typed === null || fresh === null) return null;
  const draft = allowed.includes(typed.to) ? typed : { ...typed, to: fresh.to };
  const asked = askedOf(disposal, draft);
  const put = (change: Partial<StepDraft>) => {
    setTyped({ ...draft, ...change });
    if (change.to) setMessages({});
  };

  /** To the first field that is wrong, which tells why. */
  const goToFirst = () =>
    requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-due="true"] button')?.focus());

  const take = async () => {
    const read = stepOf(draft, { ...disposal, route }, { by: person, today, property: dutyBearerOf(entry, route) });
    setMessages(read.ok ? {} : read.messages);
    if (!read.ok) return goToFirst();
    setTaking(true);
    try {
      await onTake(read.step, asked.includes('route') ? chosen : null);
      onClose();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'invalid') {
        setMessages(Object.fromEntries(problem.fields.map(({ path, message }) => [path, message])));
        goToFirst();
      } else setTrouble(saidOf(error));
    } finally {
      setTaking(false);
    }
  };
  const choose = (next: ExitRoute | null) => {
    setChosen(next);
    setMessages((before) => ({ ...before, route: '', duties: '' }));
  };

  const duty = async (record: DutyRecord) => {
    await onDuty(record);
    setMessages((before) => ({ ...before, duties: '' }));
  };

  return (
    <Modal opened onClose={onClose} size="lg" title={`Next step of ${entry.property.name}`}>
      <Stack gap={16} ref={fields}>
        <Radio.Group label="What happened" value={draft.to} onChange={(to) => put({ to: allowed.find((one) => one === to) ?? fresh.to })}>
          <div className={classes.choices}>
            {allowed.map((to) => (
              <Radio key={to} size="sm" value={to} label={stepWords(disposal.stage, to)} />
            ))}
          </div>
        </Radio.Group>
        {entry.circulation && (
          <div className={classes.clockNote}>
            <CirculationClock circulation={entry.circulation} />
            {draft.to === 'on-market' && asked.includes('reason') && (
              <p className={classes.quiet}>The circulation is not over: to go to the market now needs a reason.</p>
            )}
          </div>
        )}
        {(asked.includes('route') || asked.includes('duties')) && (
          <BeforeMarket
            entry={entry}
            disposal={disposal}
            to={draft.to}
            asksRoute={asked.includes('route')}
            messages={messages}
            person={person}
            today={today}
            route={route}
            onRoute={choose}
            onDuty={duty}
          />
        )}
        <StepFields draft={draft} asked={asked} messages={messages} today={today} organisations={organisations} onPut={put} />
        {trouble && <ErrorNote error={trouble} title="The step was not recorded" />}
        {messages['to'] && <ErrorNote error={messages['to']} />}
        <div className={classes.foot}>
          <Button loading={taking} onClick={() => void take()}>
            {stepWords(disposal.stage, draft.to)}
          </Button>
          <Button variant="default" onClick={onClose}>
            Leave it as it is
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}
