/** What an edit of many properties would do to each: the old value and the new, and why some are refused. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../shared/measure.ts';
import type { BulkPreview } from '../../shared/quality/quality-answer.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './bulk-edit.module.css';

/** More than these are shown only when asked for. */
const firstShown = 50;

export function BulkPreviewList({ preview }: { preview: BulkPreview }) {
  const [all, setAll] = useState(false);
  const { changed, refused } = preview;
  const shown = all ? changed : changed.slice(0, firstShown);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable without a mouse
    <section className={classes.preview} tabIndex={0} aria-label="Preview">
      {refused.length > 0 && (
        <>
          <h3 className={classes.refused}>
            <Icon name="alert" size={14} /> Refused
          </h3>
          <ul>
            {refused.map(({ id, name, because }) => (
              <li key={id}>
                <span>{name}</span>
                <span className={classes.because}>{because}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.length > 0 && (
        <>
          {refused.length > 0 && <h3>To be changed</h3>}
          <ul>
            {shown.map(({ id, name, changes }) => (
              <li key={id}>
                <span>{name}</span>
                <span>
                  {changes.map(({ field, label, before, after }) => (
                    <span key={field} className={classes.change}>
                      {changes.length > 1 && <span className={classes.quiet}>{label}: </span>}
                      <del>
                        <span className="visually-hidden">from </span>
                        {before || 'not recorded'}
                      </del>{' '}
                      <span aria-hidden="true">→</span>{' '}
                      <ins>
                        <span className="visually-hidden">to </span>
                        {after || 'not recorded'}
                      </ins>
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {changed.length > shown.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          Show all {formatCount(changed.length)}
        </Button>
      )}
    </section>
  );
}
