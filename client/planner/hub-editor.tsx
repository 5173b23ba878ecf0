/** One hub: its name, kind, home and opening, what it costs and saves besides, how full it is. */
import { Button, CloseButton, NativeSelect, Progress } from '@mantine/core';
import { Fragment } from 'react';
import { demandKnown } from '../../shared/appraisal/gaps.ts';
import { hubKindLabel, hubKinds, type Hub } from '../../shared/hub.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { formatArea, squareMetres } from '../../shared/measure.ts';
import { formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import type { Pence, PencePerYear } from '../../shared/units.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './aside.module.css';
import { EnteredField } from './entered-field.tsx';
import type { HubChange } from './edit.ts';
import { fullness } from './hub-section.tsx';
import { MoneyField } from './money-field.tsx';
import { NumberField } from './number-field.tsx';
import { usePlan } from './plan-context.ts';
import { deliveryLines } from './property-outcome-list.tsx';
import { TextCell } from './text-cell.tsx';
import { useActs } from './use-acts.ts';
import { YearField } from './year-field.tsx';

export function HubEditor({ hub }: { hub: Hub }) {
  const { draft, organisations, edit, dispatch, mayEdit, setFocus, setMode } = usePlan();
  const { removeHub } = useActs();
  const change = (part: HubChange) => edit({ kind: 'change-hub', hub: hub.id, change: part });
  return (
    <div className={classes.stack}>
      <header className={classes.editorHead}>
        <h2>
          <TextCell
            label="Name of the hub"
            value={hub.name}
            disabled={!mayEdit}
            onChange={(name) => change({ name })}
            onDone={() => dispatch({ type: 'settle' })}
          />
        </h2>
        <CloseButton size="sm" aria-label="Close this hub" onClick={() => setFocus({ kind: 'plan' })} />
      </header>
      <Room hub={hub} />
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label="Kind"
          value={hub.kind}
          disabled={!mayEdit}
          data={hubKinds.map((kind) => ({ value: kind, label: hubKindLabel[kind] }))}
          onChange={(event) => change({ kind: event.currentTarget.value as Hub['kind'] })}
        />
        <YearField
          label="Opens in"
          value={hub.opens}
          from={draft.baseYear}
          years={draft.assumptions.horizon}
          disabled={!mayEdit}
          onChange={(opens) => change({ opens })}
        />
      </div>
      <Home hub={hub} />
      <NativeSelect
        size="xs"
        label="Led by"
        description="Bears the hub's costs where they fall."
        value={hub.lead ?? ''}
        disabled={!mayEdit}
        data={[
          { value: '', label: hub.site.type === 'host' ? "The host's holder" : 'Not settled' },
          ...[...organisations.values()].map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(event) => change({ lead: (event.currentTarget.value || null) as OrganisationId | null })}
      />
      <MoneyField
        label="New rent taken on"
        suffix="a year"
        value={hub.newRent as number as Pence}
        disabled={!mayEdit}
        onCommit={(rent) => change({ newRent: (rent ?? 0) as number as PencePerYear })}
      />
      <EnteredField
        legend="Savings of working together"
        hint="Staffing and the like, not property costs."
        suffix="a year"
        signed
        value={hub.otherSaving}
        disabled={!mayEdit}
        onCommit={(otherSaving) => change({ otherSaving })}
      />
      <EnteredField
        legend="Capital cost from a study"
        hint="In place of the formula for building and fitting out, before optimism bias."
        value={hub.capitalOverride}
        disabled={!mayEdit}
        onCommit={(capitalOverride) => change({ capitalOverride })}
      />
      {mayEdit && (
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setMode({ kind: 'pick-member', hub: hub.id })}
          >
            Add members on the map
          </Button>
          <Button variant="subtle" color="red" onClick={() => removeHub(hub)}>
            Remove hub
          </Button>
        </div>
      )}
    </div>
  );
}

function Home({ hub }: { hub: Hub }) {
  const { edit, mayEdit, nameOf, setFocus, setMode } = usePlan();
  const { site } = hub;
  const asker = { hub: hub.id };
  const property = site.property;
  return (
    <section className={classes.stack} aria-label="Home of the hub">
      <h3 className={classes.subhead}>{site.type === 'host' ? 'Hosted by' : 'New build'}</h3>
      {property !== null && (
        <button type="button" className={classes.link} onClick={() => setFocus({ kind: 'property', property })}>
          {site.type === 'host' ? nameOf(property) : `On the site of ${nameOf(property)}`}
        </button>
      )}
      {site.type === 'new-build' && (
        <NumberField
          label="Area built"
          unit="m²"
          min={1}
          max={200_000}
          disabled={!mayEdit}
          value={site.area}
          onCommit={(area) => edit({ kind: 'move-hub', hub: hub.id, site: { ...site, area: squareMetres(area) } })}
        />
      )}
      {mayEdit && (
        <div className={classes.actions}>
          <Button size="compact-xs" variant="default" onClick={() => setMode({ kind: 'choose-host', asker })}>
            {site.type === 'host' ? 'Choose another host on the map' : 'Put it in an existing property'}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setMode({ kind: 'place-new-build', asker })}>
            {site.type === 'host' ? 'Build anew instead' : 'Choose another site on the map'}
          </Button>
        </div>
      )}
    </section>
  );
}

function Room({ hub }: { hub: Hub }) {
  const { appraisal } = usePlan();
  const outcome = appraisal.hubs.find((each) => each.hub === hub.id);
  if (!outcome) return null;
  const { demand, capacity, delivery } = outcome;
  const { known, of } = demandKnown(outcome, appraisal);
  const over = capacity !== null && demand > capacity;
  return (
    <section className={classes.stack} aria-label="Room and cost">
      <p className={over ? classes.warning : classes.quiet}>
        {outcome.members.length} {outcome.members.length === 1 ? 'property moves' : 'properties move'} here; it{' '}
        {fullness(outcome, appraisal)}.{over && ` That is ${formatArea(squareMetres(demand - capacity))} too much.`}
      </p>
      {capacity !== null && capacity > 0 && (
        <Progress
          value={Math.min(100, (demand / capacity) * 100)}
          color={over ? 'red' : 'teal'}
          aria-label="Share of the room that is taken"
        />
      )}
      <dl className={classes.ledger}>
        <dt>Running cost of the hub</dt>
        <dd>{formatPoundsPerYear(outcome.runningCost, 'table')}</dd>
        {deliveryLines(delivery).map(({ label, amount }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{formatPounds(amount, 'table')}</dd>
          </Fragment>
        ))}
      </dl>
      {known < of && (
        <p className={classes.quiet}>
          Costs of space exclude {of - known} {of - known === 1 ? 'property' : 'properties'} whose space is not recorded.
        </p>
      )}
    </section>
  );
}
