/** Ending a requirement: with space that was taken here, given up, or met elsewhere, which asks first why nothing that fits served. */
import { Button, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { reasonWanted } from '../../shared/space/close-requirement.ts';
import { isFit, type SpaceMatch } from '../../shared/space/match-space.ts';
import { offerKey } from '../../shared/space/offer.ts';
import { closingLabel, closings, type ClosingHow, type Requirement } from '../../shared/space/requirement.ts';
import { responseStage } from '../../shared/space/response.ts';
import { problemOf } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { saidOf } from './use-space-acts.ts';
import classes from './space.module.css';

type CloseDialogProps = {
  requirement: Requirement;
  fits: number;
  matches: readonly SpaceMatch[];
  onClose: () => void;
  onEnd: (how: ClosingHow, because: string) => Promise<void>;
};

/** As many as one takes in at a glance. */
const named = 6;

export function CloseDialog({ requirement, fits, matches, onClose, onEnd }: CloseDialogProps) {
  const taken = requirement.responses.some((response) => responseStage(response) === 'taken');
  const [how, setHow] = useState<ClosingHow>(taken ? 'found' : 'elsewhere');
  const [because, setBecause] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [ending, setEnding] = useState(false);
  const question = reasonWanted(how, fits);
  const fitting = matches.filter(isFit);
  const end = async () => {
    setTrouble(null);
    if (question !== null && because.trim() === '') return setWrong(question);
    setEnding(true);
    try {
      await onEnd(how, because.trim());
      onClose();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'invalid') setWrong(problem.message);
      else setTrouble(saidOf(error));
    } finally {
      setEnding(false);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={`Close ${requirement.name}`}>
      <Stack gap={16}>
        <Radio.Group
          label="How it ends"
          value={how}
          onChange={(value) => {
            setHow(closings.find((one) => one === value) ?? how);
            setWrong(null);
          }}
        >
          <div className={classes.choices}>
            {closings.map((one) => (
              <Radio
                key={one}
                size="xs"
                value={one}
                label={closingLabel[one]}
                disabled={one === 'found' && !taken}
                description={one === 'found' && !taken ? 'Record first which space was taken.' : undefined}
              />
            ))}
          </div>
        </Radio.Group>
        {how === 'elsewhere' && fitting.length > 0 && (
          <div className={classes.unserved}>
            <p>These fit:</p>
            <ul>
              {fitting.slice(0, named).map(({ offer }) => (
                <li key={offerKey(offer)}>{offer.name}</li>
              ))}
              {fits > named && <li>and {fits - named} more</li>}
            </ul>
          </div>
        )}
        <Textarea
          label={question ?? 'Anything to add'}
          name="because"
          autosize
          minRows={3}
          maxLength={2000}
          error={wrong}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        {trouble && <ErrorNote error={trouble} title="It was not closed" />}
        <div className={classes.foot}>
          <Button loading={ending} onClick={() => void end()}>
            Close the requirement
          </Button>
          <Button variant="default" onClick={onClose}>
            Leave it open
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}
