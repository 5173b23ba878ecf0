/** The line above a plan: its name, base year and area, undo and redo, and whether it is saved. */
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { formatFinancialYear, financialYear } from '../../shared/year.ts';
import { DocumentsMenu } from '../documents/documents-menu.tsx';
import { Icon } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import { AreaMenu } from './area-menu.tsx';
import { phraseOf } from './edit-sentence.ts';
import { usePlan } from './plan-context.ts';
import classes from './planner.module.css';
import { SaveState } from './save-state.tsx';
import { TextCell } from './text-cell.tsx';

const firstYears = Array.from({ length: 41 }, (_, n) => financialYear(2000 + n));

/** The name is the page's heading where the page has no other. */
export function PlanBar({ level = 1 }: { level?: 1 | 2 }) {
  const Heading = level === 1 ? 'h1' : 'div';
  const { draft, edit, mayEdit, dispatch } = usePlan();
  return (
    <header className={classes.bar}>
      <Heading className={classes.title}>
        <TextCell
          label="Name of the scenario"
          value={draft.name}
          disabled={!mayEdit}
          onChange={(name) => edit({ kind: 'describe', change: { name } })}
          onDone={() => dispatch({ type: 'settle' })}
        />
      </Heading>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" color="gray" disabled={!mayEdit} rightSection={<Icon name="chevron-down" size={12} />}>
            From {formatFinancialYear(draft.baseYear)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          <Menu.Label>Base financial year</Menu.Label>
          {firstYears.map((year) => (
            <Menu.Item key={year} onClick={() => edit({ kind: 'base-year', year })} aria-current={year === draft.baseYear}>
              {formatFinancialYear(year)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <AreaMenu />
      <span className={classes.spacer} />
      <PlanDocuments />
      <Steps />
      <SaveState />
    </header>
  );
}

function PlanDocuments() {
  const { state, saving } = usePlan();
  const [view] = useView();
  const { id, name } = state.saved;
  const note = saving.kind === 'saved' ? undefined : 'Made from the plan as it was last saved';
  return <DocumentsMenu plans={[{ id, name }]} sharing={view.sharing} estimates={view.estimates} note={note} />;
}

function Steps() {
  const { state, draft, dispatch, nameOf, mayEdit } = usePlan();
  const undo = state.past.at(-1);
  const redo = state.future[0];
  const phrase = (step: typeof undo) => (step ? phraseOf(step.edit, draft, nameOf) : '');
  if (!mayEdit) return null;
  return (
    <span className={classes.steps}>
      <Tooltip label={undo ? `Undo: ${phrase(undo)}` : 'Nothing to undo'}>
        <ActionIcon aria-label="Undo" disabled={!undo} onClick={() => dispatch({ type: 'undo' })} aria-keyshortcuts="Control+Z">
          <Icon name="undo" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redo ? `Redo: ${phrase(redo)}` : 'Nothing to redo'}>
        <ActionIcon aria-label="Redo" disabled={!redo} onClick={() => dispatch({ type: 'redo' })} aria-keyshortcuts="Control+Shift+Z">
          <Icon name="redo" />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
