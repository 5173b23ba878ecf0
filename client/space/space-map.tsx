/** The small map beside a requirement or its form: the place, its reach and what is offered; what it shows stands in the list as well. */
import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Position } from '../../shared/units.ts';
import { trpc } from '../api.ts';
import { DrawingNote } from '../map/drawing-note.tsx';
import { MapView, type MapHandle } from '../map/map-view.tsx';
import type { Marked } from '../map/marked.ts';
import { styleOf } from '../map/picture.ts';
import { useBase } from '../map/use-base.ts';
import { boundsOfReach, spaceOverlays } from './space-picture.ts';

type SpaceMapProps = {
  wanted: { place: Position; reach: number } | null;
  offers: readonly Marked[];
  lit: Marked | null;
  onLight?: (id: string | null) => void;
  onOpen?: (id: string) => void;
  /** A place was clicked; where it is given the map is for choosing one. */
  onPlace?: (place: Position) => void;
};

const wholeOfKent = [0.03, 50.91, 1.45, 51.48] as const;

export function SpaceMap({ wanted, offers, lit, onLight, onOpen, onPlace }: SpaceMapProps) {
  const theme = useComputedColorScheme('light');
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const { base } = useBase(about?.basemap);
  const [map, setMap] = useState<MapHandle | null>(null);
  const style = useMemo(
    () =>
      about &&
      styleOf({
        theme,
        base: base ?? { kind: 'drawn' },
        boundaries: about.boundaries,
        estate: null,
        colouring: 'sector',
        hidden: [],
        plan: null,
      }),
    [theme, base, about],
  );
  const overlays = useMemo(() => spaceOverlays(wanted, offers, lit), [wanted, offers, lit]);
  const picture = useMemo(() => style && { ...style, overlays }, [style, overlays]);
  const seen = wanted ? boundsOfReach(wanted).join() : '';
  useEffect(() => {
    if (map && seen !== '') map.fit(seen.split(',').map(Number) as unknown as Parameters<MapHandle['fit']>[0]);
  }, [map, seen]);

  if (!about || !base || !picture) return <DrawingNote busy />;
  return (
    <MapView
      picture={picture}
      start={{ bounds: wanted ? boundsOfReach(wanted) : (about.bounds ?? wholeOfKent) }}
      onReady={setMap}
      onPick={(pick, { position }) => {
        if (onPlace) return onPlace(position);
        const id = pick?.properties['id'];
        if (typeof id === 'string' && id !== 'wanted') onOpen?.(id);
      }}
      onPoint={(pointed) => {
        const id = pointed?.pick?.properties['id'];
        onLight?.(typeof id === 'string' && id !== 'wanted' ? id : null);
      }}
    />
  );
}
