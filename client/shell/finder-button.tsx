/** Opens the finder; ⌘K or Ctrl K does the same. */
import classes from './bar.module.css';
import { Icon } from '../ui/icon.tsx';
import { openFinder } from './finder-open.ts';

export function FinderButton() {
  return (
    <button type="button" className={classes.find} onClick={openFinder} aria-label="Search">
      <Icon name="search" size={14} />
      <span className={classes.findWords}>Search</span>
      <kbd aria-hidden="true">⌘K</kbd>
    </button>
  );
}
