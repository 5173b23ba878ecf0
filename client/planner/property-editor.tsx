/** One property's decision: what happens to it, where its services go, how and when it is left, and what that comes to. */
import { Button, CloseButton, NativeSelect, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { decisionActionLabel, decisionActions, type Decision, type DecisionAction } from '../../shared/decision.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatArea } from '../../shared/measure.ts';
import { formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import { tenureWords } from '../../shared/tenure.ts';

import { EmptyState } from '../ui/empty-state.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import classes from './aside.module.css';
import { allTo, retained, withAction } from './decide.ts';
import { DestinationFields } from './destination-fields.tsx';
import { hostedBy } from './edit.ts';
import { ExitFields } from './exit-fields.tsx';
import { purposeOf, reasonToStay } from './group.ts';
import { usePlan } from './plan-context.ts';
import { PropertyOutcomeList } from './property-outcome-list.tsx';
import { useActs } from './use-acts.ts';

export function PropertyEditor({ property }: { property: PropertyId }) {
  const { draft, facts, organisations, edit, mayEdit, nameOf, setFocus } = usePlan();
  const { takeOut } = useActs();
  const fact = facts.get(property) ?? null;
  const stored = draft.decisions.find((decision) => decision.property === property) ?? null;
  const hub = hostedBy(draft, property);
  const decision = stored ?? retained(property, draft.baseYear);
  const tenure = fact?.tenure ?? null;
  const set = (next: Decision) => edit({ kind: 'decide', decisions: [next] });
  const setAction = (action: DecisionAction) => {
    const acted = withAction(decision, action, tenure);
    const first = draft.hubs[0];
    const lost = fact && action === 'relocate-and-dispose' && Object.keys(acted.destinations).length === 0 && draft.hubs.length === 1;
    set(lost && first ? { ...acted, destinations: allTo(fact, first.id), year: first.opens } : acted);
  };
  return (
    <div className={classes.stack}>
      <header className={classes.editorHead}>
        <h2>{nameOf(property)}</h2>
        <CloseButton size="sm" aria-label="Close this property" onClick={() => setFocus({ kind: 'plan' })} />
      </header>
      {fact ? (
        <dl className={classes.ledger}>
          <dt>{organisations.get(fact.holder)?.shortName ?? 'Holder not recorded'}</dt>
          <dd>
            {tenureWords(fact.tenure)}
            {fact.letOut ? ', let' : ''} · {purposeOf(fact)}
          </dd>
          <dt>Running cost</dt>
          <dd>
            <FigureText figure={fact.runningCost} print={(value) => formatPoundsPerYear(value, 'table')} />
          </dd>
          <dt>Floor area</dt>
          <dd>
            <FigureText figure={fact.floorArea} print={formatArea} />
          </dd>
          <dt>Disposal value</dt>
          <dd>
            <FigureText figure={fact.disposalValue} print={(value) => formatPounds(value, 'table')} />
          </dd>
        </dl>
      ) : (
        <EmptyState
          title="No longer in the register"
          detail="This plan still names the property, but nothing is known of it and it counts for nothing. Take it out of the plan, or have it restored in the register."
        />
      )}
      {fact?.archived && (
        <p className={classes.warning}>Archived in the register: it counts for nothing in this plan. Take it out, or restore it there.</p>
      )}
      {hub ? (
        <p>
          Hosts{' '}
          <button type="button" className={classes.link} onClick={() => setFocus({ kind: 'hub', hub: hub.id })}>
            {hub.name}
          </button>
          . To decide otherwise, give that hub another home first.
        </p>
      ) : (
        <NativeSelect
          size="xs"
          label="Decision"
          description={fact && !stored ? (reasonToStay(fact) ?? 'Not decided: it stays as it is.') : null}
          value={decision.action}
          disabled={!mayEdit || !fact}
          data={decisionActions
            .filter((action) => action !== 'host')
            .map((action) => ({ value: action, label: action === 'retain' && !stored ? 'Not decided' : decisionActionLabel[action] }))}
          onChange={(event) => setAction(event.currentTarget.value as DecisionAction)}
        />
      )}
      {fact && decision.action !== 'retain' && decision.action !== 'host' && (
        <DestinationFields fact={fact} decision={decision} onChange={set} />
      )}
      {fact && decision.action !== 'retain' && <ExitFields fact={fact} decision={decision} onChange={set} />}
      {stored && <Note key={stored.note} decision={stored} disabled={!mayEdit} onChange={set} />}
      <PropertyOutcomeList property={property} />
      <div className={classes.actions}>
        {stored && !hub && mayEdit && (
          <Button variant="default" onClick={() => takeOut([property])}>
            Take out of the plan
          </Button>
        )}
        {fact && (
          <Button component={Link} to={`/register/${property}`} variant="subtle">
            Open in the register
          </Button>
        )}
      </div>
    </div>
  );
}

function Note({ decision, disabled, onChange }: { decision: Decision; disabled: boolean; onChange: (decision: Decision) => void }) {
  const [note, setNote] = useState(decision.note);
  return (
    <Textarea
      size="xs"
      label="Note"
      autosize
      maxLength={1000}
      disabled={disabled}
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
      onBlur={() => note.trim() !== decision.note && onChange({ ...decision, note: note.trim() })}
    />
  );
}
