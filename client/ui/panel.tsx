/** A panel at the side of a page with a heading, which may fold to a narrow strip. */
import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import classes from './panel.module.css';

type PanelProps = {
  title: string;
  side: 'left' | 'right';
  folded?: boolean;
  onFold?: (folded: boolean) => void;
  /** Shown at the right end of the heading. */
  actions?: ReactNode;
  /** Stays below while the content scrolls. */
  footer?: ReactNode;
  children: ReactNode;
};

export function Panel({ title, side, folded = false, onFold, actions, footer, children }: PanelProps) {
  const away = side === 'left' ? 'chevron-left' : 'chevron-right';
  const back = side === 'left' ? 'chevron-right' : 'chevron-left';
  if (folded)
    return (
      <aside className={classes.folded} data-side={side} aria-label={title}>
        <ActionIcon aria-label={`Show ${title.toLowerCase()}`} aria-expanded={false} onClick={() => onFold?.(false)}>
          <Icon name={back} />
        </ActionIcon>
      </aside>
    );
  return (
    <aside className={classes.panel} data-side={side} aria-label={title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {actions}
        {onFold && (
          <ActionIcon aria-label={`Fold ${title.toLowerCase()}`} aria-expanded onClick={() => onFold(true)}>
            <Icon name={away} />
          </ActionIcon>
        )}
      </div>
      <div className={classes.body}>{children}</div>
      {footer && <div className={classes.foot}>{footer}</div>}
    </aside>
  );
}
