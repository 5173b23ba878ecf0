/** The picker of the stage on a phone, with how many lines each has; it is the filter's own choice of stages. */
import { NativeSelect } from '@mantine/core';
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { type DisposalStanding, disposalStandings } from '../../shared/disposal.ts';
import { formatCount } from '../../shared/measure.ts';
import { columnsOf } from './stage-columns.ts';

type StageSelectProps = {
  ofEveryStage: readonly DisposalEntry[];
  stages: readonly DisposalStanding[];
  onPick: (stages: DisposalStanding[]) => void;
};

const several = 'several';

export function StageSelect({ ofEveryStage, stages, onPick }: StageSelectProps) {
  const { main, aside } = columnsOf(ofEveryStage);
  return (
    <NativeSelect
      size="xs"
      aria-label="Stage"
      value={stages.length > 1 ? several : (stages[0] ?? '')}
      onChange={(event) => {
        const value = disposalStandings.find((one) => one === event.currentTarget.value);
        onPick(value ? [value] : []);
      }}
      data={[
        { value: '', label: `Every stage (${formatCount(ofEveryStage.length)})` },
        ...(stages.length > 1 ? [{ value: several, label: `${stages.length} stages` }] : []),
        ...[...main, ...aside].map(({ standing, label, entries }) => ({
          value: standing,
          label: `${label} (${formatCount(entries.length)})`,
        })),
      ]}
    />
  );
}
