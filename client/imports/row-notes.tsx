/** What is good to know of a row, cell by cell; a word that is in no table leads to where it is added. */
import { Link } from '@tanstack/react-router';
import type { ImportRow } from '../../shared/import/import-answer.ts';
import type { Search } from '../view.ts';
import { unknownWordIn } from './unknown-word.ts';
import classes from './dry-run.module.css';

export function RowNotes({ notes }: Pick<ImportRow, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {notes.map(({ column, message }, at) => {
        const unknown = unknownWordIn(message);
        return (
          <li key={`${at} ${column}`}>
            {column !== '' && <strong>{column}: </strong>}
            {message}{' '}
            {unknown && (
              <Link
                to="/data/words"
                search={(previous: Search) => ({
                  ...previous,
                  rows: undefined,
                  row: undefined,
                  words: unknown.kind,
                  word: unknown.word,
                  '': '',
                })}
              >
                Add “{unknown.word}” to the words
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
