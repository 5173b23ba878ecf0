/** Whether the plan is saved, in words, and the button that saves it. */
import { Button } from '@mantine/core';
import { Icon } from '../ui/icon.tsx';
import { draftOf } from './draft.ts';
import { usePlan } from './plan-context.ts';
import classes from './planner.module.css';

/** Why the last save did not come about, for as long as that stands. */
export function SaveTrouble() {
  const { saving } = usePlan();
  if (saving.kind !== 'refused') return null;
  return (
    <p role="alert" className={classes.trouble}>
      <Icon name="alert" size={14} /> {saving.message}
    </p>
  );
}

export function SaveState() {
  const { saving, save, edit, mayEdit, state } = usePlan();
  if (!mayEdit) return <span className={classes.quiet}>Read only</span>;
  const words = {
    saved: `Saved, version ${state.saved.version}`,
    unsaved: 'Not saved',
    saving: 'Saving…',
    refused: 'Not saved',
    conflict: 'Somebody else saved first',
  }[saving.kind];
  return (
    <span className={classes.saving}>
      <output className={saving.kind === 'saved' ? classes.quiet : classes.unsaved}>
        {saving.kind === 'saved' && <Icon name="check" size={12} />} {words}
      </output>
      {(saving.kind === 'unsaved' || saving.kind === 'refused') && (
        <Button variant="subtle" onClick={() => edit({ kind: 'revert', to: draftOf(state.saved) })}>
          Discard
        </Button>
      )}
      <Button onClick={save} disabled={saving.kind === 'saved'} loading={saving.kind === 'saving'} aria-keyshortcuts="Control+S">
        Save
      </Button>
    </span>
  );
}
