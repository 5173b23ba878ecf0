/** The map of the desk: the estate under the view's filter, the plan in hand, the selection, and what the pointer does to them. */
import { Button, NativeSelect, useComputedColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { filterToSearch } from '../../shared/filter.ts';
import { formatCount } from '../../shared/measure.ts';
import type { Area } from '../../shared/scenario.ts';
import { type Answers, problemOf, trpc } from '../api.ts';
import { useSummary } from '../estate/use-summary.ts';
import { usePhone } from '../estate/use-phone.ts';
import { colouringLabel } from '../map/colouring.ts';
import { DrawingNote } from '../map/drawing-note.tsx';
import { Legend } from '../map/legend.tsx';
import { MapView, type Pick } from '../map/map-view.tsx';
import type { Marked } from '../map/marked.ts';
import { overlaysOf, styleOf } from '../map/picture.ts';
import type { SketchTool } from '../map/sketch.ts';
import { useBase } from '../map/use-base.ts';
import { Icon } from '../ui/icon.tsx';
import { type Colouring, colourings, useView } from '../view.ts';
import { classesOff, withClassSwitched } from './class-switch.ts';
import classes from './over-map.module.css';
import { DrawTools, type DrawnFor } from './draw-tools.tsx';
import { litOf, membersPicked, opensAt, propertyPicked } from './pointed.ts';
import { mostSelected, selectionSwitched, selectionWith } from './selection.ts';
import type { useCamera } from './use-camera.ts';
import { usePlan } from './use-plan.ts';
import { useShowPlan } from './use-show-plan.ts';

type DeskMapProps = {
  about: Answers['estate']['about'];
  camera: ReturnType<typeof useCamera>;
  marked: readonly Marked[];
  lit: Marked | null;
  /** The property that is open beside the map. */
  open: Marked | null;
  onLight: (marked: Marked | null) => void;
  instead: ReactNode;
};

const wholeOfKent = [0.03, 50.91, 1.45, 51.48] as const;

/** Windows lower than this start with the legend folded. */
const roomForLegend = 720;

const showWords = (count: number) => (count === 1 ? 'Show the one property' : `Show the ${formatCount(count)} properties`);

export function DeskMap({ about, camera, marked, lit, open, onLight, instead }: DeskMapProps) {
  const [view, change] = useView();
  const theme = useComputedColorScheme('light');
  const phone = usePhone();
  const queries = useQueryClient();
  const plan = usePlan(view.scenario);
  const { base, problem } = useBase(about.basemap);
  const [linked] = useState(view.camera !== null);
  useShowPlan(view.scenario, plan, camera, linked);
  const [tool, setTool] = useState<SketchTool | null>(null);
  const [drawnFor, setDrawnFor] = useState<DrawnFor>('selection');
  const costsOff = view.off;

  const style = useMemo(
    () =>
      styleOf({
        theme,
        base: base ?? { kind: 'drawn' },
        boundaries: about.boundaries,
        estate: { version: about.version, filter: view.filter, search: filterToSearch(view.filter) },
        colouring: view.colour,
        hidden: view.colour === 'cost' ? costsOff : [],
        plan,
      }),
    [theme, base, about.boundaries, about.version, view.filter, view.colour, costsOff, plan],
  );
  const fixed = useMemo(
    () => overlaysOf({ selection: marked, lit: null, area: view.filter.within ?? plan?.scenario.area ?? null, plan }),
    [marked, view.filter.within, plan],
  );
  const picture = useMemo(
    () => ({ ...style, overlays: { ...fixed, lit: overlaysOf({ selection: [], lit: lit ?? open, area: null, plan: null }).lit } }),
    [style, fixed, lit, open],
  );

  const onPick = (pick: Pick | null, { add }: { add: boolean }) => {
    const id = propertyPicked(pick);
    if (id && add) return change({ selection: selectionSwitched(view.selection, id) });
    if (id) return change({ property: id });
    const members = membersPicked(pick);
    if (members.length > 0 && add) return change({ selection: selectionWith(view.selection, members, true) });
    if (pick?.layer === 'estate-clusters' || pick?.layer === 'hubs') return camera.handle?.showPlace(pick.position, opensAt(pick));
    if (view.property && !add) change({ property: null });
  };
  const select = async (area: Area, add: boolean) => {
    const { ids } = await queries.fetchQuery(trpc.estate.within.queryOptions({ filter: view.filter, area }));
    if (ids.length === 0) return notifications.show({ message: 'No property of the present filter lies in that area.' });
    if (ids.length >= mostSelected) {
      notifications.show({ message: `A selection holds at most ${formatCount(mostSelected)} properties; the first of them are selected.` });
    }
    change({ selection: selectionWith(view.selection, ids, add), property: null });
  };
  const onArea = (area: Area, { add }: { add: boolean }) => {
    if (drawnFor === 'filter') return change({ filter: { ...view.filter, within: area } });
    select(area, add).catch((error: unknown) => notifications.show({ color: 'red', message: problemOf(error).message }));
  };
  const onSwitch = (key: string) => {
    const filter = withClassSwitched(view.colour, view.filter, key);
    if (filter) change({ filter });
    else change({ off: costsOff.includes(key) ? costsOff.filter((one) => one !== key) : [...costsOff, key] });
  };

  const { data: summary } = useSummary();
  const whole = summary?.bounds && { bounds: summary.bounds, label: showWords(summary.totals.properties) };

  if (!base) return <DrawingNote busy />;
  return (
    <MapView
      picture={picture}
      start={view.camera ? { camera: view.camera } : { bounds: about.bounds ?? wholeOfKent }}
      onPick={onPick}
      onPoint={(pointed) => {
        const next = litOf(pointed?.pick ?? null);
        if (next?.id !== lit?.id) onLight(next);
      }}
      onMove={camera.onMove}
      onReady={camera.onReady}
      tool={tool}
      onArea={onArea}
      onToolEnd={() => setTool(null)}
      whole={whole ?? null}
      instead={instead}
    >
      <div className={classes.corner}>
        <Button
          variant={view.listing ? 'filled' : 'default'}
          leftSection={<Icon name="list" size={14} />}
          aria-pressed={view.listing}
          onClick={() => change({ listing: !view.listing })}
        >
          List
        </Button>
        <DrawTools tool={tool} drawnFor={drawnFor} onTool={setTool} onDrawnFor={setDrawnFor} />
      </div>
      <div className={classes.legend}>
        {problem && <output className={classes.problem}>{problem}</output>}
        <Legend
          key={phone ? 'phone' : 'wide'}
          theme={theme}
          startOpen={!phone && window.innerHeight >= roomForLegend}
          colouring={view.colour}
          off={view.colour === 'cost' ? costsOff : classesOff(view.colour, view.filter)}
          onSwitch={onSwitch}
          plan={plan !== null}
          chooser={
            <NativeSelect
              size="xs"
              className={classes.colouring ?? ''}
              label="Colour by"
              value={view.colour}
              onChange={(event) => change({ colour: event.currentTarget.value as Colouring }, { replace: true })}
              data={colourings.map((value) => ({ value, label: colouringLabel[value] }))}
            />
          }
        />
      </div>
    </MapView>
  );
}
