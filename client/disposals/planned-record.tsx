/** A property that is in no live disposal: the plans that let it go, what it was in before, and the way to propose it. */
import { Link } from '@tanstack/react-router';
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { isClosed } from '../../shared/disposal-steps.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { formatPounds } from '../../shared/money.ts';
import { formatDate } from '../../shared/year.ts';
import { basisWords } from '../estate/basis-words.ts';
import { WantedNear } from '../estate/wanted-near.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { HeadlineFigure } from '../ui/headline-figure.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import classes from './disposal.module.css';
import { PlansSection } from './plans-section.tsx';
import { Proposal } from './proposal.tsx';
import { RecordLead } from './record-lead.tsx';
import { Section } from './section.tsx';
import { standingShort } from './stage-columns.ts';

type PlannedRecordProps = {
  entry: Pick<DisposalEntry, 'plans'> & { property: PropertyFacts };
  others: readonly DisposalEntry[];
  mayEdit: boolean;
  start: ScenarioId | null;
};

/** Earlier or live disposals of the same property, each with a way to it. */
export function OtherDisposals({ others, title }: { others: readonly DisposalEntry[]; title: string }) {
  const begun = others.flatMap(({ key, disposal, stageOn }) => (disposal ? [{ key, disposal, stageOn }] : []));
  if (begun.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={classes.plain}>
        {begun.map(({ key, disposal, stageOn }) => (
          <li key={key}>
            <Link to="/disposals/$disposalId" params={{ disposalId: key }}>
              {standingShort[disposal.stage]}
            </Link>
            <span className={classes.quiet}>{stageOn ? `since ${formatDate(stageOn)}` : ''}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function PlannedRecord({ entry: { property, plans }, others, mayEdit, start }: PlannedRecordProps) {
  const live = others.find(({ disposal }) => disposal && !isClosed(disposal.stage));
  return (
    <Page title={property.name} lead={<RecordLead property={property} />}>
      <div className={classes.headlines}>
        <HeadlineFigure
          label="Stage"
          value={plans.length > 0 ? 'Planned' : 'Not proposed'}
          detail={plans.length > 0 ? 'no disposal has begun' : undefined}
        />
        <HeadlineFigure
          label="Disposal value"
          value={<FigureText sourced figure={property.disposalValue} print={(value) => formatPounds(value, 'headline')} />}
          detail={basisWords(property.disposalValue)}
        />
      </div>
      <div className={classes.columns}>
        <div>
          {live?.disposal ? (
            <p className={classes.heldNote} role="note">
              <Icon name="info" />
              <span>
                It is on its way out already:{' '}
                <Link to="/disposals/$disposalId" params={{ disposalId: live.key }}>
                  open its disposal
                </Link>
                .
              </span>
            </p>
          ) : mayEdit ? (
            <Proposal property={property.id} plans={plans} start={start} />
          ) : (
            <p className={classes.quiet}>
              {plans.length > 0 ? 'Plans let it go, and nobody has proposed it for disposal yet.' : 'Nobody has proposed it for disposal.'}{' '}
              An estates officer who keeps its holder’s records can.
            </p>
          )}
        </div>
        <div>
          {plans.length > 0 && !live && (
            <Section title="Space wanted near it">
              <WantedNear property={property.id} />
            </Section>
          )}
          <PlansSection plans={plans} />
          <OtherDisposals others={others} title="Earlier disposals" />
        </div>
      </div>
    </Page>
  );
}
