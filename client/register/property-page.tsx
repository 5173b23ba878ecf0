/** Everything the register knows of one property, each figure with its basis, and what is missing. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { problemOf, trpc } from '../api.ts';
import { formatArea } from '../../shared/measure.ts';
import { formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import { holdingLabel, type Property } from '../../shared/property.ts';
import { tenureWords } from '../../shared/tenure.ts';
import { labelOfFacetKey } from '../../shared/labels.ts';
import { DisposalStanding, ProposeButton } from '../estate/disposal-standing.tsx';
import { IllustrativeNote } from '../estate/illustrative-note.tsx';
import { PropertyIssues } from '../estate/property-issues.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { HeadlineFigure } from '../ui/headline-figure.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ArchiveButton } from './archive-button.tsx';
import { BarriersSection } from './barriers-section.tsx';
import { basisWords } from '../estate/basis-words.ts';
import { CompletenessSection } from './completeness-section.tsx';
import { CostsSection } from './costs-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { HistorySection } from './history-section.tsx';
import { InterestsSection } from './interests-section.tsx';
import { LocationBlock } from './location-block.tsx';
import { NoSuchProperty } from './no-such-property.tsx';
import { OccupationsSection } from './occupations-section.tsx';
import { PropertySection } from './property-section.tsx';
import classes from './property.module.css';
import { useOrganisations } from '../estate/use-organisations.ts';

export function PropertyPage() {
  const { propertyId } = useParams({ from: '/register/$propertyId' });
  const { data, error, refetch } = useQuery(trpc.property.get.queryOptions({ id: propertyId }));
  const { byId } = useOrganisations();
  const back = (
    <Link to="/register" className={classes.back}>
      <Icon name="chevron-left" size={12} /> Register
    </Link>
  );

  if (error && problemOf(error).kind === 'not-found') return <NoSuchProperty />;
  if (!data)
    return (
      <Page title="Property" lead={back}>
        {error ? (
          <ErrorNote error={error} title="The property could not be opened">
            <Button variant="default" onClick={() => void refetch()}>
              Try again
            </Button>
          </ErrorNote>
        ) : (
          <Waiting lines={12} />
        )}
      </Page>
    );

  const { facts, completeness, may: rights } = data;
  const property: Property = { notes: '', ...data.property };
  const holder = byId.get(property.holder);
  return (
    <Page
      title={property.name}
      lead={
        <>
          {back}
          <span>
            <span className={classes.sector} style={{ background: `var(--sector-${holder?.sector ?? 'other'})` }} aria-hidden="true" />
            {holder?.name ?? property.holder} · {tenureWords(facts.tenure)}
            {facts.letOut ? ', let' : ''} · {labelOfFacetKey('uses', property.use, [])} · {holdingLabel[property.holding]} ·{' '}
            {property.reference}
          </span>
        </>
      }
      actions={
        <>
          <ProposeButton facts={facts} />
          {rights.edit && <ArchiveButton property={property} />}
          {rights.edit && (
            <Button component={Link} to={`/register/${property.id}/edit`} leftSection={<Icon name="pencil" size={14} />}>
              Edit
            </Button>
          )}
        </>
      }
    >
      {property.archived && (
        <p className={classes.archived} role="note">
          <Icon name="archive" />{' '}
          {data.mergedInto ? (
            <>
              This record was found to be the same property as{' '}
              <Link to="/register/$propertyId" params={{ propertyId: data.mergedInto.id }}>
                {data.mergedInto.name}
              </Link>{' '}
              and merged into it.
            </>
          ) : (
            'This property is archived: it counts in no total and in no new plan.'
          )}
        </p>
      )}
      {rights.why !== null && (
        <p className={classes.archived} role="note">
          <Icon name="info" /> {rights.why}
        </p>
      )}
      <div className={classes.headlines}>
        <HeadlineFigure
          label="Running cost"
          value={<FigureText sourced figure={facts.runningCost} print={(cost) => formatPoundsPerYear(cost, 'headline')} />}
          detail={basisWords(facts.runningCost)}
        />
        <HeadlineFigure
          label="Floor area"
          value={<FigureText sourced figure={facts.floorArea} print={formatArea} />}
          detail={basisWords(facts.floorArea)}
        />
        <HeadlineFigure
          label="Disposal value"
          value={<FigureText sourced figure={facts.disposalValue} print={(value) => formatPounds(value, 'headline')} />}
          detail={basisWords(facts.disposalValue)}
        />
        <DisposalStanding facts={facts} />
      </div>
      <div className={classes.illustrative}>
        <IllustrativeNote facts={facts} />
      </div>
      <div className={classes.columns}>
        <div>
          <InterestsSection interests={property.interests} names={byId} />
          <OccupationsSection occupations={property.occupations} names={byId} />
          <CostsSection runningCost={property.runningCost} facts={facts} />
          <FiguresSection property={property} facts={facts} />
          <BarriersSection barriers={property.barriers} />
          {property.notes !== '' && (
            <PropertySection title="Notes">
              <p className={classes.notes}>{property.notes}</p>
            </PropertySection>
          )}
        </div>
        <div>
          <PropertySection title="Data quality">
            <PropertyIssues id={property.id} mayEdit={rights.edit} none="Nothing is missing or unlikely." />
          </PropertySection>
          <CompletenessSection completeness={completeness} />
          <LocationBlock property={property} />
          {(property.ringFenced || property.sensitive) && (
            <PropertySection title="Handle with care">
              <ul className={classes.missing}>
                {property.ringFenced && <li>Its budget is ring-fenced: what it saves is not a plan’s to count.</li>}
                {property.sensitive && <li>Sensitive: its name and place are withheld from anyone not cleared.</li>}
              </ul>
            </PropertySection>
          )}
          <HistorySection property={property} mayEdit={rights.edit} />
        </div>
      </div>
    </Page>
  );
}
