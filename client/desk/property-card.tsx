/** The property that is open beside the map: its key figures, each with its basis, and the way to its whole record. */
import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { costPerSquareMetre } from '../../shared/cost-per-square-metre.ts';
import { disposalStageLabel } from '../../shared/disposal.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatArea, formatHectares, formatRate } from '../../shared/measure.ts';
import { formatPounds, formatPoundsPerSquareMetre, formatPoundsPerYear } from '../../shared/money.ts';
import { tenureKeyLabel, tenureKeyOf } from '../../shared/tenure.ts';
import { factsOfUses as factsOfUse } from '../../shared/use.ts';
import { formatDate } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { IllustrativeNote } from '../estate/illustrative-note.tsx';
import { PropertyIssues } from '../estate/property-issues.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { Waiting } from '../ui/waiting.tsx';
import classes from './desk.module.css';
import own from './property-card.module.css';

type PropertyCardProps = { id: PropertyId; selected: boolean; onSwitch: (id: PropertyId) => void };

export function PropertyCard({ id, selected, onSwitch }: PropertyCardProps) {
  const { data, error } = useQuery(trpc.property.get.queryOptions({ id }));
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  if (error) return <ErrorNote error={error} title="This property could not be shown" />;
  if (!data || data.property.id !== id) return <Waiting lines={8} />;
  const { property, facts, completeness } = data;
  const holder = about?.organisations.find((one) => one.id === facts.holder);
  const address = [property.address.street, property.address.town, property.address.postcode].filter(Boolean).join(', ');
  const openBarriers = facts.barriers;
  return (
    <article className={classes.card}>
      <h3 className={classes.name}>{property.name}</h3>
      <p className={classes.quiet}>{address || 'No address recorded'}</p>
      <div className={own.badges}>
        <span className={own.sector}>
          <span className={own.dot} style={{ background: `var(--sector-${holder?.sector ?? 'other'})` }} />
          {holder?.name ?? facts.holder}
        </span>
        {facts.archived && <Badge color="gray">Archived</Badge>}
        {facts.sensitive && <Badge color="gray">Sensitive</Badge>}
        {facts.ringFenced && <Badge color="gray">Delegated budget</Badge>}
        {facts.disposalStage && (
          <Badge color="teal" variant="light">
            {disposalStageLabel[facts.disposalStage]}
          </Badge>
        )}
      </div>
      <IllustrativeNote facts={facts} />
      <PropertyIssues id={id} mayEdit={data.may.edit} />
      <dl className={classes.figures}>
        <Row label="Use">{factsOfUse[facts.use].label}</Row>
        <Row label="Tenure">
          {tenureKeyLabel[tenureKeyOf(facts.tenure)]}
          {facts.letOut ? ', let' : ''}
        </Row>
        {facts.lease?.expiresOn && <Row label="Lease ends">{formatDate(facts.lease.expiresOn)}</Row>}
        {facts.lease?.breakOn && <Row label="Next break">{formatDate(facts.lease.breakOn)}</Row>}
        <Row label="Running cost">
          <FigureText sourced figure={facts.runningCost} print={(value) => formatPoundsPerYear(value, 'table')} />
        </Row>
        <Row label="Cost per m²">
          <FigureText sourced figure={costPerSquareMetre(facts)} print={(value) => `${formatPoundsPerSquareMetre(value)} a year`} />
        </Row>
        <Row label="Floor area">
          <FigureText sourced figure={facts.floorArea} print={formatArea} />
        </Row>
        <Row label="Space to spare">
          <FigureText sourced figure={facts.spareArea} print={formatArea} />
        </Row>
        <Row label="Site area">
          <FigureText sourced figure={facts.siteArea} print={formatHectares} />
        </Row>
        <Row label="Book value">
          <FigureText sourced figure={facts.bookValue} print={(value) => formatPounds(value, 'table')} />
        </Row>
        <Row label="Disposal value">
          <FigureText sourced figure={facts.disposalValue} print={(value) => formatPounds(value, 'table')} />
        </Row>
        <Row label="Energy rating">{property.epc ?? <Missing />}</Row>
        <Row label="Condition">{property.condition ?? <Missing />}</Row>
        <Row label="District">{facts.district ?? <Missing />}</Row>
        <Row label="Barriers">{openBarriers === 0 ? 'None recorded' : openBarriers}</Row>
        <Row label="Data complete">
          <span title={completeness.missing.length > 0 ? `Missing: ${completeness.missing.join(', ')}` : 'Nothing is missing'}>
            {formatRate(completeness.share, 0)}
          </span>
        </Row>
      </dl>
      {property.positionPrecision === 'approximate' && property.position && (
        <p className={classes.quiet}>Its place on the map is approximate.</p>
      )}
      {!property.position && <p className={classes.quiet}>Its place is not recorded, so it is not on the map.</p>}
      <div className={classes.actions}>
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/register/$propertyId" params={{ propertyId: id }} search={(old) => old} />}
        >
          Open the full record
        </Button>
        <Button variant={selected ? 'light' : 'filled'} onClick={() => onSwitch(id)}>
          {selected ? 'Take out of the selection' : 'Add to the selection'}
        </Button>
      </div>
    </article>
  );
}

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Missing = () => (
  <span className={classes.quiet} title="Not recorded">
    <span aria-hidden="true">—</span>
    <span className="visually-hidden">not recorded</span>
  </span>
);
