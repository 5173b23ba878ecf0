/** A disposal on its page, with all that may be done with it by whoever may. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Disposal } from '../../shared/disposal-record.ts';
import { isClosed, nextStages } from '../../shared/disposal-steps.ts';
import { type DisposalStage, disposalStageLabel } from '../../shared/disposal.ts';
import { heldAt } from '../../shared/take-step.ts';
import { formatPounds } from '../../shared/money.ts';
import { onItsWay } from '../../shared/space/offer.ts';
import { formatDate } from '../../shared/year.ts';
import type { Answers } from '../api.ts';
import { useOrganisations } from '../estate/use-organisations.ts';
import { WantedNear } from '../estate/wanted-near.tsx';
import { useMe } from '../session/me.ts';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { BarriersSection } from './barriers-section.tsx';
import classes from './disposal.module.css';
import { DisposalHeadlines } from './disposal-headlines.tsx';
import { DutiesSection } from './duties-section.tsx';
import { HistorySection } from './history-section.tsx';
import { OtherDisposals } from './planned-record.tsx';
import { PlansSection } from './plans-section.tsx';
import { Section } from './section.tsx';
import { RecordLead } from './record-lead.tsx';
import { StageTrack } from './stage-track.tsx';
import { StepDialog } from './step-dialog.tsx';
import { StepsSection } from './steps-section.tsx';
import { TermsDialog } from './terms-dialog.tsx';
import { TermsSection } from './terms-section.tsx';
import { useDisposalActs } from './use-disposal-acts.ts';

type Found = Answers['disposal']['get'];
type Open = { kind: 'step'; start: DisposalStage | null } | { kind: 'terms' } | null;

/** Why a disposal stands outside the ordinary order, in a sentence. */
function asideWords({ stage, steps }: Disposal): string | null {
  const last = steps.at(-1);
  if (!last || (stage !== 'on-hold' && stage !== 'withdrawn' && stage !== 'transferred')) return null;
  const review = last.reviewOn ? ` To be looked at again on ${formatDate(last.reviewOn)}.` : '';
  return `${disposalStageLabel[stage]} since ${formatDate(last.on)}.${last.reason ? ` ${last.reason}` : ''}${review}`;
}

export function DisposalRecord({ found, disposal }: { found: Found; disposal: Disposal }) {
  const { entry, others, scenarios, today } = found;
  const { property } = entry;
  const { person } = useMe();
  const { byId, list } = useOrganisations();
  const acts = useDisposalActs(disposal.id);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const edits = found.may.edit;
  const over = isClosed(disposal.stage);
  const aside = asideWords(disposal);
  const plan =
    scenarios.find(({ id }) => id === disposal.scenario)?.name ?? (disposal.scenario === null ? null : 'a plan that was removed');
  return (
    <Page
      title={property.name}
      called={`Disposal of ${property.name}`}
      lead={<RecordLead property={property} />}
      actions={
        edits &&
        !over && (
          <>
            {nextStages(disposal.stage).includes('on-hold') && (
              <Button variant="default" onClick={() => setOpen({ kind: 'step', start: 'on-hold' })}>
                Put on hold
              </Button>
            )}
            {disposal.stage === 'on-hold' && nextStages('on-hold', heldAt(disposal)).length > 1 && (
              <Button variant="default" onClick={() => setOpen({ kind: 'step', start: heldAt(disposal) })}>
                Take off hold
              </Button>
            )}
            <Button variant="default" onClick={() => setOpen({ kind: 'step', start: 'withdrawn' })}>
              Withdraw
            </Button>
            <Button onClick={() => setOpen({ kind: 'step', start: null })}>Record the next step</Button>
          </>
        )
      }
    >
      <StageTrack disposal={disposal} />
      {aside && (
        <p className={classes.heldNote} role="note">
          <Icon name={disposal.stage === 'on-hold' ? 'pause' : 'info'} />
          <span>{aside}</span>
        </p>
      )}
      <DisposalHeadlines entry={entry} disposal={disposal} print={(value) => formatPounds(value, 'headline')} />
      <div className={classes.columns}>
        <div>
          <StepsSection
            disposal={disposal}
            names={byId}
            mayEdit={edits}
            undoing={acts.busy.undoing}
            onUndo={() => void acts.undo(disposal.version)}
          />
          <DutiesSection
            entry={entry}
            disposal={disposal}
            mayEdit={edits}
            person={person.name}
            today={today}
            onRecord={(record) => acts.recordDuty(disposal, record)}
          />
        </div>
        <div>
          <TermsSection
            disposal={disposal}
            property={property}
            plan={plan}
            actions={
              edits &&
              !over && (
                <Button variant="subtle" leftSection={<Icon name="pencil" size={14} />} onClick={() => setOpen({ kind: 'terms' })}>
                  Edit the terms
                </Button>
              )
            }
          />
          <BarriersSection barriers={entry.barriers} property={property.id} />
          {onItsWay.includes(disposal.stage) && (
            <Section title="Space wanted near it">
              <WantedNear property={property.id} />
            </Section>
          )}
          <PlansSection plans={entry.plans} />
          <OtherDisposals others={others} title="Other disposals of this property" />
          <HistorySection property={property.id} />
        </div>
      </div>
      {open?.kind === 'step' && (
        <StepDialog
          entry={entry}
          disposal={disposal}
          start={open.start}
          person={person.name}
          today={today}
          organisations={list}
          onTake={(step, route) => acts.take(disposal, step, route)}
          onDuty={(record) => acts.recordDuty(disposal, record)}
          onClose={close}
        />
      )}
      {open?.kind === 'terms' && <TermsDialog disposal={disposal} today={today} onSave={acts.change} onClose={close} />}
    </Page>
  );
}
