/** Somebody else saved first: both versions of every field that differs, a choice for each, and one button that saves the result. */
import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Organisation } from '../../shared/organisation.ts';
import type { Property, PropertyDraft } from '../../shared/property.ts';
import differing from './conflict-dialog.module.css';
import classes from './form.module.css';
import { differencesOf, mergedDraft, proposedSides, type Side, type Sides } from './merge-versions.ts';

type ConflictDialogProps = {
  base: Property;
  mine: PropertyDraft;
  theirs: Property;
  organisations: readonly Organisation[];
  saving: boolean;
  onSave: (draft: PropertyDraft) => void;
  onClose: () => void;
};

const who: Record<Side | 'both', string> = {
  mine: 'Only you changed this',
  theirs: 'Only they changed this',
  both: 'Both of you changed this',
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
      <ul className={differing.differences}>
        {differences.map(({ field, label, mine: own, theirs: other, changedBy }) => (
          <li key={field}>
            <div className={differing.differenceHead}>
              <strong>{label}</strong>
              <span>{who[changedBy]}</span>
              <SegmentedControl
                size="xs"
                aria-label={`${label}: which version stands`}
                data={[
                  { value: 'mine', label: 'Mine' },
                  { value: 'theirs', label: 'Theirs' },
                ]}
                value={sides[field] ?? ''}
                onChange={(side) => setSides({ ...sides, [field]: side === 'mine' ? 'mine' : 'theirs' })}
              />
            </div>
            <dl>
              <div data-stands={sides[field] === 'mine'}>
                <dt>Mine</dt>
                <dd>{own}</dd>
              </div>
              <div data-stands={sides[field] === 'theirs'}>
                <dt>Theirs</dt>
                <dd>{other}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
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
