/** Somebody else saved first: both versions of every field that differs, a choice for each, and one button that saves the result. */
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Organisation } from '../../shared/organisation.ts';
import type { Property, PropertyDraft } from '../../shared/property.ts';
import { type Sides, VersionChoice } from '../ui/version-choice.tsx';
import classes from './form.module.css';
import { differencesOf, mergedDraft, proposedSides } from './merge-versions.ts';

type ConflictDialogProps = {
  base: Property;
  mine: PropertyDraft;
  theirs: Property;
  organisations: readonly Organisation[];
  saving: boolean;
  onSave: (draft: PropertyDraft) => void;
  onClose: () => void;
};

export function ConflictDialog({ base, mine, theirs, organisations, saving, onSave, onClose }: ConflictDialogProps) {
  const differences = differencesOf(base, mine, theirs, organisations);
  const [sides, setSides] = useState<Sides>(() => proposedSides(differences));
  const open = differences.filter(({ field }) => sides[field] === undefined).length;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title="Somebody else saved this property first"
      closeButtonProps={{ 'aria-label': 'Go back to the form' }}
    >
      <p className={classes.lead}>
        {differences.length === 0
          ? 'Their version says the same as yours, so there is nothing left to save.'
          : 'Nothing is lost. What only one of you changed is kept already; for each field that you both changed, choose which version stands.'}
      </p>
      <VersionChoice differences={differences} sides={sides} onChoose={setSides} />
      <div className={classes.foot}>
        <Button loading={saving} disabled={open > 0} onClick={() => onSave(mergedDraft(differences, mine, theirs, sides))}>
          Save the chosen versions
        </Button>
        <Button variant="default" onClick={onClose}>
          Go back to the form
        </Button>
        <span className={classes.kept} aria-live="polite">
          {open === 0 ? '' : `${open} ${open === 1 ? 'field is' : 'fields are'} still to be chosen`}
        </span>
      </div>
    </Modal>
  );
}
