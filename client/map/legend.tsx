/** The key to the map: what colour, shape, size and marks mean, from the same classes that the layers draw; a class may be switched off. */
import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { Colouring } from '../view.ts';
import { classesOf, colouringLabel } from './colouring.ts';
import { LegendMark } from './legend-mark.tsx';
import classes from './legend.module.css';
import { mapTheme, type ThemeName } from './theme.ts';

type LegendProps = {
  theme: ThemeName;
  colouring: Colouring;
  /** Classes that are switched off. */
  off: readonly string[];
  onSwitch?: (key: string) => void;
  /** Whether a plan's marks are drawn. */
  plan: boolean;
  startOpen?: boolean;
  /** The choice of colouring, where there is one. */
  chooser?: ReactNode;
};

export function Legend({ theme, colouring, off, onSwitch, plan, startOpen = true, chooser }: LegendProps) {
  const [open, setOpen] = useState(startOpen);
  const id = useId();
  return (
    <section className={classes.legend} aria-label="Legend" data-open={open} data-covers={open ? 'left' : ''}>
      <UnstyledButton className={classes.head ?? ''} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span>Legend</span>
        <Icon name={open ? 'chevron-down' : 'chevron-up'} size={12} />
      </UnstyledButton>
      <div id={id} hidden={!open} className={classes.body}>
        {chooser}
        <ul className={classes.list} aria-label={`Colour shows ${colouringLabel[colouring].toLowerCase()}`}>
          {classesOf(colouring, mapTheme(theme)).map(({ key, label, colour }) => {
            const shown = !off.includes(key);
            const inside = (
              <>
                <span
                  aria-hidden="true"
                  className={classes.swatch}
                  style={{ background: shown ? colour : 'transparent', borderColor: colour }}
                />
                <span>{label}</span>
              </>
            );
            return (
              <li key={key} data-shown={shown}>
                {onSwitch ? (
                  <button type="button" aria-pressed={shown} className={classes.switch} onClick={() => onSwitch(key)}>
                    {inside}
                  </button>
                ) : (
                  <span className={classes.switch}>{inside}</span>
                )}
              </li>
            );
          })}
        </ul>
        <ul className={classes.marks} aria-label="Shapes and marks">
          <Row mark="freehold">Freehold</Row>
          <Row mark="leasehold">Leasehold</Row>
          <Row mark="other">Other tenure</Row>
          <Row mark="untenured">Not recorded</Row>
          <Row mark="size">More floor</Row>
          <Row mark={colouring === 'sector' ? 'mix' : 'ring'} wide>
            {colouring === 'sector' ? 'Several properties, by sector' : 'Several properties'}
          </Row>
          {plan && (
            <>
              <Row mark="hub">Hub</Row>
              <Row mark="host">Host</Row>
              <Row mark="vacated">Vacated</Row>
              <Row mark="reduced">Reduced</Row>
              <Row mark="changed" wide>
                Redeveloped or transferred
              </Row>
              <Row mark="move" wide>
                Move, wider for more space
              </Row>
            </>
          )}
        </ul>
      </div>
    </section>
  );
}

type RowProps = { mark: Parameters<typeof LegendMark>[0]['mark']; wide?: boolean; children: ReactNode };

const Row = ({ mark, wide = false, children }: RowProps) => (
  <li data-wide={wide}>
    <LegendMark mark={mark} />
    <span>{children}</span>
  </li>
);
