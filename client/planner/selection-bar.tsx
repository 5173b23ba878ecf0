/** What may be done with the properties that are chosen. */
import { Button, Menu } from '@mantine/core';
import { Icon } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import { usePlan } from './plan-context.ts';
import classes from './outline.module.css';
import { useActs } from './use-acts.ts';

export function SelectionBar({ onGroup }: { onGroup: () => void }) {
  const { draft, mayEdit } = usePlan();
  const { joinHub, retain, takeOut } = useActs();
  const [view, changeView] = useView();
  const ids = view.selection;
  if (ids.length === 0) return null;
  const clear = () => changeView({ selection: [] }, { replace: true });
  return (
    <section className={classes.bulk} aria-label="Chosen properties">
      <strong>{ids.length} chosen</strong>
      {mayEdit && (
        <>
          <Button size="compact-xs" onClick={onGroup} aria-keyshortcuts="H">
            Group into hub
          </Button>
          <Menu position="top-start">
            <Menu.Target>
              <Button size="compact-xs" variant="default" rightSection={<Icon name="chevron-up" size={10} />}>
                More
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {draft.hubs.length > 0 && <Menu.Label>Move to</Menu.Label>}
              {draft.hubs.map((hub) => (
                <Menu.Item key={hub.id} onClick={() => joinHub(hub, ids)}>
                  {hub.name}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => retain(ids)}>Retain</Menu.Item>
              <Menu.Item onClick={() => takeOut(ids)}>Take out of the plan</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      <Button size="compact-xs" variant="subtle" onClick={clear}>
        Clear
      </Button>
    </section>
  );
}
