/** The duties of a disposal: what was considered of each, by whom and why, and which are still to be recorded before it goes to the market. */
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { type DisposalEntry, dutyBearerOf } from '../../shared/disposal-entry.ts';
import { type Duty, dutiesOf, type DutyRecord, factsOfDuties } from '../../shared/disposal-duties.ts';
import type { Disposal } from '../../shared/disposal-record.ts';
import { isClosed } from '../../shared/disposal-steps.ts';
import { type IsoDate, formatDate } from '../../shared/year.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './disposal.module.css';
import { DutyForm } from './duty-form.tsx';
import { Section } from './section.tsx';

type DutiesSectionProps = {
  entry: DisposalEntry;
  disposal: Disposal;
  mayEdit: boolean;
  person: string;
  today: IsoDate;
  onRecord: (record: DutyRecord) => Promise<unknown>;
};

const answerOf = ({ duty, answer }: DutyRecord): string =>
  (factsOfDuties[duty].answers as Readonly<Record<string, string>>)[answer] ?? answer;

export function DutiesSection({ entry, disposal, mayEdit, person, today, onRecord }: DutiesSectionProps) {
  const [open, setOpen] = useState<Duty | null>(null);
  const owed = dutiesOf(dutyBearerOf(entry, disposal.route));
  const recorded = new Map(disposal.duties.map((record) => [record.duty, record]));
  const listed = [...owed, ...[...recorded.keys()].filter((duty) => !owed.includes(duty))];
  const edits = mayEdit && !isClosed(disposal.stage);
  return (
    <Section title="Duties">
      {listed.length === 0 ? (
        <p className={classes.quiet}>
          {disposal.route === null
            ? 'Which duties it has is known once its route is.'
            : 'It disposes of no land, so none of the duties of a sale arise.'}
        </p>
      ) : (
        <ul className={classes.duties}>
          {listed.map((duty) => {
            const record = recorded.get(duty);
            const { label, source } = factsOfDuties[duty];
            return (
              <li key={duty} data-recorded={record !== undefined}>
                <div className={classes.dutyHead}>
                  <span className={classes.dutyMark}>{record && <Icon name="check" size={12} />}</span>
                  <h3>{label}</h3>
                  {edits && (
                    <Button
                      size="compact-xs"
                      variant={record ? 'subtle' : 'default'}
                      aria-label={`${record ? 'Change' : 'Record'}: ${label}`}
                      onClick={() => setOpen(duty)}
                    >
                      {record ? 'Change' : 'Record'}
                    </Button>
                  )}
                </div>
                {record ? (
                  <>
                    <p>{answerOf(record)}.</p>
                    <p className={classes.why}>{record.why}</p>
                    <p className={classes.quiet}>
                      {record.by}, {formatDate(record.on)}
                    </p>
                  </>
                ) : (
                  <p className={classes.quiet}>Not recorded yet. {source}</p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {open && (
        <Modal opened onClose={() => setOpen(null)} size="lg" title={factsOfDuties[open].label}>
          <DutyForm
            duty={open}
            before={recorded.get(open) ?? null}
            person={person}
            today={today}
            onSave={onRecord}
            onClose={() => setOpen(null)}
          />
        </Modal>
      )}
    </Section>
  );
}
