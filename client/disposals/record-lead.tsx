/** The line below the name of a property on its way out: back to the list, whose it is, where, and its record in the register. */
import { Link } from '@tanstack/react-router';
import type { PropertyFacts } from '../../shared/facts.ts';
import { labelOfFacetKey } from '../../shared/labels.ts';
import { tenureWords } from '../../shared/tenure.ts';
import { useOrganisations } from '../estate/use-organisations.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './disposal.module.css';

export function RecordLead({ property }: { property: PropertyFacts }) {
  const { byId } = useOrganisations();
  const holder = byId.get(property.holder);
  const said = [
    holder?.name ?? property.holder,
    property.town,
    tenureWords(property.tenure),
    labelOfFacetKey('uses', property.use, []),
    property.reference,
  ].filter(Boolean);
  return (
    <>
      <Link to="/disposals" className={classes.back}>
        <Icon name="chevron-left" size={12} /> Disposals
      </Link>
      <span>
        <span className={classes.sector} style={{ background: `var(--sector-${holder?.sector ?? 'other'})` }} aria-hidden="true" />
        {said.join(' · ')} ·{' '}
        <Link to="/register/$propertyId" params={{ propertyId: property.id }}>
          Open in the register
        </Link>
      </span>
    </>
  );
}
