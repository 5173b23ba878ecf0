/** What is good to know of a file as a whole. */
import { Icon } from '../ui/icon.tsx';
import classes from './import.module.css';

export function FileNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes} aria-label="About the file">
      {notes.map((note) => (
        <li key={note}>
          <Icon name="info" />
          {note}
        </li>
      ))}
    </ul>
  );
}
