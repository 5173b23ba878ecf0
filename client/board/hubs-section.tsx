/** The hubs: where they are, what moves to them, and the same as a table; on paper the map is drawn in lines. */
import { useComputedColorScheme } from '@mantine/core';
import { useMemo, useRef, type WheelEvent } from 'react';
import { hubRows } from '../../shared/board/hub-rows.ts';
import { positionsOf, type PlanOnMap } from '../../shared/plan-on-map.ts';
import type { Answers } from '../api.ts';
import type { Boundaries } from '../map/layers/districts.ts';
import { MapView } from '../map/map-view.tsx';
import { blankScene, pictureOf, type Base } from '../map/picture.ts';
import { useBase } from '../map/use-base.ts';
import { DataTable } from '../ui/data-table.tsx';
import classes from './board.module.css';
import styles from './hubs-section.module.css';
import { PaperMap } from './paper-map.tsx';
import { boundsOf } from './plan-bounds.ts';
import type { Presented } from '../../shared/board/presented.ts';
import { headed, Section } from './section.tsx';

/** The page scrolls over the map; with Ctrl or ⌘ held the wheel zooms it. */
const scrollPast = (event: WheelEvent) => {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
};

type Ground = { base: Base | null; boundaries: Boundaries };

function HubMap({ presented, several, base, boundaries, onPaper }: { presented: Presented; several: boolean; onPaper: boolean } & Ground) {
  const frame = useRef<HTMLDivElement>(null);
  const theme = useComputedColorScheme('light');
  const { scenario, facts } = presented;
  const plan = useMemo<PlanOnMap>(() => ({ scenario, facts, year: null, numbered: true }), [scenario, facts]);
  const picture = useMemo(
    () => base && pictureOf({ theme, base, boundaries, plan, area: scenario.area }),
    [theme, base, boundaries, plan, scenario.area],
  );
  const bounds = useMemo(() => boundsOf(positionsOf(plan)), [plan]);
  const name = () =>
    frame.current
      ?.querySelector('canvas')
      ?.setAttribute(
        'aria-label',
        `Map of the hubs of ${scenario.name}. Arrow keys move it, plus and minus zoom. The table says the same.`,
      );
  if (!bounds) return <p className={classes.quiet}>No hub or property of this plan has a position that is known.</p>;
  const drawn = (
    <div className={styles.paperMap} data-several={several} data-shown={onPaper}>
      <PaperMap plan={plan} name={scenario.name} />
      <p className={classes.quiet}>Coast: GSHHG (LGPL). {boundaries.label}.</p>
    </div>
  );
  if (onPaper) return drawn;
  return (
    <>
      <div ref={frame} className={styles.map} onWheelCapture={scrollPast}>
        {picture && <MapView picture={picture} start={{ bounds }} onReady={name} instead={<PaperMap plan={plan} name={scenario.name} />} />}
      </div>
      {drawn}
    </>
  );
}

function HubTable({ presented, caption }: { presented: Presented; caption: string }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'hub', label: 'Hub' },
        { key: 'needed', label: 'Space needed', unit: '(m²)', align: 'right' },
        { key: 'there', label: 'Space there', unit: '(m²)', align: 'right' },
        { key: 'cost', label: 'Running cost', unit: '(£ a year)', align: 'right' },
      ]}
      rows={hubRows(presented).map(({ hub, name, detail, needed, there, cost }) => ({
        key: hub,
        cells: [
          <span key="hub">
            {name}
            <span className={classes.detail}>{detail}</span>
          </span>,
          needed,
          there,
          cost,
        ],
      }))}
    />
  );
}

type HubsProps = {
  shown: readonly Presented[];
  about: Answers['estate']['about'] | undefined;
  /** Only the map that is drawn in lines, as in a pack. */
  onPaper: boolean;
};

export function HubsSection({ shown, about, onPaper }: HubsProps) {
  const { base } = useBase(about?.basemap);
  const boundaries = about?.boundaries ?? blankScene.boundaries;
  return (
    <Section
      title="Hubs"
      lead={
        <>
          Where services come together, and the properties they leave.
          <span className={classes.screenOnly}>
            {' '}
            A square is a hub by its number in the table, a crossed ring a property vacated. Hold Ctrl or ⌘ and scroll to zoom.
          </span>
        </>
      }
      shown={shown}
      wide
      rows={[
        shown.map((presented) => (
          <HubMap
            key={presented.scenario.id}
            presented={presented}
            several={shown.length > 1}
            base={base}
            boundaries={boundaries}
            onPaper={onPaper}
          />
        )),
        shown.map((presented) => (
          <HubTable key={presented.scenario.id} presented={presented} caption={headed(shown, presented, 'Hubs and what moves to them')} />
        )),
      ]}
    />
  );
}
