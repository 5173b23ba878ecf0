/** A figure that tells where it comes from: on hover, on a tap, and as soon as the keyboard reaches it. */
import { type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import classes from './figures.module.css';

type ExplainedProps = { children: ReactNode; title: string; explanation: ReactNode; className: string | undefined; tabIndex?: number };

export function Explained({ children, title, explanation, className, tabIndex = 0 }: ExplainedProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const place = (event: ToggleEvent<HTMLElement>) => {
    const at = button.current?.getBoundingClientRect();
    const shown = event.currentTarget;
    if (!at || event.newState !== 'open') return;
    const { width, height } = shown.getBoundingClientRect();
    shown.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
    shown.style.top = `${at.bottom + height + 12 > window.innerHeight ? at.top - height - 6 : at.bottom + 6}px`;
  };
  const show = () => button.current?.matches(':focus-visible') && bubble.current?.showPopover();
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        title={title}
        tabIndex={tabIndex}
        popoverTarget={id}
        onFocus={show}
        onBlur={() => bubble.current?.hidePopover()}
      >
        {children}
      </button>
      <span ref={bubble} id={id} popover="auto" className={classes.basis} onToggle={place}>
        {explanation}
      </span>
    </>
  );
}
