/** The selection: how much it comes to, what is in it, and what may be done with it. */
import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatArea, formatCount } from '../../shared/measure.ts';
import { formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import { tenureKeyLabel, tenureKeys, tenureWords } from '../../shared/tenure.ts';
import { useSummary } from '../estate/use-summary.ts';
import type { Marked } from '../map/marked.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { TotalText } from '../ui/total-text.tsx';
import { useView } from '../view.ts';
import classes from './desk.module.css';
import { useMark } from './use-mark.ts';

type SelectionTrayProps = {
  facts: readonly PropertyFacts[];
  lit: PropertyId | null;
  onLight: (marked: Marked | null) => void;
  onOpen: (id: PropertyId) => void;
  onTakeOut: (id: PropertyId) => void;
};

/** More than this are listed only when asked for. */
const firstShown = 50;

export function SelectionTray({ facts, lit, onLight, onOpen, onTakeOut }: SelectionTrayProps) {
  const [{ estimates, selection }] = useView();
  const mark = useMark();
  const { data } = useSummary();
  const [all, setAll] = useState(false);
  const totals = data?.selected;
  const shown = all ? facts : facts.slice(0, firstShown);
  return (
    <section aria-label="Selection" className={classes.card}>
      {totals && (
        <dl className={classes.totals}>
          <div>
            <dt>Running cost</dt>
            <dd>
              <TotalText total={totals.runningCost} estimates={estimates} print={(value) => formatPoundsPerYear(value, 'headline')} />
            </dd>
          </div>
          <div>
            <dt>Floor area</dt>
            <dd>
              <TotalText total={totals.floorArea} estimates={estimates} print={formatArea} />
            </dd>
          </div>
          <div>
            <dt>Disposal value</dt>
            <dd>
              <TotalText total={totals.disposalValue} estimates={estimates} print={(value) => formatPounds(value, 'headline')} />
            </dd>
          </div>
          <div>
            <dt>Tenure</dt>
            <dd className={classes.quiet}>
              {tenureKeys
                .filter((tenure) => totals.tenures[tenure] > 0)
                .map((tenure) => `${tenureKeyLabel[tenure]} ${formatCount(totals.tenures[tenure])}`)
                .join(', ')}
            </dd>
          </div>
        </dl>
      )}
      <ul className={classes.members} aria-label="Properties selected">
        {shown.map((one) => (
          <li key={one.id} data-lit={lit === one.id} onPointerEnter={() => onLight(mark(one))} onPointerLeave={() => onLight(null)}>
            <button
              type="button"
              className={classes.member}
              onClick={() => onOpen(one.id)}
              onFocus={() => onLight(mark(one))}
              onBlur={() => onLight(null)}
            >
              <span>{one.name}</span>
              <span className={classes.quiet}>
                {tenureWords(one.tenure)} · {one.town}
              </span>
            </button>
            <span className={classes.amount}>
              <FigureText figure={one.runningCost} print={(value) => formatPounds(value, 'headline')} />
            </span>
            <ActionIcon aria-label={`Take ${one.name} out of the selection`} onClick={() => onTakeOut(one.id)}>
              <Icon name="close" size={12} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {facts.length > shown.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          Show all {formatCount(selection.length)}
        </Button>
      )}
    </section>
  );
}
