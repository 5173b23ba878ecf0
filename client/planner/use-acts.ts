/** The things one may do to properties from any list, menu, key or drop; each is one edit, told in a sentence with its undo. */
import { notifications } from '@mantine/notifications';
import type { Decision } from '../../shared/decision.ts';
import type { Hub } from '../../shared/hub.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { retained } from './decide.ts';
import { memberDecisions } from './group.ts';
import { usePlan } from './plan-context.ts';

export function useActs() {
  const { draft, edit, facts, nameOf, setFocus } = usePlan();
  const which = (ids: readonly PropertyId[]) => (ids.length === 1 && ids[0] ? nameOf(ids[0]) : `${ids.length} properties`);

  const joinHub = (hub: Hub, properties: readonly PropertyId[]) => {
    const members = properties.flatMap((id) => facts.get(id) ?? []);
    const decisions = memberDecisions(members, hub);
    if (decisions.length === 0) return;
    edit({ kind: 'join-hub', hub: hub.id, decisions });
    const staying = decisions.filter((decision) => decision.action === 'retain');
    const [first] = staying;
    if (first) notifications.show({ message: `${which(staying.map((each) => each.property))} stays where it is. ${first.note}` });
  };
  const retain = (properties: readonly PropertyId[]) => {
    const decisions = properties.map((id): Decision => {
      const present = draft.decisions.find((decision) => decision.property === id);
      return present ? { ...present, action: 'retain' } : retained(id, draft.baseYear);
    });
    edit({ kind: 'decide', decisions });
  };
  const takeOut = (properties: readonly PropertyId[]) => edit({ kind: 'undecide', properties: [...properties] });
  const removeHub = (hub: Hub) => {
    edit({ kind: 'remove-hub', hub: hub.id });
    setFocus({ kind: 'plan' });
  };
  return { joinHub, retain, takeOut, removeHub };
}
