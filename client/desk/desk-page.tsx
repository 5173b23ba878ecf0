/** The map page: the estate on the map, and beside it the property that is open, the list, the selection or the plan in hand. */
import { ActionIcon, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import { trpc } from '../api.ts';
import { type Aside, EstateFrame } from '../estate/estate-frame.tsx';
import { usePhone } from '../estate/use-phone.ts';
import { DrawingNote } from '../map/drawing-note.tsx';
import type { Marked } from '../map/marked.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import classes from './desk.module.css';
import { EstateList } from './estate-list.tsx';
import { useMark } from './use-mark.ts';
import { PlanCard } from './plan-card.tsx';
import { PropertyCard } from './property-card.tsx';
import { selectionSwitched } from './selection.ts';
import { SelectionTray } from './selection-tray.tsx';
import { useCamera } from './use-camera.ts';

/** Both come after the first paint, the map with its library. */
const DeskMap = lazy(() => import('./desk-map.tsx').then((module) => ({ default: module.DeskMap })));
const GroupIntoHub = lazy(() => import('./group-into-hub.tsx').then((module) => ({ default: module.GroupIntoHub })));

export function DeskPage() {
  const [view, change] = useView();
  const phone = usePhone();
  const about = useQuery(trpc.estate.about.queryOptions());
  const camera = useCamera();
  const [lit, setLit] = useState<Marked | null>(null);
  const { property, selection, listing } = view;

  const selected = useQuery({
    ...trpc.estate.facts.queryOptions({ ids: selection }),
    enabled: selection.length > 0,
    placeholderData: keepPreviousData,
  });
  const facts = useMemo(() => {
    const chosen = new Set(selection);
    return (selected.data ?? []).filter((one) => chosen.has(one.id));
  }, [selected.data, selection]);
  const mark = useMark();
  const marked = useMemo(() => facts.flatMap((one) => mark(one) ?? []), [facts, mark]);

  const shown = useShowProperty(property, camera);

  const open = (id: PropertyId) => change({ property: id });
  const switchOne = (id: PropertyId) => change({ selection: selectionSwitched(selection, id) });
  const closeTop = () => {
    if (property) change({ property: null });
    else if (listing) change({ listing: false });
    else if (selection.length > 0) change({ selection: [] });
  };
  useHotkeys([['Escape', () => document.querySelector('[role="dialog"], [role="menu"]') === null && closeTop()]]);

  const list = <EstateList lit={lit?.id as PropertyId | null} onLight={setLit} onOpen={open} onSwitch={switchOne} />;
  const closing = (label: string): Pick<Aside, 'actions' | 'onClose'> =>
    phone
      ? { onClose: closeTop }
      : {
          actions: (
            <ActionIcon aria-label={label} onClick={closeTop}>
              <Icon name="close" />
            </ActionIcon>
          ),
        };
  const aside = ((): Aside | null => {
    const footer = selection.length > 0 ? <SelectionFoot count={selection.length} onClear={() => change({ selection: [] })} /> : null;
    if (property) {
      const content = <PropertyCard id={property} selected={selection.includes(property)} onSwitch={switchOne} />;
      return { title: 'Property', content, footer, ...closing('Close the property') };
    }
    if (listing) return { title: 'Properties on the map', content: list, footer, ...closing('Close the list') };
    if (selection.length > 0) {
      const content = (
        <SelectionTray facts={facts} lit={lit?.id as PropertyId | null} onLight={setLit} onOpen={open} onTakeOut={switchOne} />
      );
      return { title: `${formatCount(selection.length)} selected`, content, footer, ...closing('Clear the selection') };
    }
    if (view.scenario) return { title: 'Scenario', content: <PlanCard id={view.scenario} /> };
    return null;
  })();

  return (
    <EstateFrame panels="over" aside={aside}>
      <h1 className="visually-hidden">Map of the estate</h1>
      {about.error && (
        <div className={classes.broken}>
          <ErrorNote error={about.error} title="The estate could not be read" />
        </div>
      )}
      {about.isPending && <DrawingNote busy />}
      {about.data && (
        <Suspense fallback={<DrawingNote busy />}>
          <DeskMap
            about={about.data}
            camera={camera}
            marked={marked}
            lit={lit}
            open={shown && mark(shown)}
            onLight={setLit}
            instead={list}
          />
        </Suspense>
      )}
    </EstateFrame>
  );
}

function SelectionFoot({ count, onClear }: { count: number; onClear: () => void }) {
  return (
    <div className={classes.foot}>
      <span>
        <strong>{formatCount(count)}</strong> selected
      </span>
      <Button variant="subtle" size="compact-sm" aria-label="Clear the selection" onClick={onClear}>
        Clear
      </Button>
      <Suspense fallback={null}>
        <GroupIntoHub />
      </Suspense>
    </div>
  );
}

const closeUp = 14;

/** A property that is opened from elsewhere than the map comes into sight. */
function useShowProperty(id: PropertyId | null, { handle, seen }: ReturnType<typeof useCamera>): PropertyFacts | null {
  const { data } = useQuery({ ...trpc.property.get.queryOptions({ id: id ?? 'none' }), enabled: id !== null });
  const position = data?.property.id === id ? (data?.property.position ?? null) : null;
  const shown = useRef<PropertyId | null>(null);
  useEffect(() => {
    if (!id) shown.current = null;
    if (!id || !position || !handle || !seen.current || shown.current === id) return;
    shown.current = id;
    const [west, south, east, north] = seen.current.bounds;
    const { longitude: lng, latitude: lat } = position;
    const inSight = lng > west && lng < east && lat > south && lat < north;
    if (!inSight) handle.showPlace(position, closeUp);
  }, [id, position, handle, seen]);
  return data && data.property.id === id ? data.facts : null;
}
