/** Listens for ⌘K and the search button, and loads the finder the first time either is used. */
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onFinderWanted, openFinder } from './finder-open.ts';

const Finder = lazy(() => import('./finder.tsx').then((module) => ({ default: module.Finder })));

export function FinderWhenWanted() {
  const [wanted, setWanted] = useState(false);
  useHotkeys([['mod+K', openFinder]], []);
  useEffect(() => onFinderWanted(() => setWanted(true)), []);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Finder />
    </Suspense>
  );
}
