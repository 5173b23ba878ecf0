/** The plan on the map: decisions as marks, moves as curves, hubs as squares; a click means what the mode says. */
import { Button, useComputedColorScheme } from '@mantine/core';
import { useContext, useMemo, useRef, useState, type DragEvent } from 'react';
import { hubIdSchema, propertyIdSchema } from '../../shared/ids.ts';
import type { Position } from '../../shared/units.ts';
import type { Answers } from '../api.ts';
import { DrawingNote } from '../map/drawing-note.tsx';
import { MapView, type MapHandle, type Pick } from '../map/map-view.tsx';
import type { Bounds } from '../map/seam.ts';
import { Icon } from '../ui/icon.tsx';
import { Legend } from '../map/legend.tsx';
import { useView } from '../view.ts';
import { carries, carriedBy } from './carried.ts';
import { hubNear } from './hub-near.ts';
import { LightContext } from './lit-context.ts';
import { meaningOf, promptOf, selecting, type Meaning, type Target } from './mode.ts';
import { boundsOfPlan } from './plan-bounds.ts';
import { usePlan } from './plan-context.ts';
import classes from './planner.module.css';
import { useActs } from './use-acts.ts';
import { usePlanPicture } from './use-plan-picture.ts';

type Props = { about: Answers['estate']['about']; onMeaning: (meaning: Meaning) => void };

export function PlanMap({ about, onMeaning }: Props) {
  const { draft, facts, mode, setMode, mayEdit } = usePlan();
  const { joinHub } = useActs();
  const [view, changeView] = useView();
  const theme = useComputedColorScheme('light');
  const light = useContext(LightContext);
  const handle = useRef<MapHandle | null>(null);
  const seen = useRef<Bounds | null>(null);
  const [over, setOver] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  const start = useMemo(
    () =>
      view.camera ? { camera: view.camera } : { bounds: boundsOfPlan(draft, facts) ?? about.bounds ?? ([0.4, 51.1, 1.45, 51.5] as const) },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only where the map opens; later it is moved by hand
    [],
  );

  const picture = usePlanPicture(about);

  const take = (target: Target) => {
    const { meaning, next } = meaningOf(mode, target);
    setMessage(meaning.kind === 'nothing' ? meaning.message : null);
    if (next !== mode) setMode(next);
    onMeaning(meaning);
  };
  const pick = (picked: Pick | null, how: { add: boolean; position: Position }) => {
    const id: unknown = picked?.properties['id'];
    if (picked?.layer === 'estate-clusters') {
      const zoom = (view.camera?.zoom ?? 10) + 2;
      const { longitude: lng, latitude: lat } = picked.position;
      handle.current?.goTo({ lng, lat, zoom: Math.min(17, zoom) });
    } else if (picked?.layer === 'hubs') take({ kind: 'hub', hub: hubIdSchema.parse(id) });
    else if (picked) {
      const property = propertyIdSchema.parse(id);
      take({ kind: 'property', property, position: facts.get(property)?.position ?? how.position, adding: how.add });
    } else take({ kind: 'ground', position: how.position });
  };
  const drop = (event: DragEvent<HTMLDivElement>) => {
    event.preventDefault();
    setOver(false);
    const hub = seen.current && hubNear(event, event.currentTarget.getBoundingClientRect(), seen.current, draft.hubs, facts);
    if (hub) joinHub(hub, carriedBy(event.dataTransfer));
    else setMessage('Drop it on a hub, or choose several and group them into a new one.');
  };
  const prompt = message ?? promptOf(mode);
  const whole = boundsOfPlan(draft, facts) ?? about.bounds;
  if (!picture) return <DrawingNote busy />;

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a place to drop on; the menus of the outline do the same
    <div
      className={classes.map}
      data-over={over}
      onDragOver={(event) => {
        if (!mayEdit || !carries(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <MapView
        picture={picture}
        start={start}
        tool={mode.kind === 'draw-area' ? 'polygon' : null}
        onReady={(ready) => {
          handle.current = ready;
        }}
        onPick={pick}
        onPoint={(at) => {
          const layer = at?.pick?.layer;
          const id =
            layer === 'decisions' || layer === 'estate-points' ? propertyIdSchema.safeParse(at?.pick?.properties['id']).data : null;
          light(id ?? null);
        }}
        onMove={(camera, bounds) => {
          seen.current = bounds;
          changeView({ camera }, { replace: true });
        }}
        onArea={(area) => take({ kind: 'area', area })}
        onToolEnd={() => setMode(selecting)}
      >
        <div className={classes.corner}>
          {whole && (
            <Button variant="default" leftSection={<Icon name="expand" size={14} />} onClick={() => handle.current?.fit(whole)}>
              Whole plan
            </Button>
          )}
        </div>
        <div className={classes.legend}>
          <Legend theme={theme} colouring={view.colour} off={[]} plan startOpen={false} />
        </div>
        {prompt && (
          <output className={classes.prompt}>
            {prompt}
            {(mode.kind !== 'select' || message) && (
              <Button
                size="compact-xs"
                flex="none"
                variant="default"
                onClick={() => {
                  setMessage(null);
                  setMode(selecting);
                }}
              >
                {mode.kind === 'pick-member' ? 'Done' : mode.kind === 'select' ? 'Dismiss' : 'Cancel'}
              </Button>
            )}
          </output>
        )}
      </MapView>
    </div>
  );
}
