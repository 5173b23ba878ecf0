/** Listens for ⌘K and "?", and loads the finder or the list of shortcuts the first time it is wanted. */
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onFinderWanted, openFinder } from './finder-open.ts';
import { onShortcutsWanted, showShortcuts } from './shortcuts-open.ts';
import { typeAhead } from './typed-ahead.ts';

const Finder = lazy(() => import('./finder.tsx').then((module) => ({ default: module.Finder })));
const ShortcutsList = lazy(() => import('./shortcuts.tsx').then((module) => ({ default: module.ShortcutsList })));

export function WhenWanted() {
  const [finder, setFinder] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  useHotkeys([['mod+K', openFinder]], []);
  useHotkeys([['shift+?', showShortcuts]]);
  useEffect(
    () =>
      onFinderWanted(() => {
        typeAhead();
        setFinder(true);
      }),
    [],
  );
  useEffect(() => onShortcutsWanted(() => setShortcuts(true)), []);
  return (
    <Suspense fallback={null}>
      {finder && <Finder />}
      {shortcuts && <ShortcutsList onClose={() => setShortcuts(false)} />}
    </Suspense>
  );
}
