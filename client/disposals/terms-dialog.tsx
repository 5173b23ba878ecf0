/** Changes the terms of a disposal; where somebody else saved first, both versions stand beside each other and nothing is lost. */
import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Disposal, DisposalTerms } from '../../shared/disposal-record.ts';
import { addYears, financialYearOf, type IsoDate } from '../../shared/year.ts';
import { problemOf } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { type Sides, VersionChoice } from '../ui/version-choice.tsx';
import classes from './disposal.module.css';
import type { FieldMessages } from './step-draft.ts';
import { draftOfTerms, termsIn, termsOf } from './terms-draft.ts';
import { TermsFields } from './terms-fields.tsx';
import { differencesOf, mergedTerms, proposedSides } from './terms-merge.ts';

type TermsDialogProps = {
  disposal: Disposal;
  today: IsoDate;
  onSave: (version: number, terms: DisposalTerms) => Promise<unknown>;
  onClose: () => void;
};

type Clash = { mine: DisposalTerms; theirs: Disposal };

/** How many years ahead a completion can be entered. */
const yearsAhead = 15;

function yearsOffered(today: IsoDate, { completionYear: chosen }: Disposal) {
  const first = addYears(financialYearOf(today), -3);
  const years = Array.from({ length: yearsAhead + 4 }, (_, at) => addYears(first, at));
  return chosen === null || years.includes(chosen) ? years : [...years, chosen].toSorted((one, other) => one - other);
}

export function TermsDialog({ disposal, today, onSave, onClose }: TermsDialogProps) {
  const [base] = useState(disposal);
  const [draft, setDraft] = useState(() => draftOfTerms(termsIn(disposal)));
  const [messages, setMessages] = useState<FieldMessages>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [clash, setClash] = useState<Clash | null>(null);

  const save = async (version: number, terms: DisposalTerms) => {
    setSaving(true);
    try {
      await onSave(version, terms);
      onClose();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'conflict') setClash({ mine: terms, theirs: problem.current as Disposal });
      else if (problem.kind === 'invalid')
        setMessages(Object.fromEntries(problem.fields.map(({ path, message }) => [path.split('.').at(-1) ?? path, message])));
      else setTrouble(problem.message);
    } finally {
      setSaving(false);
    }
  };
  const submit = () => {
    const read = termsOf(draft, base.duties);
    setMessages(read.ok ? {} : read.messages);
    setTrouble(null);
    if (read.ok) void save(base.version, read.terms);
  };

  if (clash) return <Clashing base={base} clash={clash} saving={saving} onSave={save} onBack={() => setClash(null)} />;
  return (
    <Modal opened onClose={onClose} size="lg" title="Terms of the disposal">
      <Stack gap={14}>
        <TermsFields
          draft={draft}
          messages={messages}
          years={yearsOffered(today, disposal)}
          onPut={(change) => setDraft({ ...draft, ...change })}
        />
        {trouble && <ErrorNote error={trouble} title="The terms were not saved" />}
        <div className={classes.foot}>
          <Button loading={saving} onClick={submit}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            Leave them as they are
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}

type ClashingProps = {
  base: Disposal;
  clash: Clash;
  saving: boolean;
  onSave: (version: number, terms: DisposalTerms) => Promise<void>;
  onBack: () => void;
};

function Clashing({ base, clash: { mine, theirs }, saving, onSave, onBack }: ClashingProps) {
  const differences = differencesOf(termsIn(base), mine, termsIn(theirs));
  const [sides, setSides] = useState<Sides>(() => proposedSides(differences));
  const open = differences.filter(({ field }) => sides[field] === undefined).length;
  return (
    <Modal
      opened
      onClose={onBack}
      size="xl"
      title="Somebody else changed this disposal first"
      closeButtonProps={{ 'aria-label': 'Go back to the form' }}
    >
      <p>
        {differences.length === 0
          ? 'Their terms say the same as yours.'
          : 'Nothing is lost. What only one of you changed is kept already; for each part that you both changed, choose which version stands.'}
      </p>
      <VersionChoice differences={differences} sides={sides} onChoose={setSides} />
      <div className={classes.foot}>
        <Button loading={saving} disabled={open > 0} onClick={() => void onSave(theirs.version, mergedTerms(mine, termsIn(theirs), sides))}>
          Save the chosen versions
        </Button>
        <Button variant="default" onClick={onBack}>
          Go back to the form
        </Button>
        <span className={classes.quiet} aria-live="polite">
          {open === 0 ? '' : `${open} ${open === 1 ? 'part is' : 'parts are'} still to be chosen`}
        </span>
      </div>
    </Modal>
  );
}
