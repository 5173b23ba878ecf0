/** Whether the whole list goes out or only what has changed since it last did, and when that was. */
import { Radio } from '@mantine/core';
import type { LastExport } from '../../shared/export/export-answer.ts';
import { factsOfFormats } from '../../shared/export/export-format.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatMoment } from '../../shared/year.ts';
import classes from './export.module.css';

/** "3 added, 12 changed, 1 removed", or that nothing has changed. */
export function changesInWords({ added, changed, removed }: LastExport): string {
  const parts = [
    added > 0 ? `${formatCount(added)} added` : '',
    changed > 0 ? `${formatCount(changed)} changed` : '',
    removed > 0 ? `${formatCount(removed)} removed` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing has changed since' : `${parts.join(', ')} since`;
}

export const changesIn = ({ added, changed, removed }: LastExport): number => added + changed + removed;

/** "22 Nov 2026, 14:02, as Excel: 3 added, 12 changed since." */
const lastInWords = (last: LastExport): string =>
  `${formatMoment(last.at)}, as ${factsOfFormats[last.format].label}: ${changesInWords(last)}.`;

type SinceLastProps = {
  /** Null where there has been none; undefined until it is known. */
  last: LastExport | null | undefined;
  whole: string;
  changes: boolean;
  onChoose: (changes: boolean) => void;
};

export const SinceLast = ({ last, whole, changes, onChoose }: SinceLastProps) => (
  <Radio.Group
    label="Which rows"
    classNames={{ label: classes.legend }}
    value={changes ? 'changes' : 'all'}
    onChange={(value) => onChoose(value === 'changes')}
  >
    <div className={classes.rows}>
      <Radio size="xs" value="all" label={whole} />
      <Radio
        size="xs"
        value="changes"
        classNames={{ description: classes.description }}
        disabled={!last || changesIn(last) === 0}
        label="Only what changed since my last export of this list"
        description={
          last === undefined
            ? 'Looking for the last export…'
            : last === null
              ? 'There is none yet. The next one is kept, so that the one after it can tell what has changed.'
              : lastInWords(last)
        }
      />
    </div>
  </Radio.Group>
);
