/** What has to stand before a disposal goes to the market or to another body: its route, where it is asked, and what was considered of each of its duties; both can be recorded here. */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type DisposalEntry, dutyBearerOf } from '../../shared/disposal-entry.ts';
import { bearerAtStep, type Duty, dutiesDue, dutiesOf, type DutyRecord, factsOfDuties } from '../../shared/disposal-duties.ts';
import type { Disposal } from '../../shared/disposal-record.ts';
import { type DisposalStage, type ExitRoute, exitRouteLabel, exitRoutes } from '../../shared/disposal.ts';
import type { IsoDate } from '../../shared/year.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './disposal.module.css';
import { DutyForm } from './duty-form.tsx';
import type { FieldMessages } from './step-draft.ts';

type BeforeMarketProps = {
  entry: DisposalEntry;
  disposal: Disposal;
  to: DisposalStage;
  asksRoute: boolean;
  /** As it is chosen, before it is recorded with the step. */
  route: ExitRoute | null;
  messages: FieldMessages;
  person: string;
  today: IsoDate;
  onRoute: (route: ExitRoute | null) => void;
  onDuty: (record: DutyRecord) => Promise<unknown>;
};

export function BeforeMarket({ entry, disposal, to, asksRoute, route, messages, person, today, onRoute, onDuty }: BeforeMarketProps) {
  const [open, setOpen] = useState<Duty | null>(null);
  const bearer = bearerAtStep(dutyBearerOf(entry, route), to);
  const owed = dutiesOf(bearer);
  const due = dutiesDue(bearer, disposal.duties);
  return (
    <>
      {asksRoute && (
        <NativeSelect
          name="route"
          label="Route"
          error={messages['route']}
          value={route ?? ''}
          onChange={(event) => onRoute(exitRoutes.find((one) => one === event.currentTarget.value) ?? null)}
          data={[{ value: '', label: 'Choose a route' }, ...exitRoutes.map((one) => ({ value: one, label: exitRouteLabel[one] }))]}
        />
      )}
      <div>
        <h3 className={classes.dutiesTitle}>Duties{owed.length > 0 ? `: ${owed.length - due.length} of ${owed.length} recorded` : ''}</h3>
        {owed.length === 0 && <p className={classes.quiet}>{asksRoute ? 'By this route it has none.' : 'It has none.'}</p>}
        <ul className={classes.duties}>
          {owed.map((duty) => {
            const isDue = due.includes(duty);
            return (
              <li key={duty} data-recorded={!isDue}>
                <div className={classes.dutyHead}>
                  <span className={classes.dutyMark}>{!isDue && <Icon name="check" size={12} />}</span>
                  <h4>{factsOfDuties[duty].label}</h4>
                  {isDue && open !== duty && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`Record: ${factsOfDuties[duty].label}`}
                      onClick={() => setOpen(duty)}
                    >
                      Record
                    </Button>
                  )}
                  {!isDue && <span className={classes.quiet}>recorded</span>}
                </div>
                {open === duty && isDue && (
                  <DutyForm duty={duty} before={null} person={person} today={today} onSave={onDuty} onClose={() => setOpen(null)} />
                )}
              </li>
            );
          })}
        </ul>
        {messages['duties'] && due.length > 0 && <p className={classes.wrong}>{messages['duties']}</p>}
      </div>
    </>
  );
}
