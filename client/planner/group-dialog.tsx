/** Making a hub of chosen properties: its name, home and opening, every member's decision, and what it would add, before it joins the plan. */
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { hubKindLabel, hubKinds, type Hub } from '../../shared/hub.ts';
import { usePhone } from '../estate/use-phone.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useView } from '../view.ts';
import { refusalOf } from './edit.ts';
import classes from './group.module.css';
import { editOf, openingIn, type GroupDraft } from './group-draft.ts';
import { GroupEffect } from './group-effect.tsx';
import { GroupHome } from './group-home.tsx';
import { GroupMembers } from './group-members.tsx';
import { areaFor } from './new-build-site.ts';
import { neededBy } from './needed.ts';
import { usePlan } from './plan-context.ts';
import { YearField } from './year-field.tsx';

type Props = { group: GroupDraft; hidden: boolean; onChange: (group: GroupDraft) => void; onClose: () => void };

export function GroupDialog({ group, hidden, onChange, onClose }: Props) {
  const { draft, facts, appraise, edit, setFocus } = usePlan();
  const [, changeView] = useView();
  const phone = usePhone();
  const needed = useMemo(() => neededBy(group, facts, draft, appraise), [group, facts, draft, appraise]);
  const adding = useMemo(() => editOf(group, facts, areaFor(needed.demand)), [group, facts, needed.demand]);
  const refusal = adding ? refusalOf(draft, adding) : null;
  const lacking = group.name.trim() === '' ? 'Give the hub a name.' : group.site === null ? 'Choose where the hub will be.' : refusal;

  const add = () => {
    if (!adding || lacking) return;
    edit(adding);
    onClose();
    changeView({ selection: [], property: null }, { replace: true });
    setFocus({ kind: 'hub', hub: group.id });
  };
  return (
    <Modal opened={!hidden} onClose={onClose} size={960} fullScreen={phone} title="Group into hub" keepMounted={false}>
      <div className={classes.dialog}>
        <div className={classes.basics}>
          <TextInput
            size="xs"
            label="Name"
            data-autofocus
            value={group.name}
            maxLength={120}
            onChange={(event) => onChange({ ...group, name: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            label="Kind"
            value={group.kind}
            data={hubKinds.map((kind) => ({ value: kind, label: hubKindLabel[kind] }))}
            onChange={(event) => onChange({ ...group, kind: event.currentTarget.value as Hub['kind'] })}
          />
          <YearField
            label="Opens in"
            value={group.opens}
            from={draft.baseYear}
            years={draft.assumptions.horizon}
            onChange={(opens) => onChange(openingIn(group, opens))}
          />
        </div>
        <GroupHome group={group} needed={needed} onChange={onChange} />
        {group.members.length > 0 ? (
          <GroupMembers group={group} onChange={onChange} />
        ) : (
          <EmptyState
            title="No members yet"
            detail="Add the hub now and drop properties on it afterwards, or close this, choose properties in the list or on the map, and press H."
          />
        )}
        <footer className={classes.foot}>
          <GroupEffect adding={adding} />
          <output className={classes.lacking}>{lacking}</output>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={add} disabled={lacking !== null}>
            Add to the plan
          </Button>
        </footer>
      </div>
    </Modal>
  );
}
