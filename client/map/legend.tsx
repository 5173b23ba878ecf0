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
    <section className={classes.legend} aria-label="Legend" data-open={open}>
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
                <span className={classes.swatch} style={{ background: shown ? colour : 'transparent', borderColor: colour }} />
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
          <Row mark="size">Larger: more floor area</Row>
          <Row mark={colouring === 'sector' ? 'mix' : 'ring'}>{colouring === 'sector' ? 'Several, by sector' : 'Several properties'}</Row>
          {plan && (
            <>
              <Row mark="hub">Hub, with its members</Row>
              <Row mark="move">Move, wider for more space</Row>
              <Row mark="host">Host of a hub</Row>
              <Row mark="vacated">Vacated</Row>
              <Row mark="reduced">Space reduced</Row>
              <Row mark="changed">Redeveloped or transferred</Row>
            </>
          )}
        </ul>
      </div>
    </section>
  );
}

const Row = ({ mark, children }: { mark: Parameters<typeof LegendMark>[0]['mark']; children: ReactNode }) => (
  <li>
    <LegendMark mark={mark} />
    <span>{children}</span>
  </li>
);
