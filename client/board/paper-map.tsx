/** The map of a plan drawn in lines for paper, and for browsers that cannot draw the other: coast, roads, towns, hubs and what moves to them. */
import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection, Geometry, Point } from 'geojson';
import { useMemo } from 'react';
import { decisionFeatures, hubFeatures, moveFeatures, type PlanOnMap } from '../map/plan-overlays.ts';
import { formatDistance, metres } from '../../shared/measure.ts';
import { frameOf, scaleBarOf, type PaperFrame } from './paper-frame.ts';
import { labelsOf, type Box, type NamedPlace } from './paper-labels.ts';
import classes from './paper-map.module.css';
import { HubMark, PropertyMark } from './paper-marks.tsx';
import { pathOf } from './paper-path.ts';
import { positionsOf } from './plan-positions.ts';

const size = { width: 720, height: 430 };

type Ground = { land: Geometry[]; districts: Geometry[]; roads: Geometry[]; railways: Geometry[]; places: NamedPlace[] };

async function read<G extends Geometry, P>(name: string): Promise<FeatureCollection<G, P>['features']> {
  const answer = await fetch(`/geodata/${name}.json`);
  if (!answer.ok) throw new Error(`The base map's ${name} could not be read.`);
  return ((await answer.json()) as FeatureCollection<G, P>).features;
}

async function readGround(): Promise<Ground> {
  const shapes = async (name: string) => (await read<Geometry, unknown>(name)).map((feature) => feature.geometry);
  const [land, districts, roads, railways, places] = await Promise.all([
    shapes('land'),
    shapes('districts'),
    shapes('roads'),
    shapes('railways'),
    read<Point, Omit<NamedPlace, 'longitude' | 'latitude'>>('places'),
  ]);
  const named = places.map(({ properties, geometry: { coordinates } }) => {
    const [longitude = 0, latitude = 0] = coordinates;
    return { ...properties, longitude, latitude };
  });
  return { land, districts, roads, railways, places: named };
}

const useGround = () => useQuery({ queryKey: ['ground on paper'], queryFn: readGround, staleTime: Infinity });

const boxRound = ([x, y]: [number, number], reach: number): Box => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });

/** Marks that would cover one another stand side by side. */
function apart<T extends { at: [number, number] }>(marks: T[]): T[] {
  const placed: T[] = [];
  for (const mark of marks) {
    const [, y] = mark.at;
    let [x] = mark.at;
    while (placed.some(({ at }) => Math.abs(at[0] - x) < 21 && Math.abs(at[1] - y) < 21)) x += 7;
    placed.push({ ...mark, at: [x, y] });
  }
  return placed;
}

function Base({ ground, frame, clear }: { ground: Ground; frame: PaperFrame; clear: Box[] }) {
  const paths = useMemo(
    () => ({
      land: pathOf(ground.land, frame),
      districts: pathOf(ground.districts, frame),
      roads: pathOf(ground.roads, frame),
      railways: pathOf(ground.railways, frame),
    }),
    [ground, frame],
  );
  return (
    <>
      <path className={classes.land} d={paths.land} />
      <path className={classes.railway} d={paths.railways} />
      <path className={classes.road} d={paths.roads} />
      <path className={classes.district} d={paths.districts} />
      {labelsOf(ground.places, frame, clear, 22).map((label) => (
        <text key={`${label.text} ${label.x}`} className={classes.place} data-principal={label.principal} x={label.x} y={label.y}>
          {label.text}
        </text>
      ))}
    </>
  );
}

function Scale({ frame }: { frame: PaperFrame }) {
  const bar = scaleBarOf(frame);
  return (
    <g transform={`translate(12 ${frame.height - 12})`}>
      <path className={classes.scale} d={`M0 -5V0H${bar.length.toFixed(1)}V-5`} />
      <text className={classes.scaleText} x={bar.length / 2} y={-5}>
        {formatDistance(metres(bar.metres))}
      </text>
    </g>
  );
}

export function PaperMap({ plan, name }: { plan: PlanOnMap; name: string }) {
  const { data: ground } = useGround();
  const frame = useMemo(() => frameOf(positionsOf(plan), size.width, size.height), [plan]);
  if (!frame) return null;
  const place = ([longitude = 0, latitude = 0]: number[]) => frame.at(longitude, latitude);
  const hubs = apart(hubFeatures(plan).map((feature) => ({ feature, at: place(feature.geometry.coordinates) })));
  const properties = decisionFeatures(plan).map((feature) => ({ feature, at: place(feature.geometry.coordinates) }));
  const clear = [...hubs.map(({ at }) => boxRound(at, 14)), ...properties.map(({ at }) => boxRound(at, 4))];
  return (
    <svg className={classes.map} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={`Map of the hubs of ${name}`}>
      <rect className={classes.sea} width={size.width} height={size.height} />
      {ground && <Base ground={ground} frame={frame} clear={clear} />}
      <path
        className={classes.move}
        d={pathOf(
          moveFeatures(plan).map((feature) => feature.geometry),
          frame,
        )}
      />
      {properties.map(({ feature, at }) => (
        <PropertyMark key={String(feature.properties?.['id'])} mark={String(feature.properties?.['mark'])} at={at} />
      ))}
      {hubs.map(({ feature, at }) => (
        <HubMark key={String(feature.properties?.['id'])} number={Number(feature.properties?.['rank']) + 1} at={at} />
      ))}
      <Scale frame={frame} />
      <rect className={classes.frame} x={0.5} y={0.5} width={size.width - 1} height={size.height - 1} />
    </svg>
  );
}
