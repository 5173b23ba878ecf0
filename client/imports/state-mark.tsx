/** The state of an import in a word, with a mark whose colour only repeats it. */
import type { ImportState } from '../../shared/import/import-answer.ts';
import { isUnderWay, stateLabel } from './import-words.ts';
import classes from './log.module.css';

const kindOf = (state: ImportState): 'busy' | 'waits' | 'done' | 'bad' | 'quiet' => {
  if (isUnderWay(state)) return 'busy';
  if (state === 'choosing' || state === 'checked') return 'waits';
  if (state === 'saved') return 'done';
  return state === 'refused' ? 'bad' : 'quiet';
};

export const StateMark = ({ state }: { state: ImportState }) => (
  <span className={classes.mark} data-kind={kindOf(state)}>
    {stateLabel[state]}
  </span>
);
