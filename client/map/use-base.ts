/** The base that the configuration asks for: a style at an address is fetched once; where it cannot be had, the drawn base stands in and says so. */
import { useQuery } from '@tanstack/react-query';
import type { StyleSpecification } from 'maplibre-gl';
import type { Base } from './picture.ts';

export type Basemap = { kind: 'drawn'; note?: string } | { kind: 'style'; url: string } | { kind: 'pmtiles'; url: string; credit: string };

const drawn: Base = { kind: 'drawn' };

async function fetchStyle(url: string): Promise<StyleSpecification> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The map style at ${url} answered ${answer.status}.`);
  return (await answer.json()) as StyleSpecification;
}

/** The base, or null while it is fetched; `problem` is a sentence where the configured one could not be had. */
export function useBase(basemap: Basemap | undefined): { base: Base | null; problem: string | null } {
  const url = basemap?.kind === 'style' ? basemap.url : null;
  const { data, isError } = useQuery({
    queryKey: ['map-style', url],
    queryFn: () => fetchStyle(url ?? ''),
    enabled: url !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
    select: (style): Base => ({ kind: 'style', style }),
  });
  if (!basemap) return { base: null, problem: null };
  if (basemap.kind === 'drawn') return { base: drawn, problem: basemap.note ?? null };
  if (basemap.kind === 'pmtiles') return { base: pmtilesBase(basemap.url, basemap.credit), problem: null };
  if (isError) return { base: drawn, problem: `The configured base map at ${basemap.url} could not be loaded; the drawn one is shown.` };
  return { base: data ?? null, problem: null };
}

let held: { kind: 'pmtiles'; url: string; credit: string } | null = null;

/** The same object for the same address, so that nothing is drawn anew. */
function pmtilesBase(url: string, credit: string): Base {
  if (held?.url !== url) held = { kind: 'pmtiles', url, credit };
  return held;
}
