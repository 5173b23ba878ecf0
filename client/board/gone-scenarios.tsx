/** Names the scenarios that an address asked for and that are no longer there, and lets one of the others be chosen instead. */
import { Button } from '@mantine/core';
import type { ScenarioId } from '../../shared/ids.ts';
import { ErrorNote } from '../ui/error-note.tsx';

type GoneProps = {
  lost: readonly ScenarioId[];
  list: readonly { id: ScenarioId; name: string }[];
  onChoose: (id: ScenarioId) => void;
};

export function GoneScenarios({ lost, list, onChoose }: GoneProps) {
  const names = lost.map((id) => `“${id}”`).join(' and ');
  return (
    <ErrorNote
      title={lost.length === 1 ? `The scenario ${names} is no longer there` : `The scenarios ${names} are no longer there`}
      error={list.length === 0 ? 'There is no other scenario yet.' : 'Choose one to show.'}
    >
      {list.map(({ id, name }) => (
        <Button key={id} variant="default" onClick={() => onChoose(id)}>
          {name}
        </Button>
      ))}
    </ErrorNote>
  );
}
