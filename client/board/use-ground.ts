/** The ground of maps on paper, read once from the layers that the map is drawn from. */
import { useQuery } from '@tanstack/react-query';
import { groundOf, type Ground } from '../../shared/paper/ground.ts';

async function read(name: string): Promise<unknown> {
  const answer = await fetch(`/geodata/${name}.json`);
  if (!answer.ok) throw new Error(`The base map's ${name} could not be read.`);
  return answer.json();
}

async function readGround(): Promise<Ground> {
  const [land, districts, roads, railways, places] = await Promise.all(['land', 'districts', 'roads', 'railways', 'places'].map(read));
  return groundOf({ land, districts, roads, railways, places });
}

export const useGround = (): Ground | null =>
  useQuery({ queryKey: ['ground on paper'], queryFn: readGround, staleTime: Infinity }).data ?? null;
