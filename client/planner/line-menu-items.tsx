/** What may be done with one property of the outline. */
import { Menu } from '@mantine/core';
import { Icon } from '../ui/icon.tsx';
import type { Line } from './outline.ts';
import { usePlan } from './plan-context.ts';
import { useActs } from './use-acts.ts';

export function LineMenuItems({ line, hosting }: { line: Line; hosting: boolean }) {
  const { draft, setFocus } = usePlan();
  const { joinHub, retain, takeOut } = useActs();
  const ids = [line.property];
  return (
    <>
      <Menu.Item onClick={() => setFocus({ kind: 'property', property: line.property })}>Open its decision</Menu.Item>
      {!hosting && (
        <>
          {draft.hubs.length > 0 && <Menu.Label>Move to</Menu.Label>}
          {draft.hubs.map((hub) => (
            <Menu.Item key={hub.id} leftSection={<Icon name="hub" size={14} />} onClick={() => joinHub(hub, ids)} disabled={!line.facts}>
              {hub.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => retain(ids)}>Retain</Menu.Item>
          {line.decision && <Menu.Item onClick={() => takeOut(ids)}>Take out of the plan</Menu.Item>}
        </>
      )}
    </>
  );
}
